/** Points joined by straight lines, in ascending order of time. */
export interface Points {
  readonly timeMs: ArrayLike<number>;
  readonly remaining: ArrayLike<number>;
}

export interface ThinPoints {
  readonly timeMs: number[];
  readonly remaining: number[];
}

/** The stretch that is drawn, and how many columns of pixels it has. */
export interface Columns {
  readonly fromMs: number;
  readonly toMs: number;
  readonly count: number;
}

/**
 * As many points as a screen can show: of each column of pixels the first, the lowest, the highest and the last, so that
 * no drop and no spike is lost and the curve ends where it ends. Points outside the stretch are left out but for the
 * nearest on either side, which the line comes from and goes to.
 */
export function thinCurve({ timeMs, remaining }: Points, columns: Columns): ThinPoints {
  const first = Math.max(0, firstAfter(timeMs, columns.fromMs) - 1);
  const last = Math.min(timeMs.length - 1, firstAfter(timeMs, columns.toMs));
  const thin: ThinPoints = { timeMs: [], remaining: [] };
  const keep = (index: number): void => {
    thin.timeMs.push(timeMs[index]);
    thin.remaining.push(remaining[index]);
  };
  if (last - first + 1 <= 2 * columns.count) {
    for (let i = first; i <= last; i++) {
      keep(i);
    }
    return thin;
  }
  const perColumnMs = (columns.toMs - columns.fromMs) / Math.max(1, columns.count);
  for (let i = first; i <= last;) {
    const columnEndMs = columns.fromMs + (Math.floor((timeMs[i] - columns.fromMs) / perColumnMs) + 1) * perColumnMs;
    const column = lookAt(remaining, i, (index) => index <= last && timeMs[index] < columnEndMs);
    indexesOf(column).forEach(keep);
    i = column.last + 1;
  }
  return thin;
}

interface Column {
  readonly first: number;
  readonly lowest: number;
  readonly highest: number;
  readonly last: number;
}

function lookAt(remaining: ArrayLike<number>, first: number, isIn: (index: number) => boolean): Column {
  let [lowest, highest, last] = [first, first, first];
  for (let i = first + 1; isIn(i); i++) {
    lowest = remaining[i] < remaining[lowest] ? i : lowest;
    highest = remaining[i] > remaining[highest] ? i : highest;
    last = i;
  }
  return { first, lowest, highest, last };
}

/** In order of time, each once. */
function indexesOf({ first, lowest, highest, last }: Column): number[] {
  const inside = [Math.min(lowest, highest), Math.max(lowest, highest)].filter(
    (index) => index > first && index < last
  );
  const [a, b] = inside;
  return [first, ...(a === b ? inside.slice(0, 1) : inside), ...(last > first ? [last] : [])];
}

/** Index of the first point later than an instant; their number where there is none. O(log n). */
export function firstAfter(timeMs: ArrayLike<number>, instantMs: number): number {
  let low = 0;
  let high = timeMs.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (timeMs[middle] > instantMs) {
      high = middle;
    } else {
      low = middle + 1;
    }
  }
  return low;
}

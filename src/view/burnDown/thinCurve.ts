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
  let newest = -1;
  /** Asked in ascending order, each point is kept once. */
  const keep = (index: number): void => {
    if (index > newest) {
      newest = index;
      thin.timeMs.push(timeMs[index]);
      thin.remaining.push(remaining[index]);
    }
  };
  if (last - first + 1 <= 2 * columns.count) {
    for (let i = first; i <= last; i++) {
      keep(i);
    }
    return thin;
  }
  const perColumnMs = (columns.toMs - columns.fromMs) / Math.max(1, columns.count);
  for (let start = first; start <= last;) {
    const column = Math.floor((timeMs[start] - columns.fromMs) / perColumnMs);
    const columnEndMs = columns.fromMs + (column + 1) * perColumnMs;
    let [lowest, highest, end] = [start, start, start];
    while (end < last && timeMs[end + 1] < columnEndMs) {
      end++;
      lowest = remaining[end] < remaining[lowest] ? end : lowest;
      highest = remaining[end] > remaining[highest] ? end : highest;
    }
    keep(start);
    keep(Math.min(lowest, highest));
    keep(Math.max(lowest, highest));
    keep(end);
    start = end + 1;
  }
  return thin;
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

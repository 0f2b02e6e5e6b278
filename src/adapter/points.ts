/** Values by time: ascending, one value a timestamp. NaN stands for a ratio without events (0/0). */
export interface Points {
  readonly timeMs: Float64Array;
  readonly values: Float64Array;
}

/** What becomes of several values with one timestamp: counts add up, ratios are averaged. */
export type Merge = 'addUp' | 'average';

/**
 * Points from times and values, in any order. Numbers written as text count as numbers, booleans as 1 and 0; null and what
 * is not a number are missing. NaN is missing among counts; among ratios it is a bucket without events.
 */
export function pointsOf(times: ArrayLike<unknown>, values: ArrayLike<unknown>, merge: Merge = 'addUp'): Points {
  const timeMs: number[] = [];
  const numbers: number[] = [];
  let isAscending = true;
  for (let i = 0; i < times.length && i < values.length; i++) {
    const [time, value] = [numberOf(times[i]), numberOf(values[i])];
    const isIdle = merge === 'average' && Number.isNaN(values[i]);
    if (Number.isFinite(time) && (Number.isFinite(value) || isIdle)) {
      isAscending = isAscending && (timeMs.length === 0 || timeMs[timeMs.length - 1] < time);
      timeMs.push(time);
      numbers.push(value);
    }
  }
  return isAscending
    ? { timeMs: Float64Array.from(timeMs), values: Float64Array.from(numbers) }
    : sortAndMerge(timeMs, numbers, merge);
}

/** A number as data sources deliver it; NaN for what is none. */
export function numberOf(value: unknown): number {
  if (typeof value === 'number') {
    return value;
  }
  if (typeof value === 'boolean') {
    return value ? 1 : 0;
  }
  return typeof value === 'string' && value.trim() !== '' ? Number(value) : NaN;
}

function sortAndMerge(timeMs: readonly number[], values: readonly number[], merge: Merge): Points {
  const sums = new Map<number, { sum: number; count: number }>();
  timeMs.forEach((time, i) => {
    const { sum, count } = sums.get(time) ?? { sum: 0, count: 0 };
    const isNumber = !Number.isNaN(values[i]);
    sums.set(time, { sum: isNumber ? sum + values[i] : sum, count: isNumber ? count + 1 : count });
  });
  const sorted = Float64Array.from(sums.keys()).sort();
  const merged = sorted.map((time) => {
    const { sum, count } = sums.get(time) ?? { sum: NaN, count: 1 };
    return merge === 'addUp' ? sum : sum / count;
  });
  return { timeMs: sorted, values: merged };
}

/** The values at other timestamps; NaN where there is none. Both ascending: one pass. */
export function valuesAt(points: Points | undefined, timeMs: Float64Array): Float64Array {
  let next = 0;
  return timeMs.map((time) => {
    while (points && points.timeMs[next] < time) {
      next++;
    }
    return points && points.timeMs[next] === time ? points.values[next] : NaN;
  });
}

/** Points of several series as one: where they share a timestamp, they are merged. */
export function mergePoints(all: readonly Points[], merge: Merge): Points {
  if (all.length === 1) {
    return all[0];
  }
  const times = all.flatMap(({ timeMs }) => [...timeMs]);
  const values = all.flatMap((points) => [...points.values]);
  return pointsOf(times, values, merge);
}

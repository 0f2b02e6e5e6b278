import { areAscending, areSame } from './sharedTimes';

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
export function pointsOf(times: ArrayLike<number>, values: ArrayLike<unknown>, merge: Merge = 'addUp'): Points {
  const usual = inOrder(times, values);
  if (usual) {
    return usual;
  }
  const most = Math.min(times.length, values.length);
  const [timeMs, numbers] = [new Float64Array(most), new Float64Array(most)];
  const isAverage = merge === 'average';
  let length = 0;
  let [isAscending, isDescending] = [true, true];
  for (let i = 0; i < most; i++) {
    const [time, given] = [times[i], values[i]];
    const value = typeof given === 'number' ? given : numberOf(given);
    const isIdle = isAverage && Number.isNaN(given);
    if (isFiniteNumber(time) && (isFiniteNumber(value) || isIdle)) {
      isAscending = isAscending && (length === 0 || timeMs[length - 1] < time);
      isDescending = isDescending && (length === 0 || timeMs[length - 1] > time);
      timeMs[length] = time;
      numbers[length] = value;
      length++;
    }
  }
  const points = { timeMs: timeMs.subarray(0, length), values: numbers.subarray(0, length) };
  if (isAscending) {
    return points;
  }
  // Newest first, as some tables are.
  return isDescending
    ? { timeMs: points.timeMs.reverse(), values: points.values.reverse() }
    : sortAndMerge(points, merge);
}

/** Points of numbers at ascending times, none of them missing, as most series are: their times need no copy. Else `undefined`. */
function inOrder(times: ArrayLike<number>, values: ArrayLike<unknown>): Points | undefined {
  if (!(times instanceof Float64Array) || times.length !== values.length || !areAscending(times)) {
    return undefined;
  }
  const numbers = new Float64Array(values.length);
  for (let i = 0; i < numbers.length; i++) {
    const value = values[i];
    if (typeof value !== 'number' || !isFiniteNumber(value)) {
      return undefined;
    }
    numbers[i] = value;
  }
  return { timeMs: times, values: numbers };
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

function sortAndMerge({ timeMs, values }: Points, merge: Merge): Points {
  const sums = new Map<number, { sum: number; count: number }>();
  timeMs.forEach((time, i) => {
    const { sum, count } = sums.get(time) ?? { sum: 0, count: 0 };
    const isNumber = !Number.isNaN(values[i]);
    sums.set(time, { sum: isNumber ? sum + values[i] : sum, count: isNumber ? count + 1 : count });
  });
  const sorted = Float64Array.from(sums.keys()).sort();
  const merged = sorted.map((time) => {
    const { sum, count } = sums.get(time) ?? { sum: NaN, count: 1 };
    return withinNumbers(merge === 'addUp' ? sum : sum / count);
  });
  return { timeMs: sorted, values: merged };
}

/** Sums of huge values are huge values, so that they can be named. NaN stays what it is. */
function withinNumbers(value: number): number {
  return Math.max(-Number.MAX_VALUE, Math.min(Number.MAX_VALUE, value));
}

/** What `Number.isFinite` says of numbers, without a call: it is asked of every value. */
function isFiniteNumber(value: number): boolean {
  return value - value === 0;
}

/** The values at other timestamps; NaN where there is none; the same array where the timestamps are the same. Both ascending: one pass. */
export function valuesAt({ timeMs: own, values }: Points, timeMs: Float64Array): Float64Array {
  if (own === timeMs || areSame(own, timeMs)) {
    return values;
  }
  const found = new Float64Array(timeMs.length);
  let next = 0;
  for (let i = 0; i < timeMs.length; i++) {
    while (own[next] < timeMs[i]) {
      next++;
    }
    found[i] = own[next] === timeMs[i] ? values[next] : NaN;
  }
  return found;
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

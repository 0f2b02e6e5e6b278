/** Values by time: ascending, one value a timestamp, only finite numbers. */
export interface Points {
  readonly timeMs: Float64Array;
  readonly values: Float64Array;
}

/**
 * Points from a time field and a numeric field, in any order. Numbers written as text count as numbers; null and what is
 * not a number are missing. Values with the same timestamp are added up.
 */
export function pointsOf(times: ArrayLike<unknown>, values: ArrayLike<unknown>): Points {
  const timeMs: number[] = [];
  const numbers: number[] = [];
  let isAscending = true;
  for (let i = 0; i < times.length; i++) {
    const [time, value] = [numberOf(times[i]), numberOf(values[i])];
    if (Number.isFinite(time) && Number.isFinite(value)) {
      isAscending = isAscending && (timeMs.length === 0 || timeMs[timeMs.length - 1] < time);
      timeMs.push(time);
      numbers.push(value);
    }
  }
  return isAscending
    ? { timeMs: Float64Array.from(timeMs), values: Float64Array.from(numbers) }
    : sortAndAddUp(timeMs, numbers);
}

function numberOf(value: unknown): number {
  if (typeof value === 'number') {
    return value;
  }
  return typeof value === 'string' && value.trim() !== '' ? Number(value) : NaN;
}

function sortAndAddUp(timeMs: number[], values: number[]): Points {
  const sums = new Map<number, number>();
  timeMs.forEach((time, i) => sums.set(time, (sums.get(time) ?? 0) + values[i]));
  const sorted = Float64Array.from(sums.keys()).sort();
  return { timeMs: sorted, values: sorted.map((time) => sums.get(time) ?? NaN) };
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

import { Points } from './points';

/** A counter that only rises, as what it has counted since its first sample: a drop is a restart from zero. */
export function unwindCounter({ timeMs, values }: Points): Points {
  const counted = new Float64Array(values.length);
  for (let i = 1; i < values.length; i++) {
    counted[i] = counted[i - 1] + (values[i] < values[i - 1] ? values[i] : values[i] - values[i - 1]);
  }
  return { timeMs, values: counted };
}

/**
 * What a counter counted between neighbouring times (the first time has nothing before it: one value less). A counter that
 * begins later than the others began at zero; over lost scrapes what it counted is spread over the gap.
 */
export function differencesAt(counter: Points, timeMs: Float64Array): Float64Array {
  const { values, timeMs: own } = counter;
  const unwound = unwindCounter(counter);
  const isLate = own.length > 0 && own[0] > timeMs[0];
  const offset = isLate ? values[0] : 0;
  const counted = timeMs.map((time) => countedUntil(unwound, time, offset));
  return counted.subarray(1).map((count, i) => count - counted[i]);
}

function countedUntil({ timeMs, values }: Points, time: number, offset: number): number {
  if (timeMs.length === 0 || time < timeMs[0]) {
    return 0;
  }
  let low = 0;
  let high = timeMs.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (timeMs[middle] > time) {
      high = middle;
    } else {
      low = middle + 1;
    }
  }
  const before = low - 1;
  if (low === timeMs.length || timeMs[before] === time) {
    return offset + values[before];
  }
  const share = (time - timeMs[before]) / (timeMs[low] - timeMs[before]);
  return offset + values[before] + (values[low] - values[before]) * share;
}

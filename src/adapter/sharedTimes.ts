/** The times of different queries, and of panels beside each other, are few. */
const REMEMBERED = 4;

/** Newest first; each as long as somebody uses it. */
let recent: ReadonlyArray<WeakRef<Float64Array>> = [];

/**
 * Times handed out before that are just these numbers. The series of a query mostly have the same times, and the next answer
 * of it mostly has them again: what follows from times alone is told once for all of them.
 */
export function findSharedTimes(values: readonly unknown[]): Float64Array | undefined {
  for (const reference of recent) {
    const times = reference.deref();
    if (times && areSame(times, values)) {
      return times;
    }
  }
  return undefined;
}

/** Keeps times in mind for `findSharedTimes`; from now on they must not be written to. */
export function shareTimes(times: Float64Array): Float64Array {
  recent = [new WeakRef(times), ...recent.slice(0, REMEMBERED - 1)];
  return times;
}

/** The same numbers one by one; NaN is like none. */
export function areSame(a: ArrayLike<unknown>, b: ArrayLike<unknown>): boolean {
  let i = a.length === b.length ? 0 : -1;
  while (i >= 0 && i < a.length && a[i] === b[i]) {
    i++;
  }
  return i === a.length;
}

const ascending = new WeakMap<Float64Array, boolean>();

/** True for times that ascend, each of them once and finite. Looked at once for each array. */
export function areAscending(timeMs: Float64Array): boolean {
  const known = ascending.get(timeMs);
  if (known !== undefined) {
    return known;
  }
  let i = 0;
  let before = -Infinity;
  while (i < timeMs.length && timeMs[i] > before && timeMs[i] < Infinity) {
    before = timeMs[i];
    i++;
  }
  ascending.set(timeMs, i === timeMs.length);
  return i === timeMs.length;
}

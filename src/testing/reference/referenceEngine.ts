/**
 * The engine once more, written from the definitions alone: every window is summed bucket by bucket, every instant anew.
 * Quadratic and obvious, so that the fast engine has something to agree with. Rolling windows only.
 */
export interface ReferenceBucket {
  readonly startMs: number;
  readonly endMs: number;
  readonly bad: number;
  readonly total: number;
}

export interface ReferenceInput {
  /** Disjoint, ascending. */
  readonly buckets: readonly ReferenceBucket[];
  readonly exclusions: ReadonlyArray<{ startMs: number; endMs: number }>;
  readonly target: number;
  readonly windowMs: number;
  readonly method: 'occurrences' | 'timeslices' | 'ratioTimeslices';
  readonly noDataPolicy: 'excluded' | 'countsAsGood' | 'countsAsBad';
  readonly sliceMs: number;
  readonly resolutionMs: number;
  readonly asOfMs: number;
  readonly fullToleranceMs: number;
  readonly freezeAt: number;
  readonly thawAt: number;
  readonly minCoverage: number;
  readonly minHistory: number;
}

export interface ReferenceOutput {
  readonly bad: number;
  readonly total: number;
  readonly expected: number;
  readonly remaining: number;
  readonly coverage: number;
  /** What was left at each instant that looks back over one whole window. */
  readonly trailing: number[];
  /** Start and end of each freeze. */
  readonly freezes: Array<[number, number]>;
}

const overlap = (a: number, b: number, c: number, d: number): number => Math.max(0, Math.min(b, d) - Math.max(a, c));

export function referenceEvaluate(input: ReferenceInput): ReferenceOutput {
  const { buckets, exclusions, asOfMs, windowMs, noDataPolicy, target } = input;
  const budget = 1 - target;
  const firstMs = buckets[0].startMs;

  const isCoveredByHalf = (bucket: ReferenceBucket): boolean =>
    coveredTime(exclusions, bucket.startMs, bucket.endMs) * 2 >= bucket.endMs - bucket.startMs;
  const kept = buckets.filter((bucket) => !isCoveredByHalf(bucket));
  const removed = buckets.filter(isCoveredByHalf);
  const observedIn = (list: readonly ReferenceBucket[], from: number, to: number): number =>
    list.reduce((sum, one) => sum + overlap(from, to, one.startMs, one.endMs), 0);
  /** Excluded: the exclusions and the removed buckets, where no bucket that stays observes the time. */
  const excludedIn = (from: number, to: number): number => {
    const all = coveredTime([...exclusions, ...removed], from, to);
    const underKept = kept.reduce(
      (sum, one) =>
        sum + coveredTime([...exclusions, ...removed], Math.max(from, one.startMs), Math.min(to, one.endMs)),
      0
    );
    return all - underKept;
  };

  const isSliced = input.method !== 'occurrences';
  const counted = isSliced ? slicesOf(kept, input, excludedIn) : kept;
  const policy = isSliced ? 'excluded' : noDataPolicy;
  const countedFirstMs = counted.length > 0 ? counted[0].startMs : firstMs;
  const missingIn = (from: number, to: number): number => {
    const since = Math.max(from, countedFirstMs);
    return to <= since ? 0 : Math.max(0, to - since - observedIn(counted, since, to) - excludedIn(since, to));
  };
  const plain = (from: number, to: number): { bad: number; total: number } =>
    counted.reduce(
      (sum, one) => {
        const share = overlap(from, to, one.startMs, one.endMs) / (one.endMs - one.startMs);
        return { bad: sum.bad + one.bad * share, total: sum.total + one.total * share };
      },
      { bad: 0, total: 0 }
    );
  const withMissing = (from: number, to: number): { bad: number; total: number } => {
    const sums = plain(from, to);
    const observed = observedIn(counted, from, to);
    if (policy === 'excluded' || observed === 0) {
      return sums;
    }
    const filled = (sums.total / observed) * missingIn(from, to);
    return { bad: sums.bad + (policy === 'countsAsBad' ? filled : 0), total: sums.total + filled };
  };
  const share = (bad: number, total: number): number => (bad === 0 ? 1 : 1 - bad / (budget * total));

  const startMs = asOfMs - windowMs;
  const { bad, total } = withMissing(startMs, asOfMs);
  const uncovered = firstMs - startMs > input.fullToleranceMs ? firstMs - startMs : 0;
  const covered =
    policy === 'excluded'
      ? observedIn(counted, startMs, asOfMs)
      : asOfMs - Math.max(startMs, firstMs) - excludedIn(Math.max(startMs, firstMs), asOfMs);
  const expected = isSliced
    ? total + uncovered
    : uncovered > 0 && covered > 0
      ? (total * (covered + uncovered)) / covered
      : total;
  const since = Math.max(startMs, kept.length > 0 ? kept[0].startMs : firstMs);
  const countedTime = asOfMs - since - excludedIn(since, asOfMs);
  const mayFreeze =
    isSliced ||
    uncovered === 0 ||
    observedIn(counted, Math.max(firstMs, startMs), asOfMs) >= input.minHistory * windowMs;

  const firstWindowTotal = uncovered > 0 ? expected : withMissing(firstMs, Math.min(firstMs + windowMs, asOfMs)).total;
  const freezes: Array<[number, number]> = [];
  const trailing: number[] = [];
  let frozenSince: number | undefined;
  for (const { endMs } of counted) {
    const from = endMs - windowMs;
    const isFull = endMs >= countedFirstMs + windowMs - input.fullToleranceMs;
    const sums = withMissing(from, endMs);
    const left = share(sums.bad, isFull ? sums.total : firstWindowTotal);
    if (isFull) {
      trailing.push(left);
    }
    const lookBack = Math.max(from, countedFirstMs);
    const time = endMs - lookBack - excludedIn(lookBack, endMs);
    const coverage = time > 0 ? Math.min(1, observedIn(counted, lookBack, endMs) / time) : 1;
    if (
      frozenSince === undefined &&
      left <= input.freezeAt + 1e-9 &&
      coverage >= input.minCoverage - 1e-9 &&
      mayFreeze
    ) {
      frozenSince = endMs;
    } else if (frozenSince !== undefined && left > input.freezeAt + 1e-9 && left >= input.thawAt - 1e-9) {
      freezes.push([frozenSince, endMs]);
      frozenSince = undefined;
    }
  }
  if (frozenSince !== undefined) {
    freezes.push([frozenSince, counted[counted.length - 1].endMs]);
  }
  return {
    bad,
    total,
    expected,
    remaining: share(bad, expected),
    coverage: countedTime > 0 ? observedIn(kept, since, asOfMs) / countedTime : 1,
    trailing,
    freezes,
  };
}

/** Time within [from, to) that at least one of the intervals covers: counted millisecond edge by edge. */
function coveredTime(intervals: ReadonlyArray<{ startMs: number; endMs: number }>, from: number, to: number): number {
  const edges = [...new Set([from, to, ...intervals.flatMap((one) => [one.startMs, one.endMs])])]
    .filter((edge) => edge >= from && edge <= to)
    .sort((a, b) => a - b);
  let covered = 0;
  for (let i = 0; i + 1 < edges.length; i++) {
    const isCovered = intervals.some((one) => one.startMs <= edges[i] && one.endMs >= edges[i + 1]);
    covered += isCovered ? edges[i + 1] - edges[i] : 0;
  }
  return covered;
}

function slicesOf(
  buckets: readonly ReferenceBucket[],
  input: ReferenceInput,
  excludedIn: (from: number, to: number) => number
): ReferenceBucket[] {
  if (buckets.length === 0) {
    return [];
  }
  const { resolutionMs, method, noDataPolicy, target, asOfMs } = input;
  const lengthMs = Math.max(1, Math.ceil(input.sliceMs / resolutionMs)) * resolutionMs;
  const origin = buckets[0].startMs % resolutionMs;
  const firstMs = buckets[0].startMs;
  const slices: ReferenceBucket[] = [];
  for (let start = origin + Math.floor((firstMs - origin) / lengthMs) * lengthMs; start < asOfMs; start += lengthMs) {
    const own = buckets.filter(({ startMs }) => startMs >= start && startMs < start + lengthMs);
    const [from, to] = [Math.max(firstMs, start), Math.min(asOfMs, start + lengthMs)];
    const bad = own.reduce((sum, one) => sum + one.bad, 0);
    const total = own.reduce((sum, one) => sum + one.total, 0);
    if (own.length === 0 && excludedIn(from, to) >= to - from) {
      continue;
    }
    if (total === 0) {
      if (noDataPolicy !== 'excluded') {
        slices.push({
          startMs: from,
          endMs: to,
          bad: noDataPolicy === 'countsAsBad' ? to - from : 0,
          total: to - from,
        });
      }
      continue;
    }
    const ratio = bad / total;
    const weight = method === 'ratioTimeslices' ? ratio : 1 - ratio >= target - 1e-9 ? 0 : 1;
    slices.push({ startMs: from, endMs: to, bad: weight * (to - from), total: to - from });
  }
  return slices;
}

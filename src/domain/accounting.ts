import { Objective, ObjectiveSteps, objectiveAt } from './objective';
import { WithoutExcluded, excludeBuckets, excludedOutside } from './sli/exclusions';
import { MissingRules, NoDataPolicy, fillMissing } from './sli/noData';
import { SliceMethod, toSlices } from './sli/slices';
import { SliSeries } from './sli/sliSeries';
import { weighTargets } from './sli/weighTargets';
import { Interval, MINUTE_MS } from './timeWindow';

/** How good and bad are counted (OpenSLO): events, slices that are good or bad, or the mean of the slices' ratios. */
export type BudgetingMethod = 'occurrences' | SliceMethod;

export interface AccountingRules {
  readonly method: BudgetingMethod;
  /** Wanted length of a slice; only for the slice methods. */
  readonly sliceMs: number;
  /** Ratio of good events from which a slice is good; the objective's target where absent. */
  readonly sliceTargetRatio: number | undefined;
  readonly noDataPolicy: NoDataPolicy;
}

/** Events, with missing time on neither side. */
export const DEFAULT_ACCOUNTING: AccountingRules = {
  method: 'occurrences',
  sliceMs: MINUTE_MS,
  sliceTargetRatio: undefined,
  noDataPolicy: 'excluded',
};

/** The series as the method counts it. */
export interface Account {
  readonly method: BudgetingMethod;
  /** What counts; gaps are open. A slice that only the policy judged has no observed time. */
  readonly observed: SliSeries;
  /** The same with the gaps of the present window filled as the no-data policy says. */
  readonly filled: SliSeries;
  /** How sums over other windows are to treat missing time. */
  readonly missing: MissingRules;
  /** The buckets that count, before the method. */
  readonly buckets: WithoutExcluded;
}

export interface AccountFacts {
  readonly series: SliSeries;
  /** Disjoint and in ascending order. */
  readonly exclusions: readonly Interval[];
  readonly rules: AccountingRules;
  readonly objective: Objective;
  /** Empty where the objective holds throughout. */
  readonly objectiveSteps: ObjectiveSteps;
  /** The window that is judged; its end is where a stale tail ends. */
  readonly window: Interval;
}

/**
 * The method by which a series can be counted: events are not known where only ratios are, so their mean is taken instead
 * of occurrences.
 */
export function methodFor(series: SliSeries, asked: BudgetingMethod): BudgetingMethod {
  return series.unit === 'ratioMs' && asked === 'occurrences' ? 'ratioTimeslices' : asked;
}

/** Takes exclusions out, counts by the method, and fills gaps by the no-data policy. */
export function accountFor(facts: AccountFacts): Account {
  const { series, exclusions, rules, objective, objectiveSteps: steps, window } = facts;
  const { noDataPolicy: policy, sliceTargetRatio } = rules;
  const method = methodFor(series, rules.method);
  const buckets = excludeBuckets(series, exclusions);
  const { excluded } = buckets;
  if (method === 'occurrences') {
    const missing = { policy, excluded };
    const observed = weighTargets(buckets.series, steps);
    return { method, observed, filled: fillMissing(observed, window, missing), missing, buckets };
  }
  const slices = toSlices(buckets.series, {
    method,
    sliceMs: rules.sliceMs,
    sliceTargetAt: (startMs) => sliceTargetRatio ?? (objectiveAt(steps, startMs) ?? objective).targetRatio,
    policy,
    excluded,
    untilMs: window.endMs,
  });
  const observed = weighTargets(slices, steps);
  // The policy is in the slices already: what is still missing counts on neither side.
  const missing = { policy: 'excluded' as const, excluded: excludedOutside(excluded, slices) };
  return { method, observed, filled: observed, missing, buckets };
}

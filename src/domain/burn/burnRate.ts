import { Objective, ObjectiveSteps, objectiveAt } from '../objective';
import { Answer, known, unknown } from '../problem';
import { BurnRateSeries } from '../sli/burnRates';
import { MissingRules, sumWithMissing } from '../sli/noData';
import { SliSeries, allowedOf } from '../sli/sliSeries';
import { WindowedSeries, windowedAt } from '../sli/windowedSeries';

/** What burn rates are computed from. */
export interface BurnSource {
  /** Absent where only windowed values are there. */
  readonly series: SliSeries | undefined;
  /** The data's resolution: a finer stretch cannot be looked at, even where slices are coarser. */
  readonly resolutionMs: number;
  /** How missing time counts. */
  readonly missing: MissingRules;
  /** Values that cover a burn window already go before buckets. */
  readonly windows: readonly WindowedSeries[];
  /** Rates of which nobody tells how far they look back. */
  readonly rates: readonly BurnRateSeries[];
  readonly objective: Objective;
  /** Empty where the objective holds throughout. */
  readonly objectiveSteps: ObjectiveSteps;
  /** Before this instant no data was asked for: a stretch that begins earlier cannot be told. */
  readonly reachMs: number;
}

/** The stretch `[endMs − windowMs, endMs)`. */
export interface BurnStretch {
  readonly endMs: number;
  readonly windowMs: number;
  /** How far from its end a windowed value may lie and still speak for it; a step and a half where absent. */
  readonly toleranceMs?: number;
}

/**
 * Burn rate over the last stretch of time: error ratio / E (SRE Workbook, "Alerting on SLOs"). 1 spends the budget exactly
 * at the window's end; it can be at most 1/E.
 *
 * Absent for a stretch finer than the data, without data or not asked for, and at an objective of 100 % once something
 * failed. Data without traffic burns nothing.
 */
export function computeBurnRate(source: BurnSource, stretch: BurnStretch): Answer<number> {
  for (const windowed of source.windows) {
    const index = covers(windowed, stretch.windowMs)
      ? windowedAt(windowed, stretch.endMs, stretch.toleranceMs)
      : undefined;
    if (index !== undefined) {
      const objective = objectiveAt(source.objectiveSteps, windowed.timeMs[index]) ?? source.objective;
      return rateOf(windowed.bad[index], objective.budgetRatio * windowed.total[index]);
    }
  }
  return burnOfBuckets(source, stretch);
}

/** True for windowed values of exactly that length. */
export function covers(windowed: WindowedSeries, windowMs: number): boolean {
  return Math.abs(windowed.windowMs - windowMs) < 1;
}

function burnOfBuckets(
  { series, resolutionMs, missing, objective, reachMs }: BurnSource,
  stretch: BurnStretch
): Answer<number> {
  const { endMs, windowMs } = stretch;
  if (!series) {
    return unknown({ code: 'needs-buckets', path: 'queries', params: {} });
  }
  if (windowMs < resolutionMs) {
    const params = { windowMs, resolutionMs };
    return unknown({ code: 'finer-than-data', path: 'burnRate', params });
  }
  if (endMs - windowMs < reachMs) {
    return unknown({ code: 'not-asked-for', path: 'timeRange', params: { windowMs } });
  }
  const sums = sumWithMissing(series, { startMs: endMs - windowMs, endMs }, missing);
  return sums.observedMs > 0
    ? rateOf(sums.bad, allowedOf(sums, objective))
    : unknown({ code: 'not-observed', path: 'burnRate', params: { windowMs } });
}

function rateOf(bad: number, allowed: number): Answer<number> {
  if (bad === 0) {
    return known(0);
  }
  return allowed > 0 ? known(bad / allowed) : unknown({ code: 'no-budget', path: 'objective', params: {} });
}

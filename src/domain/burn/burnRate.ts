import { Objective } from '../objective';
import { Answer, known, unknown } from '../problem';
import { MissingRules, sumWithMissing } from '../sli/noData';
import { SliSeries } from '../sli/sliSeries';

/**
 * Burn rate over the last stretch of time: error ratio / E (SRE Workbook, "Alerting on SLOs"). 1 spends the budget exactly
 * at the window's end; it can be at most 1/E.
 *
 * Absent for a stretch finer than the data or without data, and at an objective of 100 % once something failed. Data
 * without traffic burns nothing.
 */
export function computeBurnRate(series: SliSeries, objective: Objective, stretch: BurnStretch): Answer<number> {
  const { endMs, windowMs, missing } = stretch;
  if (windowMs < series.resolutionMs) {
    const params = { windowMs, resolutionMs: series.resolutionMs };
    return unknown({ code: 'finer-than-data', path: 'burnRate', params });
  }
  const { bad, total, observedMs } = sumWithMissing(series, { startMs: endMs - windowMs, endMs }, missing);
  if (observedMs <= 0) {
    return unknown({ code: 'not-observed', path: 'burnRate', params: { windowMs } });
  }
  if (bad === 0) {
    return known(0);
  }
  return objective.budgetRatio > 0
    ? known(bad / total / objective.budgetRatio)
    : unknown({ code: 'no-budget', path: 'objective', params: {} });
}

/** The stretch `[endMs − windowMs, endMs)`. */
export interface BurnStretch {
  readonly endMs: number;
  readonly windowMs: number;
  /** How missing time counts. */
  readonly missing: MissingRules;
}

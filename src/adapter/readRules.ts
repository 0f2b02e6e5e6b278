import { AccountingRules, BudgetingMethod, DEFAULT_ACCOUNTING } from '../domain/accounting';
import { BurnPolicy, WORKBOOK_POLICY, pyrraPolicy } from '../domain/burn/burnPolicy';
import { FreezePolicy } from '../domain/freeze/freezePolicy';
import { Horizons } from '../domain/horizons';
import { IncidentRules } from '../domain/incidents/findIncidents';
import { NoDataPolicy } from '../domain/sli/noData';
import { TimeWindow, placeWindow } from '../domain/timeWindow';
import { OptionReader, ratioOfPercent } from './optionReader';

const METHODS: readonly BudgetingMethod[] = ['occurrences', 'timeslices', 'ratioTimeslices'];
const NO_DATA_POLICIES: readonly NoDataPolicy[] = ['excluded', 'countsAsGood', 'countsAsBad'];
const BURN_POLICIES: ReadonlyArray<BurnPolicy['id']> = ['workbook', 'pyrra'];

/** Slice options are read only for the methods that have slices. */
export function readAccounting(read: OptionReader): AccountingRules {
  const method = read.oneOf('method', METHODS);
  const hasSliceTarget = method === 'timeslices' && !read.isEmpty('sliceTarget');
  return {
    method,
    sliceMs: method === 'occurrences' ? DEFAULT_ACCOUNTING.sliceMs : read.durationMs('sliceLength', 'length'),
    sliceTargetRatio: hasSliceTarget ? read.ratio('sliceTarget', 'target') : undefined,
    noDataPolicy: read.oneOf('missingData', NO_DATA_POLICIES),
  };
}

/** Points of the budget between freezing and thawing where no thaw level is set. */
const THAW_DISTANCE_RATIO = 0.05;

export function readFreezePolicy(read: OptionReader): FreezePolicy {
  const freezeAtRatio = read.ratio('freezeAt', 'level');
  return {
    freezeAtRatio,
    // Rounded to far below what people write, so that 0.1 + 0.05 is the number nearest to 0.15.
    thawAtRatio: read.isEmpty('thawAt')
      ? Math.round((freezeAtRatio + THAW_DISTANCE_RATIO) * 1e12) / 1e12
      : read.ratio('thawAt', 'level'),
    cautionAtRatio: read.ratio('cautionAt', 'level'),
    thawHoldMs: read.durationMs('thawHold', 'pause'),
    freezesOnFastBurn: read.isOn('freezesOnFastBurn'),
    cautionHorizonShare: read.ratio('cautionHorizon', 'share'),
  };
}

/** Pyrra's windows scale with the SLO's window: with that of `nowMs` where it is a calendar's. */
export function readBurnPolicy(read: OptionReader, window: TimeWindow | undefined, nowMs: number): BurnPolicy {
  const id = read.oneOf('burnPolicy', BURN_POLICIES);
  const isUsable = window && !read.firstProblem();
  return id === 'pyrra' && isUsable ? pyrraPolicy(placeWindow(window, nowMs).lengthMs) : WORKBOOK_POLICY;
}

export function readIncidentRules(read: OptionReader): IncidentRules {
  return {
    levelRate: read.rate('incidentLevel'),
    joinGapMs: read.isEmpty('incidentJoinGap') ? undefined : read.durationMs('incidentJoinGap', 'pause'),
    minCostRatio: read.ratio('incidentMinCost', 'share'),
  };
}

export function readHorizons(read: OptionReader): Horizons {
  const lateness = (option: 'staleAfter' | 'unknownAfter'): number | undefined =>
    read.isEmpty(option) ? undefined : read.durationMs(option, 'length');
  return {
    staleAfterMs: lateness('staleAfter'),
    unknownAfterMs: lateness('unknownAfter'),
    deployHorizonMs: read.durationMs('deployHorizon', 'length'),
    forecastLookbackShare: read.ratio('forecastLookback', 'share'),
  };
}

/** Targets in the order in which they were typed, each once; a trailing comma does no harm. */
export function readWhatIfTargets(read: OptionReader): number[] {
  const given = read.options.whatIfTargets;
  const parts = given.split(',').filter((part) => part.trim() !== '');
  const targets = [...new Set(parts.map(ratioOfPercent))];
  if (!targets.every((target) => target > 0 && target <= 1)) {
    const params = { option: 'whatIfTargets', given, expected: 'targets' as const };
    read.fail({ code: 'option-invalid', path: 'whatIfTargets', params });
  }
  return targets;
}

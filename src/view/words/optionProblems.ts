import { t } from '../../i18n/t';
import { ExpectedValue } from '../../domain/problem';

/** How to mend an option: what it should hold, with an example. */
export function describeExpected(expected: ExpectedValue): string {
  switch (expected) {
    case 'level':
      return t('expected.level', 'Set it to a percentage of the budget, such as 5.');
    case 'share':
      return t('expected.share', 'Set it to a percentage from 0 to 100, such as 50.');
    case 'target':
      return t('expected.target', 'Set it to a percentage above 0 and at most 100, such as 99.5.');
    case 'targets':
      return t(
        'expected.targets',
        'Set it to percentages above 0 and at most 100 with commas between them, such as 99.5, 99.95.'
      );
    case 'length':
      return t('expected.length', 'Set it to a length of time, such as 5m.');
    case 'pause':
      return t('expected.pause', 'Set it to a length of time, such as 6h, or to 0.');
    case 'rate':
      return t('expected.rate', 'Set it to a number that is not negative, such as 1.');
    case 'zone':
      return t(
        'expected.zone',
        "Set it to a zone such as Europe/Berlin or utc, or leave it empty for the dashboard's."
      );
    case 'switch':
      return t('expected.switch', 'Switch it on or off.');
  }
}

/** Settings of the engine by the options that they come from. */
const OPTIONS_OF_SETTINGS: Readonly<Record<string, string>> = {
  minCoverageRatio: 'minCoverage',
  minHistoryRatio: 'minHistory',
  sliceMs: 'sliceLength',
  sliceTargetRatio: 'sliceTarget',
  levelRate: 'incidentLevel',
  joinGapMs: 'incidentJoinGap',
  minCostRatio: 'incidentMinCost',
  freezeAtRatio: 'freezeAt',
  thawAtRatio: 'thawAt',
  cautionAtRatio: 'cautionAt',
  thawHoldMs: 'thawHold',
  cautionHorizonShare: 'cautionHorizon',
  staleAfterMs: 'staleAfter',
  unknownAfterMs: 'unknownAfter',
  deployHorizonMs: 'deployHorizon',
  forecastLookbackShare: 'forecastLookback',
};

/** The option behind a setting of the engine; the setting's own name where there is none. */
export function optionOfSetting(setting: string): string {
  return OPTIONS_OF_SETTINGS[setting] ?? setting;
}

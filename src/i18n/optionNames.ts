import { t } from './t';

/** The words for each option, in the editor and wherever a sentence names it. */
const NAMES = {
  view: () => t('options.view.name', 'View'),
  groupBy: () => t('options.groupBy.name', 'Group by'),
  cardCurve: () => t('options.cardCurve.name', 'Curve on cards'),
  objective: () => t('options.objective.name', 'Objective (%)'),
  window: () => t('options.window.name', 'Time window'),
  timeZone: () => t('options.timeZone.name', 'Time zone'),
  weekStart: () => t('options.weekStart.name', 'Week start'),
  fiscalYearStart: () => t('options.fiscalYearStart.name', 'Fiscal year start'),
  method: () => t('options.method.name', 'Budgeting method'),
  sliceLength: () => t('options.sliceLength.name', 'Slice length'),
  sliceTarget: () => t('options.sliceTarget.name', 'Slice target (%)'),
  missingData: () => t('options.missingData.name', 'Missing data'),
  minCoverage: () => t('options.minCoverage.name', 'Minimum coverage (%)'),
  staleAfter: () => t('options.staleAfter.name', 'Stale after'),
  unknownAfter: () => t('options.unknownAfter.name', 'Unknown after'),
  minHistory: () => t('options.minHistory.name', 'Minimum history (%)'),
  freezeAt: () => t('options.freezeAt.name', 'Freeze at (%)'),
  thawAt: () => t('options.thawAt.name', 'Thaw at (%)'),
  cautionAt: () => t('options.cautionAt.name', 'Caution at (%)'),
  thawHold: () => t('options.thawHold.name', 'Hold'),
  freezesOnFastBurn: () => t('options.freezesOnFastBurn.name', 'Freeze by a fast burn-rate pair'),
  cautionHorizon: () => t('options.cautionHorizon.name', 'Caution horizon (%)'),
  forecastLookback: () => t('options.forecastLookback.name', 'Forecast lookback (%)'),
  policyOwner: () => t('options.policyOwner.name', 'Policy owner'),
  policyLiftedBy: () => t('options.policyLiftedBy.name', 'May be lifted by'),
  policyAgreedOn: () => t('options.policyAgreedOn.name', 'Agreed on'),
  policyText: () => t('options.policyText.name', 'Policy text'),
  burnPolicy: () => t('options.burnPolicy.name', 'Burn-rate policy'),
  incidentLevel: () => t('options.incidentLevel.name', 'Incident level'),
  incidentJoinGap: () => t('options.incidentJoinGap.name', 'Joined within'),
  incidentMinCost: () => t('options.incidentMinCost.name', 'Minimum cost (%)'),
  whatIfTargets: () => t('options.whatIfTargets.name', 'What-if targets (%)'),
  maintenanceTags: () => t('options.maintenanceTags.name', 'Maintenance tags'),
  deployTags: () => t('options.deployTags.name', 'Deploy tags'),
  deployHorizon: () => t('options.deployHorizon.name', 'Deploy horizon'),
  incidentTags: () => t('options.incidentTags.name', 'Incident tags'),
  splitBy: () => t('options.splitBy.name', 'Split by'),
  exceptionTags: () => t('options.exceptionTags.name', 'Exception tags'),
  tableColumns: () => t('options.tableColumns.name', 'Columns'),
};

export type OptionName = keyof typeof NAMES;

export function nameOfOption(option: OptionName): string {
  return NAMES[option]();
}

/** The same for a name that comes from elsewhere; one that no option has stays as it is. */
export function nameOfAnyOption(option: string): string {
  return isOptionName(option) ? nameOfOption(option) : option;
}

function isOptionName(option: string): option is OptionName {
  return Object.hasOwn(NAMES, option);
}

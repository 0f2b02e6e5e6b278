import { USUAL_COLUMNS } from './tableColumns';

/** What the panel's content may be laid out as; `auto` leaves it to the panel. */
export const VIEW_CHOICES = ['auto', 'burnDown', 'wall', 'table', 'review'] as const;
export type ViewChoice = (typeof VIEW_CHOICES)[number];

/** Options that are text and may hold dashboard variables. Percentages are written as people do: `99.9`. */
export interface TextOptions {
  /** One of `VIEW_CHOICES`. */
  view: string;
  /** Names of labels, separated by commas, by whose values the wall's cards are grouped; empty for none. */
  groupBy: string;
  /** `on` or `off`: a small curve on each of the wall's cards. */
  cardCurve: string;
  /** The objective's target in percent, e.g. `99.9`. */
  objective: string;
  /** A rolling length, e.g. `30d`, or a calendar unit: `day`, `week`, `month`, `quarter`, `year`. */
  window: string;
  /** Zone of calendar windows; the dashboard's where empty. */
  timeZone: string;
  /** `monday`, `sunday`, `saturday`; the dashboard's where empty. */
  weekStart: string;
  /** First month of the fiscal year, in English. Grafana does not tell panels its own setting. */
  fiscalYearStart: string;
  /** `occurrences`, `timeslices` or `ratioTimeslices`. */
  method: string;
  /** Shortest slice, e.g. `1m`. */
  sliceLength: string;
  /** Good share in percent from which a slice is good; the objective where empty. */
  sliceTarget: string;
  /** `excluded`, `countsAsGood` or `countsAsBad`. */
  missingData: string;
  /** Percent of the window that must be observed to tell a state. */
  minCoverage: string;
  /** Percent of the window that must lie in the data before an estimate may freeze. */
  minHistory: string;
  /** How late data may be, e.g. `15m`, before it is told as stale and before the state is not known; by the data's interval where empty. */
  staleAfter: string;
  unknownAfter: string;
  /** Percent of the budget left; may be negative. */
  freezeAt: string;
  /** Percent of the budget left; 5 points above `freezeAt` where empty. */
  thawAt: string;
  /** Percent of the budget left. */
  cautionAt: string;
  /** How long the budget must stay at the thaw level, e.g. `6h`; empty or `0` for not at all. */
  thawHold: string;
  /** Percent of the window. */
  cautionHorizon: string;
  /** Percent of the window over which the forecast's pace is taken. */
  forecastLookback: string;
  policyOwner: string;
  policyLiftedBy: string;
  policyAgreedOn: string;
  /** Markdown. */
  policyText: string;
  /** `workbook` or `pyrra`. */
  burnPolicy: string;
  /** Burn rate above which a bucket belongs to an incident. */
  incidentLevel: string;
  /** A length of time; the larger of the data's resolution and 15 minutes where empty. */
  incidentJoinGap: string;
  /** Percent of the budget. */
  incidentMinCost: string;
  /** Percentages, separated by commas; may be empty. */
  whatIfTargets: string;
  /** Tags of annotations, separated by commas; those of `DEFAULT_TAGS` where empty, none for `none`. So for the three that follow. */
  maintenanceTags: string;
  deployTags: string;
  /** How long after a deploy what burns is told as its cost, e.g. `24h`. */
  deployHorizon: string;
  incidentTags: string;
  exceptionTags: string;
  /** Names of labels, separated by commas, that are pooled into one SLO and tell its parts; empty for none. */
  splitBy: string;
}

/** What a dashboard saves for the panel. */
export interface ErrorBudgetOptions extends TextOptions {
  /** A switch; text where the saved JSON holds something else, so that it can be named. */
  freezesOnFastBurn: boolean | string;
  /** Columns of the table in their order; what is no column stays, so that it can be named. */
  tableColumns: readonly string[];
}

/** The one place where defaults stand. */
export const DEFAULT_OPTIONS: ErrorBudgetOptions = {
  view: 'auto',
  groupBy: '',
  cardCurve: 'on',
  objective: '99.9',
  window: '30d',
  timeZone: '',
  weekStart: '',
  fiscalYearStart: 'january',
  method: 'occurrences',
  sliceLength: '1m',
  sliceTarget: '',
  missingData: 'excluded',
  minCoverage: '50',
  minHistory: '25',
  staleAfter: '',
  unknownAfter: '',
  freezeAt: '0',
  thawAt: '',
  cautionAt: '10',
  thawHold: '',
  freezesOnFastBurn: false,
  cautionHorizon: '10',
  forecastLookback: '10',
  policyOwner: '',
  policyLiftedBy: '',
  policyAgreedOn: '',
  policyText: '',
  burnPolicy: 'workbook',
  incidentLevel: '1',
  incidentJoinGap: '',
  incidentMinCost: '1',
  whatIfTargets: '',
  maintenanceTags: '',
  deployTags: '',
  deployHorizon: '24h',
  incidentTags: '',
  exceptionTags: '',
  splitBy: '',
  tableColumns: USUAL_COLUMNS,
};

/**
 * Options from saved JSON, which may hold anything: a missing option takes its default, any other value is kept as text,
 * so that a wrong one is named on the panel instead of being replaced silently.
 */
export function readOptions(saved: unknown): ErrorBudgetOptions {
  const savedOf = (option: keyof ErrorBudgetOptions): unknown => (isRecord(saved) ? saved[option] : undefined);
  return {
    ...eachText((option) => textOf(savedOf(option)) ?? DEFAULT_OPTIONS[option]),
    freezesOnFastBurn: switchOf(savedOf('freezesOnFastBurn')) ?? DEFAULT_OPTIONS.freezesOnFastBurn,
    tableColumns: listOf(savedOf('tableColumns')) ?? DEFAULT_OPTIONS.tableColumns,
  };
}

/** The options with dashboard variables filled in, whatever they stand in. */
export function fillVariables(options: ErrorBudgetOptions, replace: (text: string) => string): ErrorBudgetOptions {
  return { ...options, ...eachText((option) => replace(options[option])) };
}

/** Saved values as text; absent for a missing one. */
export function textOf(saved: unknown): string | undefined {
  if (saved === undefined || saved === null) {
    return undefined;
  }
  return typeof saved === 'string' ? saved : JSON.stringify(saved);
}

function switchOf(saved: unknown): boolean | string | undefined {
  return typeof saved === 'boolean' ? saved : textOf(saved);
}

/** A list of texts; one text may name several, with commas between them. Absent for a missing or an empty one. */
function listOf(saved: unknown): string[] | undefined {
  const texts = typeof saved === 'string' ? saved.split(',') : Array.isArray(saved) ? saved : [saved];
  const list = texts.flatMap((one: unknown) => textOf(one)?.trim() || []);
  return list.length > 0 ? list : undefined;
}

function eachText(of: (option: keyof TextOptions) => string): TextOptions {
  return {
    view: of('view'),
    groupBy: of('groupBy'),
    cardCurve: of('cardCurve'),
    objective: of('objective'),
    window: of('window'),
    timeZone: of('timeZone'),
    weekStart: of('weekStart'),
    fiscalYearStart: of('fiscalYearStart'),
    method: of('method'),
    sliceLength: of('sliceLength'),
    sliceTarget: of('sliceTarget'),
    missingData: of('missingData'),
    minCoverage: of('minCoverage'),
    minHistory: of('minHistory'),
    staleAfter: of('staleAfter'),
    unknownAfter: of('unknownAfter'),
    freezeAt: of('freezeAt'),
    thawAt: of('thawAt'),
    cautionAt: of('cautionAt'),
    thawHold: of('thawHold'),
    cautionHorizon: of('cautionHorizon'),
    forecastLookback: of('forecastLookback'),
    policyOwner: of('policyOwner'),
    policyLiftedBy: of('policyLiftedBy'),
    policyAgreedOn: of('policyAgreedOn'),
    policyText: of('policyText'),
    burnPolicy: of('burnPolicy'),
    incidentLevel: of('incidentLevel'),
    incidentJoinGap: of('incidentJoinGap'),
    incidentMinCost: of('incidentMinCost'),
    whatIfTargets: of('whatIfTargets'),
    maintenanceTags: of('maintenanceTags'),
    deployTags: of('deployTags'),
    deployHorizon: of('deployHorizon'),
    incidentTags: of('incidentTags'),
    exceptionTags: of('exceptionTags'),
    splitBy: of('splitBy'),
  };
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

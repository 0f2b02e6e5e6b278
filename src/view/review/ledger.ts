import { t } from '../../i18n/t';
import { ErrorBudget } from '../../domain/budget';
import { Incident, IncidentLedger } from '../../domain/incidents/findIncidents';
import { Answer } from '../../domain/problem';
import { ViewContext } from '../viewContext';
import { formatDuration, formatEvents, formatInstant, formatPercent, formatTarget } from '../words/format';
import { describeProblem } from '../words/problems';
import { badTimeMs } from './amounts';
import { KnownPeriod } from './reviewedPeriod';
import { RecordedSection, ReviewCell, ReviewColumn, ReviewRecord, ReviewRow, ReviewSection } from './reviewTable';
import { roundToSum } from './roundToSum';

/** What the budget went on: incidents, the dearest first, then what burned outside of them, then all that was consumed. */
export function describeLedger({ judged, context, minCostRatio }: KnownPeriod): RecordedSection {
  const title = t('review.incidents', 'What burned the budget');
  const { incidents: ledger, budget } = judged;
  if (!ledger.known) {
    return { section: emptySection(title, describeProblem(ledger.why, context)), records: [] };
  }
  const dearest = [...ledger.value.incidents].sort((a, b) => b.bad - a.bad || a.startMs - b.startMs);
  const minCost = formatTarget(minCostRatio);
  if (budget.bad === 0) {
    return { section: emptySection(title, t('review.nothing-burned', 'Nothing failed.')), records: [] };
  }
  const entries = entriesOf(dearest, ledger.value, budget);
  const section: ReviewSection = {
    id: 'incidents',
    title,
    lead: dearest.length === 0 ? [t('review.no-incidents', 'No incidents above {{cost}}.', { cost: minCost })] : [],
    table: { columns: columnsOf(budget), rows: rowsOf(entries, budget, context) },
    notes: [t('review.incident-rule', 'What costs less than {{cost}} belongs to the background.', { cost: minCost })],
  };
  return { section, records: entries.map((entry) => recordOf(entry, budget)) };
}

function emptySection(title: string, sentence: string): ReviewSection {
  return { id: 'incidents', title, lead: [sentence], table: undefined, notes: [] };
}

/** A line of the ledger. */
interface Entry {
  readonly kind: 'incident' | 'background' | 'consumed';
  readonly id: string;
  readonly name: string;
  readonly incident: Incident | undefined;
  readonly bad: number;
  readonly cost: Answer<number>;
  readonly marks: readonly string[];
}

function entriesOf(dearest: readonly Incident[], ledger: IncidentLedger, budget: ErrorBudget): Entry[] {
  return [
    ...dearest.map((incident): Entry => ({
      kind: 'incident',
      id: `${incident.startMs}`,
      name: nameIncident(incident),
      incident,
      bad: incident.bad,
      cost: incident.costRatio,
      marks: marksOf(incident),
    })),
    {
      kind: 'background',
      id: 'background',
      name: t('review.background', 'Background'),
      incident: undefined,
      bad: ledger.background,
      cost: ledger.backgroundRatio,
      marks: [],
    },
    {
      kind: 'consumed',
      id: 'consumed',
      name: t('review.consumed', 'Consumed'),
      incident: undefined,
      bad: budget.bad,
      cost: budget.consumedRatio,
      marks: [],
    },
  ];
}

function nameIncident({ name, isMissingData }: Incident): string {
  return name || (isMissingData ? t('review.missing-data', 'Missing data') : t('review.unnamed', 'Unnamed incident'));
}

function marksOf({ isMajor, isCut, isMissingData, name }: Incident): string[] {
  return [
    ...(isMajor ? [t('review.major', 'over 20% of the budget')] : []),
    ...(isCut ? [t('review.cut', "cut at the window's start")] : []),
    ...(isMissingData && name ? [t('review.is-missing-data', 'missing data')] : []),
  ];
}

function columnsOf(budget: ErrorBudget): ReviewColumn[] {
  const isEvents = budget.unit === 'events';
  return [
    { id: 'name', title: t('review.incident', 'Incident'), isNumber: false },
    { id: 'start', title: t('review.start', 'Start'), isNumber: false, folds: 'alone' },
    { id: 'length', title: t('review.length', 'Length'), isNumber: true, folds: 'alone' },
    {
      id: 'cost',
      title: t('review.cost', 'Cost'),
      how: t('review.how-cost', 'Bad / allowed, of the whole budget; rounded so that the column adds up.'),
      isNumber: true,
    },
    isEvents
      ? {
          id: 'time',
          title: t('review.time-about', '≈ Time'),
          how: t('review.how-time', 'How long a full outage at average traffic would cost as much.'),
          isNumber: true,
          folds: 'titled',
          foldsLast: true,
        }
      : { id: 'time', title: t('review.bad-time', 'Bad time'), isNumber: true },
    ...(isEvents
      ? [
          {
            id: 'events',
            title: t('review.failures', 'Failures'),
            how: t('review.how-failures', 'Failed events; rounded so that the column adds up.'),
            isNumber: true,
          },
        ]
      : []),
    {
      id: 'share',
      title: t('review.share', 'Share'),
      how: t('review.how-share', 'Share of all that failed.'),
      isNumber: true,
      folds: 'titled',
      foldsLast: true,
    },
  ];
}

function rowsOf(entries: readonly Entry[], budget: ErrorBudget, context: ViewContext): ReviewRow[] {
  const parts = entries.filter(({ kind }) => kind !== 'consumed');
  const costs = withSum(parts, ({ cost }) => (cost.known ? 100 * cost.value : 0), 1);
  const events = withSum(parts, ({ bad }) => bad, 0);
  const shares = withSum(parts, ({ bad }) => (100 * bad) / budget.bad, 1);
  return entries.map((entry, i) => {
    const { kind, id, name, incident, bad, cost, marks } = entry;
    const cells: ReviewCell[] = [
      { text: name },
      { text: incident ? formatInstant(incident.startMs, context) : '' },
      { text: incident ? formatDuration(incident.endMs - incident.startMs) : '' },
      cost.known
        ? { text: percentText(costs[i], cost.value), how: howCost(bad, budget) }
        : { text: '–', how: describeProblem(cost.why, context) },
      { text: formatDuration(badTimeMs(bad, budget)) },
      ...(budget.unit === 'events' ? [{ text: formatEvents(events[i]) }] : []),
      { text: percentText(shares[i], bad) },
    ];
    const stretch = incident && { startMs: incident.startMs, endMs: incident.endMs };
    return { id, cells, marks, kind: kind === 'consumed' ? 'sum' : 'plain', stretch };
  });
}

/** The rounded parts, and behind them their sum. */
function withSum(parts: readonly Entry[], amountOf: (entry: Entry) => number, decimals: number): number[] {
  const rounded = roundToSum(parts.map(amountOf), decimals);
  return [...rounded, rounded.reduce((sum, one) => sum + one, 0)];
}

/** A rounded percentage; what is not nothing does not read as 0. */
function percentText(percent: number, amount: number): string {
  return percent === 0 && amount > 0 ? t('review.below-tenth', '< 0.1%') : formatPercent(percent / 100, 1);
}

function howCost(bad: number, { unit, allowed }: ErrorBudget): string {
  const amount = unit === 'events' ? formatEvents : formatDuration;
  return t('review.how-cost-of', '{{bad}} bad of {{allowed}} allowed', { bad: amount(bad), allowed: amount(allowed) });
}

function recordOf({ kind, name, incident, bad, cost, marks }: Entry, budget: ErrorBudget): ReviewRecord {
  return {
    kind,
    name,
    startMs: incident?.startMs,
    endMs: incident?.endMs,
    lengthMs: incident && incident.endMs - incident.startMs,
    badEvents: budget.unit === 'events' ? bad : undefined,
    badMs: badTimeMs(bad, budget),
    costRatio: cost.known ? cost.value : undefined,
    shareRatio: bad / budget.bad,
    notes: marks.join('; '),
  };
}

import { t } from '../../i18n/t';
import { DeployCost } from '../../domain/deploys/deployCosts';
import { formatDuration, formatEvents, formatInstant, formatPercent } from '../words/format';
import { describeProblem } from '../words/problems';
import { badTimeMs } from './amounts';
import { freezesOf } from './freezes';
import { KnownPeriod } from './reviewedPeriod';
import { RecordedSection, ReviewColumn, ReviewRecord, ReviewRow } from './reviewTable';

/** What burned after each deploy. */
export function describeDeploys(reviewed: KnownPeriod): RecordedSection {
  const { judged, context } = reviewed;
  const title = t('review.deploys', 'Deploys');
  const { deploys } = judged;
  if (!deploys.known || deploys.value.length === 0) {
    const why = deploys.known
      ? t('review.no-deploys', 'No annotation marks a deploy in this time.')
      : describeProblem(deploys.why, context);
    return { section: { id: 'deploys', title, lead: [why], table: undefined, notes: [] }, records: [] };
  }
  const shipped = deploys.value.map((deploy) => ({ deploy, marks: marksOf(deploy, reviewed) }));
  return {
    section: {
      id: 'deploys',
      title,
      lead: [t('review.deploy-rule', 'What burned until the next deploy, for a day at most. Coincidence, not proof.')],
      table: {
        columns: columnsOf(judged.budget.unit === 'events'),
        rows: shipped.map((one, i) => rowOf(one, i, reviewed)),
      },
      notes: [],
    },
    records: shipped.map((one) => recordOf(one, reviewed)),
  };
}

interface Shipped {
  readonly deploy: DeployCost;
  readonly marks: readonly string[];
}

/** Shipped while it was frozen: as an agreed exception, or not. */
function marksOf({ timeMs, startMs }: DeployCost, reviewed: KnownPeriod): string[] {
  const holdsAt = (one: { readonly startMs: number; readonly endMs: number }): boolean =>
    one.startMs <= timeMs && timeMs < one.endMs;
  const isFrozen = freezesOf(reviewed).some(holdsAt);
  const exception = reviewed.replayed.exceptions.find(holdsAt);
  return [
    ...(isFrozen
      ? [exception ? t('review.by-exception', 'by exception') : t('review.while-frozen', 'while frozen')]
      : []),
    ...(timeMs < startMs ? [t('review.cut', "cut at the window's start")] : []),
  ];
}

function columnsOf(isEvents: boolean): ReviewColumn[] {
  return [
    { id: 'name', title: t('review.deploy', 'Deploy'), isNumber: false },
    { id: 'time', title: t('review.start', 'Start'), isNumber: false, folds: 'alone' },
    { id: 'length', title: t('review.looked-at', 'Looked at'), isNumber: true, folds: 'titled' },
    {
      id: 'cost',
      title: t('review.burned', 'Burned'),
      how: t('review.how-burned', 'Bad / allowed, of the whole budget, in the time that is looked at.'),
      isNumber: true,
    },
    isEvents
      ? { id: 'events', title: t('review.failures', 'Failures'), isNumber: true }
      : { id: 'time-bad', title: t('review.bad-time', 'Bad time'), isNumber: true },
  ];
}

function rowOf({ deploy, marks }: Shipped, index: number, { judged, context }: KnownPeriod): ReviewRow {
  const { timeMs, startMs, endMs, bad, costRatio } = deploy;
  const isEvents = judged.budget.unit === 'events';
  return {
    id: `${timeMs} ${index}`,
    cells: [
      { text: nameOf(deploy) },
      { text: formatInstant(timeMs, context) },
      { text: formatDuration(endMs - startMs) },
      costRatio === undefined
        ? { text: '–', how: describeProblem({ code: 'no-budget', path: 'objective', params: {} }, context) }
        : { text: formatPercent(costRatio) },
      { text: isEvents ? formatEvents(bad) : formatDuration(bad) },
    ],
    marks,
    kind: 'plain',
    stretch: { startMs, endMs },
  };
}

function nameOf({ name }: DeployCost): string {
  return name || t('review.unnamed-deploy', 'Deploy');
}

function recordOf({ deploy, marks }: Shipped, { judged }: KnownPeriod): ReviewRecord {
  const { timeMs, startMs, endMs, bad, costRatio } = deploy;
  return {
    kind: 'deploy',
    name: nameOf(deploy),
    startMs: timeMs,
    endMs,
    lengthMs: endMs - startMs,
    badEvents: judged.budget.unit === 'events' ? bad : undefined,
    badMs: badTimeMs(bad, judged.budget),
    costRatio,
    notes: marks.join('; '),
  };
}

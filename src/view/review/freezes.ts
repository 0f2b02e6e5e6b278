import { t } from '../../i18n/t';
import { StatePeriod } from '../../domain/freeze/replayFreeze';
import { DAY_MS, Interval } from '../../domain/timeWindow';
import { overlapMs } from '../../domain/whatIf/reviewedStretch';
import { ViewContext } from '../viewContext';
import { formatDuration, formatInstant, formatPercent, formatWindowOf } from '../words/format';
import { KnownPeriod } from './reviewedPeriod';
import { RecordedSection, ReviewColumn, ReviewRecord, ReviewRow } from './reviewTable';

/** When it was frozen, for how long, and what stood beside it. */
export function describeFreezes(reviewed: KnownPeriod): RecordedSection {
  const { stretch, context } = reviewed;
  const frozen = freezesOf(reviewed);
  const frozenMs = frozen.reduce((sum, one) => sum + overlapMs(one, stretch), 0);
  const rows = frozen.map((one) => rowOf(one, reviewed));
  return {
    section: {
      id: 'freezes',
      title: t('review.freezes', 'Freezes'),
      lead: [leadOf(frozen.length, frozenMs, reviewed)],
      table: rows.length > 0 ? { columns: columns(), rows } : undefined,
      notes: [...replayNote(reviewed), ...historyNotes(reviewed), ...exceptionNotes(reviewed, context)],
    },
    records: [
      ...frozen.map(recordOf),
      ...reviewed.replayed.exceptions.map(({ startMs, endMs, name }): ReviewRecord => ({
        kind: 'exception',
        name,
        startMs,
        endMs,
        lengthMs: endMs - startMs,
      })),
    ],
  };
}

/** The freezes that lasted into a period or began in it, oldest first. */
export function freezesOf({ replayed, stretch }: KnownPeriod): StatePeriod[] {
  return replayed.history.filter(
    ({ state, startMs, endMs }) =>
      state === 'frozen' && startMs <= stretch.endMs && (endMs > stretch.startMs || startMs > stretch.startMs)
  );
}

/** True where the freezes of the whole period are known. */
export function isHistoryKnown({ replayed }: KnownPeriod): boolean {
  return replayed.whatIf.some((row) => row.known && row.value.reviewed.isKnown);
}

function leadOf(count: number, frozenMs: number, reviewed: KnownPeriod): string {
  const { stretch } = reviewed;
  if (count === 0) {
    return isHistoryKnown(reviewed)
      ? t('review.never-frozen', 'Never frozen.')
      : t('review.no-freeze-proven', 'No freeze is proven.');
  }
  return t('review.frozen-within', 'Frozen for {{time}} of this period, {{share}} of the time.', {
    time: formatDuration(frozenMs),
    share: formatPercent(frozenMs / (stretch.endMs - stretch.startMs)),
  });
}

function columns(): ReviewColumn[] {
  return [
    { id: 'from', title: t('review.from', 'From'), isNumber: false },
    { id: 'until', title: t('review.until', 'Until'), isNumber: false },
    { id: 'length', title: t('review.length', 'Length'), isNumber: true },
  ];
}

function rowOf(freeze: StatePeriod, { context, stretch, replayed, isHeld }: KnownPeriod): ReviewRow {
  const isLast = freeze === replayed.history.at(-1);
  const wholeMs = lengthOf(freeze, isLast, context);
  const withinMs = overlapMs(freeze, stretch);
  // What lies outside of the period is none of its time, and the lengths add up to what is said of it.
  const reachesOut = clip(freeze, stretch).startMs > freeze.startMs || freeze.endMs > stretch.endMs;
  return {
    id: `${freeze.startMs}`,
    cells: [
      { text: formatInstant(freeze.startMs, context) },
      { text: isLast ? t('review.still-frozen', 'still frozen') : formatInstant(freeze.endMs, context) },
      { text: formatDuration(reachesOut ? withinMs : wholeMs) },
    ],
    marks: [
      ...(reachesOut
        ? [t('review.whole-length', '{{time}} with what lies outside', { time: formatDuration(wholeMs) })]
        : []),
      ...(freeze.isStartKnown ? [] : [t('review.since-at-least', 'or earlier')]),
      ...(isLast && isHeld ? [t('state.held', 'held: no data')] : []),
    ],
    kind: 'plain',
    stretch: clip(freeze, stretch),
  };
}

/** The last one goes on until now, though its newest data may be a little older. */
function lengthOf({ startMs, endMs }: StatePeriod, isLast: boolean, { nowMs }: ViewContext): number {
  return (isLast ? Math.max(nowMs, endMs) : endMs) - startMs;
}

function clip({ startMs, endMs }: Interval, stretch: Interval): Interval {
  return { startMs: Math.max(startMs, stretch.startMs), endMs: Math.min(endMs, stretch.endMs) };
}

/** Which window the freezes look at, where that is another than the period. */
function replayNote({ replayed, period }: KnownPeriod): string[] {
  return period.placed && replayed.window.kind === 'rolling'
    ? [
        t('review.replayed-over', 'As the policy told then, by the objective {{window}}.', {
          window: formatWindowOf(replayed.window),
        }),
      ]
    : [];
}

/** From when on the history is known, and how to know more. */
function historyNotes(reviewed: KnownPeriod): string[] {
  if (isHistoryKnown(reviewed)) {
    return [];
  }
  const { replayed, stretch, context } = reviewed;
  const { historyKnownFromMs: fromMs } = replayed;
  return [
    fromMs === undefined || fromMs > stretch.endMs
      ? t('review.history-unknown', 'The data does not reach back far enough to know of all freezes.')
      : t('review.history-known', 'Known from {{date}}; before it there may have been more.', {
          date: formatInstant(fromMs, context),
        }),
    ...historyCure(reviewed),
  ];
}

/** A longer time range, where one would tell more. */
function historyCure({ replayed, stretch, range }: KnownPeriod): string[] {
  const { window, placed, source } = replayed;
  // Windowed values look back themselves.
  const backMs = window.kind === 'rolling' && source === 'buckets' ? placed.lengthMs : 0;
  const neededFromMs = stretch.startMs - backMs;
  return range.startMs <= neededFromMs
    ? []
    : [
        t('review.history-cure', 'To know all of them, set the query option Relative time to {{days}}d.', {
          days: Math.ceil((range.endMs - neededFromMs) / DAY_MS),
        }),
      ];
}

function exceptionNotes({ replayed, stretch }: KnownPeriod, context: ViewContext): string[] {
  return replayed.exceptions
    .filter(({ startMs, endMs }) => startMs <= stretch.endMs && endMs >= stretch.startMs)
    .map(({ name, startMs, endMs }) =>
      t('review.exception', 'Exception: {{name}}, {{start}} to {{end}}.', {
        name,
        start: formatInstant(startMs, context),
        end: formatInstant(endMs, context),
      })
    );
}

function recordOf({ startMs, endMs, isStartKnown }: StatePeriod): ReviewRecord {
  return {
    kind: 'freeze',
    startMs,
    endMs,
    lengthMs: endMs - startMs,
    notes: isStartKnown ? '' : t('review.since-at-least', 'or earlier'),
  };
}

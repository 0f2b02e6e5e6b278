import { Interval } from '../../domain/timeWindow';
import { CsvCell, writeCsv } from './csvText';
import { ReviewPeriod } from './reviewPeriods';
import { ReviewRecord } from './reviewTable';

/** A file to be saved. */
export interface CsvFile {
  readonly name: string;
  readonly text: string;
}

export interface CsvFacts {
  /** The SLO's name. */
  readonly name: string;
  readonly period: ReviewPeriod;
  readonly interval: Interval;
  readonly records: readonly ReviewRecord[];
}

type Column = readonly [string, (record: ReviewRecord) => CsvCell];

/** The same in every language, so that a sheet that reads the file need not know it. */
const COLUMNS: readonly Column[] = [
  ['kind', ({ kind }) => kind],
  ['name', ({ name }) => name],
  ['start (ISO 8601)', ({ startMs }) => isoOf(startMs)],
  ['end (ISO 8601)', ({ endMs }) => isoOf(endMs)],
  ['length (s)', ({ lengthMs }) => secondsOf(lengthMs)],
  ['bad (events)', ({ badEvents }) => badEvents],
  ['bad (s of full outage)', ({ badMs }) => secondsOf(badMs)],
  ['cost (ratio of budget)', ({ costRatio }) => costRatio],
  ['share (ratio of bad)', ({ shareRatio }) => shareRatio],
  ['target (ratio)', ({ targetRatio }) => targetRatio],
  ['left (ratio of budget)', ({ leftRatio }) => leftRatio],
  ['left (events)', ({ leftEvents }) => leftEvents],
  ['left (s of full outage)', ({ leftMs }) => secondsOf(leftMs)],
  ['lowest (ratio of budget)', ({ lowestRatio }) => lowestRatio],
  ['freezes', ({ freezes }) => freezes],
  ['frozen (s)', ({ frozenMs }) => secondsOf(frozenMs)],
  ['frozen (ratio of time)', ({ frozenRatio }) => frozenRatio],
  ['notes', ({ notes }) => notes],
];

/** The whole review as one table: a row for each incident, freeze, deploy, part and target, with its SLO and period. */
export function writeReviewCsv({ name, period, interval, records }: CsvFacts): CsvFile {
  const head = [
    'slo',
    'period',
    'period start (ISO 8601)',
    'period end (ISO 8601)',
    ...COLUMNS.map(([title]) => title),
  ];
  const whose = [name, period.name, isoOf(interval.startMs), isoOf(interval.endMs)];
  const rows = records.map((record) => [...whose, ...COLUMNS.map(([, cellOf]) => cellOf(record))]);
  return { name: `${fileNameOf(`${name} ${period.name}`)}.csv`, text: writeCsv([head, ...rows]) };
}

function isoOf(timeMs: number | undefined): string | undefined {
  return timeMs === undefined ? undefined : new Date(timeMs).toISOString();
}

function secondsOf(ms: number | undefined): number | undefined {
  return ms === undefined ? undefined : Math.round(ms) / 1000;
}

/** What file systems or shells would stumble over becomes a dash; letters of any script stay. */
function fileNameOf(text: string): string {
  return text
    .toLowerCase()
    .replace(/[\s\\/:*?"'`<>|&;.,%$#!(){}[\]-]+/g, '-')
    .replace(/^-|-$/g, '');
}

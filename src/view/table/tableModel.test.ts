import { FieldConfig, MappingType } from '@grafana/data';
import { DEFAULT_ACCOUNTING } from '../../domain/accounting';
import { compareUrgency } from '../../domain/group/urgency';
import { evaluateSlo } from '../../domain/evaluateSlo';
import { known, unknown } from '../../domain/problem';
import { DAY_MS, HOUR_MS } from '../../domain/timeWindow';
import { SloDefinition, SloInput } from '../../domain/sloInput';
import { ColumnId } from '../../i18n/columnNames';
import { TABLE_COLUMNS } from '../../options/tableColumns';
import { utcCalendar } from '../../testing/aCalendar';
import { aDefinition, anSlo } from '../../testing/anSlo';
import { anSliSeries } from '../../testing/anSliSeries';
import { describeSummary } from '../summary/sloSummary';
import { describeTable } from './tableModel';

const HOURS = 60 * 24;
const CONTEXT = { timeZone: 'utc', nowMs: HOURS * HOUR_MS };

interface Shape {
  /** Failures by the hour in which they happened, counted back from now; 1,000 requests an hour. */
  readonly badAgo?: Readonly<Record<number, number>>;
  readonly definition?: Partial<SloDefinition>;
  readonly display?: FieldConfig;
  readonly input?: Partial<SloInput>;
}

function aShown({ badAgo = {}, definition = {}, display = {}, input: rest = {} }: Shape = {}) {
  const total = Array.from({ length: HOURS }, () => 1000);
  const bad = total.map((_, hour) => badAgo[HOURS - hour] ?? 0);
  const series = anSliSeries({ bucketMs: HOUR_MS, total, bad });
  const input = anSlo(aDefinition({ windowMs: 30 * DAY_MS, ...definition }), series, { rangeStartMs: 0, ...rest });
  return {
    report: evaluateSlo(input),
    input,
    display,
    policyNote: { owner: '', liftedBy: '', agreedOn: '', text: '' },
    remarks: [],
    calendar: known(utcCalendar()),
  };
}

const tableOf = (...shapes: Shape[]) =>
  describeTable(
    shapes.map(aShown).sort((a, b) => compareUrgency(a.report, b.report)),
    TABLE_COLUMNS,
    CONTEXT
  );
const cell = (column: ColumnId, shape: Shape = {}) => tableOf(shape).rows[0].cells[TABLE_COLUMNS.indexOf(column)];
const text = (column: ColumnId, shape: Shape = {}) => cell(column, shape).text();

/** 720 failures are allowed; 180 are a quarter, 864 a fifth too many. */
const QUARTER = { badAgo: { 200: 180 } };
const OVERSPENT = { badAgo: { 120: 864 } };

describe('a row of the table', () => {
  it('tells that its data is late, and by how much, unless that there is none is its state', () => {
    const lookedAt = (lateHours: number) => tableOf({ input: { nowMs: CONTEXT.nowMs + lateHours * HOUR_MS } }).rows[0];
    expect(lookedAt(0).late).toBeUndefined();
    expect(lookedAt(5).late).toBe('data 5 h old');
    expect(lookedAt(5).cells[TABLE_COLUMNS.indexOf('state')].how()).toContain('data 5 h old');
    expect(lookedAt(48)).toMatchObject({ state: 'unknown', late: undefined });
  });

  it('says what is left in percent, time and events', () => {
    expect(TABLE_COLUMNS.slice(2, 7).map((column) => text(column, QUARTER))).toEqual([
      '99.9%',
      '99.975%',
      '75.0%',
      '≈ 32 min 24 s',
      '540',
    ]);
  });

  it('writes what is overspent below zero, and marks it', () => {
    const left = (['leftPercent', 'leftTime', 'leftEvents'] as const).map((column) => cell(column, OVERSPENT));
    expect(left.map((one) => [one.text(), one.mark])).toEqual([
      ['-20.0%', 'overspent'],
      ['≈ -8 min 38 s', 'overspent'],
      ['-144', 'overspent'],
    ]);
  });

  it('marks with ≈ what is estimated, as of a month that is not over, and time that is told at average traffic', () => {
    const left = (shape: Shape): string[] =>
      (['leftPercent', 'leftTime', 'leftEvents'] as const).map((column) => text(column, shape));
    const calendar = utcCalendar();
    const month: Shape = { badAgo: { 10: 186 }, definition: { window: { kind: 'calendar', unit: 'month', calendar } } };
    const slices: Shape = { ...QUARTER, definition: { accounting: { ...DEFAULT_ACCOUNTING, method: 'timeslices' } } };
    expect(left(month)).toEqual(['≈ 75.0%', '≈ 33 min 29 s', '≈ 558']);
    expect(left(QUARTER)).toEqual(['75.0%', '≈ 32 min 24 s', '540']);
    expect(left(slices)).toEqual(['-38.9%', '-16 min 48 s', '–']);
  });

  it('has the same numbers as the headline', () => {
    const shown = aShown({ ...QUARTER, display: { decimals: 3 } });
    const [row] = describeTable([shown], ['leftPercent'], CONTEXT).rows;
    expect(row.cells[0].text()).toBe(describeSummary(shown, CONTEXT).remaining?.value);
    expect(row.cells[0].how()).toEqual(expect.arrayContaining(['1 − bad / allowed']));
  });

  it('follows the standard options for decimals and for an absent value', () => {
    expect(text('leftPercent', { ...QUARTER, display: { decimals: 3 } })).toBe('75.000%');
    const noPart = { input: { data: unknown<never>({ code: 'no-data', path: 'queries', params: {} }) } };
    expect(text('leftPercent', noPart)).toBe('–');
    expect(text('burn1', { ...noPart, display: { noValue: 'n/a' } })).toBe('n/a');
  });

  it('calls the state what the value mappings call it', () => {
    const display = { mappings: [{ type: MappingType.ValueToText as const, options: { frozen: { text: 'Stop' } } }] };
    const { rows, states } = tableOf({ ...OVERSPENT, display });
    expect([rows[0].cells[0].text(), rows[0].stateWord, states[0].word]).toEqual(['Stop', 'Stop', 'Stop']);
  });

  it('says why a value is absent instead of how it was computed', () => {
    const data = unknown<never>({ code: 'no-data', path: 'queries', params: {} });
    for (const { order, how } of tableOf({ input: { data } }).rows[0].cells.slice(2)) {
      expect(order).toBeUndefined();
      expect(how()).toEqual([expect.stringMatching(/^The queries found nothing/)]);
    }
  });

  it('has a reason or an explanation in every cell, and never a number that is none', () => {
    const shapes: Shape[] = [
      {},
      QUARTER,
      OVERSPENT,
      { badAgo: { 1: 900, 2: 900 } },
      { definition: aDefinition({ target: 1, windowMs: 30 * DAY_MS }), badAgo: { 5: 1 } },
      { definition: { accounting: { ...DEFAULT_ACCOUNTING, method: 'timeslices' } } },
      { definition: { window: { kind: 'rolling', durationMs: 90 * DAY_MS } } },
      { input: { nowMs: CONTEXT.nowMs + 3 * DAY_MS } },
    ];
    for (const { cells } of shapes.map((shape) => tableOf(shape).rows[0])) {
      for (const { text: textOf, how, order } of cells) {
        expect([textOf(), ...how()].join(' ')).not.toMatch(/NaN|undefined|Infinity|null/);
        expect(how().length).toBeGreaterThan(0);
        expect(order).not.toBeNaN();
      }
    }
  });
});

describe('burn rates', () => {
  it('stand in columns that are named by the window of the pair', () => {
    const burn = tableOf({}).columns.filter(({ id }) => id.startsWith('burn'));
    expect(burn.map(({ title }) => title)).toEqual(['Burn 1 h', 'Burn 6 h', 'Burn 1 d', 'Burn 3 d']);
  });

  it('are numbered where SLOs have pairs of different windows', () => {
    const pairs = aDefinition({ windowMs: DAY_MS }).burnPolicy.pairs.map((pair) => ({
      ...pair,
      longMs: pair.longMs / 2,
    }));
    const burnPolicy = { ...aDefinition({ windowMs: DAY_MS }).burnPolicy, pairs };
    const { columns } = tableOf({}, { definition: { burnPolicy } });
    expect(columns[TABLE_COLUMNS.indexOf('burn1')].title).toBe('Burn rate, pair 1');
  });

  it('say by a mark and by a word that a pair is breached, which needs both of its windows', () => {
    const both = cell('burn4', { badAgo: { 2: 200, 1: 20 } });
    expect([both.text(), both.mark, both.how()[0]]).toEqual(['3.1×', 'breached', 'Breached · ticket']);
    const past = cell('burn4', { badAgo: { 60: 200 } });
    expect([past.text(), past.mark, past.how()[0]]).toEqual(['2.8×', undefined, 'Recovering · ticket']);
  });

  it('never read as 0 where something burned', () => {
    expect([text('burn4', { badAgo: { 60: 1 } }), text('burn4')]).toEqual(['< 0.1×', '0×']);
  });
});

describe('the next date', () => {
  it('is that of the thaw while frozen, at the earliest', () => {
    expect(text('next', OVERSPENT)).toMatch(/^Thaws \w{3} \d+ \w{3}/);
    expect(cell('next', OVERSPENT).how()[0]).toMatch(/^This pace: burn rate/);
  });

  it('is the day on which the budget runs out at this pace', () => {
    const spending = { badAgo: Object.fromEntries(Array.from({ length: 72 }, (_, hour) => [hour + 1, 5])) };
    expect(text('next', spending)).toMatch(/^Runs out \w{3} \d+ \w{3}/);
  });

  it('is the freeze where the policy freezes before the budget runs out', () => {
    const freezePolicy = { ...aDefinition({ windowMs: DAY_MS }).freezePolicy, freezeAtRatio: 0.3, thawAtRatio: 0.35 };
    const spending = { badAgo: Object.fromEntries(Array.from({ length: 72 }, (_, hour) => [hour + 1, 5])) };
    expect(text('next', { ...spending, definition: { freezePolicy } })).toMatch(/^Freezes /);
  });

  it('that is not in sight sorts after every date, because it is known', () => {
    expect([text('next'), cell('next').order]).toEqual(['Not within 30 days', Infinity]);
  });
});

describe('since', () => {
  it('is the instant at which the state began, with how long it has lasted', () => {
    expect([text('since', OVERSPENT), cell('since', OVERSPENT).order]).toEqual([
      'Wed 25 Feb 01:00 · 4 d 23 h',
      CONTEXT.nowMs - 119 * HOUR_MS,
    ]);
  });

  it('says "by" where the state may have begun before the data', () => {
    expect(text('since')).toBe('Thu 1 Jan 01:00 or earlier · ≥ 59 d 23 h');
  });

  it('is the instant alone where the state began with the newest data', () => {
    expect(text('since', { badAgo: { 1: 864 } })).toBe('Mon 2 Mar 00:00');
  });
});

describe('the age of the data', () => {
  it('is the time since the last value', () => {
    expect(text('age', { input: { nowMs: CONTEXT.nowMs } })).toBe('0 s');
    const [row] = describeTable([aShown()], ['age'], { ...CONTEXT, nowMs: CONTEXT.nowMs + 2 * HOUR_MS }).rows;
    expect([row.cells[0].text(), row.cells[0].order]).toEqual(['2 h', 2 * HOUR_MS]);
  });
});

describe('the states of the table', () => {
  it('are counted, the gravest first', () => {
    const { states } = tableOf({}, OVERSPENT, QUARTER, { badAgo: { 300: 690 } });
    expect(states).toEqual([
      { state: 'frozen', word: 'Freeze', count: 1 },
      { state: 'caution', word: 'Careful', count: 1 },
      { state: 'open', word: 'Ship', count: 2 },
    ]);
  });

  it('that are not known for different reasons share a word', () => {
    const silent = { input: { nowMs: CONTEXT.nowMs + 3 * DAY_MS } };
    const short: Shape = { definition: { window: { kind: 'rolling', durationMs: 90 * DAY_MS } } };
    expect(tableOf(short, short).states).toEqual([{ state: 'unknown', word: 'Range too short', count: 2 }]);
    expect(tableOf(silent, short).states).toEqual([{ state: 'unknown', word: 'Not known', count: 2 }]);
  });
});

import { DAY_MS, HOUR_MS } from '../../domain/timeWindow';
import { REVIEW_NOW_MS as NOW, ReviewShape, aShownReport } from '../../testing/aReview';
import { utcCalendar } from '../../testing/aCalendar';
import { ChartModel, CurveKind, describeChart } from './chartModel';
import { StateBand } from './stateBands';

const context = { timeZone: 'utc', nowMs: NOW };
/** 720 failures are allowed in 30 days. */
function chart(shape: ReviewShape, kind: CurveKind = 'anchored'): ChartModel {
  const model = describeChart(aShownReport(shape), kind, context);
  if (!model) {
    throw new Error('no chart');
  }
  return model;
}
const daysFromNow = (timeMs: number) => (timeMs - NOW) / DAY_MS;
const FROZEN: ReviewShape = { badByDaysAgo: { 28: 200, 6: 600 } };

describe('the stretch of time of the chart', () => {
  it('begins with the window and, rolling, reaches a little behind the date that is waited for', () => {
    const { range, event } = chart(FROZEN);
    expect(daysFromNow(range.fromMs)).toBe(-30);
    // What failed 28 days ago ages out within the first hour of the day after tomorrow.
    expect(daysFromNow(event?.timeMs ?? 0)).toBeCloseTo(2, 1);
    expect(daysFromNow(range.toMs)).toBeCloseTo(30 / 8, 6);
  });

  it('shows a quarter of what is to come where that date is too far to be shown', () => {
    const { range, event } = chart({ badByDaysAgo: { 6: 800 } });
    expect(event).toBeUndefined();
    expect(daysFromNow(range.toMs)).toBeCloseTo(30 / 4, 6);
  });

  it('shows an eighth where nothing is waited for', () => {
    expect(daysFromNow(chart({ badByDaysAgo: {} }).range.toMs)).toBeCloseTo(30 / 8, 6);
  });

  it('reaches to the end of a calendar period, in which now lies', () => {
    const window = { kind: 'calendar', unit: 'month', calendar: utcCalendar() } as const;
    const { range, nowMs, ideal } = chart({ badByDaysAgo: { 6: 100 }, definition: { window } });
    const october = { startMs: Date.parse('2026-10-01T00:00:00Z'), endMs: Date.parse('2026-11-01T00:00:00Z') };
    expect(range).toEqual({ fromMs: october.startMs, toMs: october.endMs });
    expect(ideal).toMatchObject(october);
    expect(nowMs).toBe(NOW);
  });
});

describe('the two curves', () => {
  it('end at the same point, over the same stretch; only the anchored one has an ideal', () => {
    const [anchored, trailing] = [chart(FROZEN), chart(FROZEN, 'trailing')];
    const last = ({ curve }: ChartModel) => [curve.timeMs, curve.remaining].map((values) => values[values.length - 1]);
    expect(last(trailing)).toEqual(last(anchored));
    expect(trailing.range).toEqual(anchored.range);
    expect([anchored.ideal === undefined, trailing.ideal]).toEqual([false, undefined]);
  });

  it('are absent where the data does not reach back over more than a window', () => {
    const young = aShownReport({ ...FROZEN, days: 30 });
    expect(describeChart(young, 'trailing', context)).toBeUndefined();
    expect(describeChart(young, 'anchored', context)).toBeDefined();
  });

  it('leave room for a forecast that falls, but no more than a third of their own height', () => {
    expect(chart({ badByDaysAgo: { 6: 100 } }).minRatio).toBe(0);
    expect(chart(FROZEN).minRatio).toBeCloseTo(1 - 800 / 720, 6);
    const steep = chart({ badByDaysAgo: { 2: 100, 1: 300, 0.04: 200 } });
    expect(steep.minRatio).toBeGreaterThanOrEqual(-0.35);
  });
});

describe('the strip of states', () => {
  const tell = ({ state, startMs, endMs, isForecast }: StateBand) =>
    `${state}${isForecast ? ' expected' : ''} ${daysFromNow(startMs).toFixed(1)} to ${daysFromNow(endMs).toFixed(1)}`;

  it('has the freeze, and how long it is expected to last', () => {
    expect(chart(FROZEN).marks.bands.map(tell)).toEqual([
      'open -30.0 to -6.0',
      'frozen -6.0 to 0.0',
      'frozen expected 0.0 to 2.0',
    ]);
  });

  it('proves a freeze but no openness where the history does not reach back over whole windows', () => {
    // Data that begins up to four hours late still fills a window.
    const bands = chart({ ...FROZEN, days: 40 }).marks.bands.map(tell);
    expect(bands[0]).toBe('unknown -30.0 to -10.2');
    expect(bands[1]).toBe('open -10.2 to -6.0');
    const young = chart({ badByDaysAgo: { 25: 900 }, days: 32 }).marks.bands.map(tell);
    expect(young).toContain('frozen -25.0 to 0.0');
  });

  it('knows nothing of the time since data fell silent', () => {
    const nowMs = NOW + DAY_MS;
    const silent = describeChart(aShownReport({ badByDaysAgo: {}, input: { nowMs } }), 'anchored', {
      ...context,
      nowMs,
    });
    expect(silent?.marks.bands.at(-1)).toMatchObject({ state: 'unknown', startMs: NOW, endMs: nowMs });
  });

  it('calls states by the words of the user', () => {
    const mappings = [{ type: 'value', options: { frozen: { text: 'Stop' } } }];
    const display = { mappings } as never;
    expect(chart({ ...FROZEN, shown: { display } }).marks.bands.at(-1)?.word).toBe('Stop');
  });

  it('that began before the chart says so: the curve is whole there', () => {
    const { bands } = chart({ badByDaysAgo: { 40: 900 }, days: 60 }).marks;
    const frozen = bands.filter(({ state }) => state === 'frozen');
    expect(frozen.map(({ longWord }) => longWord)).toEqual(['Freeze, from earlier failures']);
    expect(bands.at(-1)?.longWord).toBe('Ship');
  });
});

describe('the marks', () => {
  const input = {
    deploys: [
      { timeMs: NOW - 6 * DAY_MS, name: 'v2' },
      { timeMs: NOW - 50 * DAY_MS, name: 'old' },
    ],
    exceptions: [{ startMs: NOW - 3 * DAY_MS, endMs: NOW - 2 * DAY_MS, name: 'hotfix' }],
    incidentNotes: [{ startMs: NOW - 6 * DAY_MS, endMs: NOW - 6 * DAY_MS + HOUR_MS, name: 'INC-1' }],
    exclusions: [{ startMs: NOW - 10 * DAY_MS, endMs: NOW - 10 * DAY_MS + 3 * HOUR_MS }],
    remarks: [{ startMs: NOW - 5 * DAY_MS, endMs: NOW - 5 * DAY_MS, name: 'new office' }],
  };
  const { marks, legend, describePoint } = chart({ ...FROZEN, input });

  it('say what incidents cost and who named them', () => {
    expect(marks.incidents.map(({ name, isNamed, cost }) => [name, isNamed, cost])).toEqual([
      ['Incident', false, '-28%'],
      ['INC-1', true, '-84%'],
    ]);
  });

  it('leave out what lies before the window', () => {
    expect(marks.deploys.map(({ name }) => name)).toEqual(['v2']);
  });

  it('are in the legend, and nothing that is not there', () => {
    const kinds = legend.map(({ kind }) => kind);
    expect(kinds).toEqual(
      expect.arrayContaining([
        'ideal',
        'forecast',
        'incident',
        'deploy',
        'excluded',
        'exception',
        'remark',
        'frozen',
        'open',
      ])
    );
    expect(kinds).not.toContain('missing');
    expect(kinds).not.toContain('caution');
    expect(chart({ badByDaysAgo: {} }).legend.map(({ kind }) => kind)).toEqual(['ideal', 'forecast', 'open']);
  });

  const rowsAt = (timeMs: number, toleranceMs = 0) =>
    describePoint({ timeMs, toleranceMs }).rows.map(({ label, value }) => `${label}: ${value}`);

  it('are told by the tooltip where they are under the cursor', () => {
    const during = rowsAt(NOW - 6 * DAY_MS + HOUR_MS / 2);
    expect(during).toContain('INC-1: -84% · 1 h');
    expect(during.join()).not.toContain('v2');
    expect(rowsAt(NOW - 6 * DAY_MS + HOUR_MS / 2, HOUR_MS)).toContain('v2: -84% after it');
    expect(rowsAt(NOW - 10 * DAY_MS + HOUR_MS)).toContain('Maintenance, not counted: 3 h');
    expect(rowsAt(NOW - 2.5 * DAY_MS)).toContain('Exception: hotfix');
    expect(rowsAt(NOW - 5 * DAY_MS)).toContain('new office: Thu 15 Oct 00:00');
  });
});

describe('the tooltip', () => {
  it('gives what is left in percent, events and time, the ideal and the state', () => {
    const { title, isForecast, rows } = chart(FROZEN).describePoint({ timeMs: NOW - 15 * DAY_MS, toleranceMs: 0 });
    expect([title, isForecast]).toEqual(['Mon 5 Oct 00:00', false]);
    expect(rows.map(({ label, value }) => [label, value])).toEqual([
      ['Left', '72.2%'],
      ['Failures left', '520'],
      ['≈ Full outage', '31 min 12 s'],
      ['Even spending', '50.0%'],
      ['Ship', expect.stringMatching(/ to Wed 14 Oct/)],
    ]);
  });

  it('marks what is to come as a forecast, and knows no ideal beyond the window', () => {
    const { isForecast, rows } = chart(FROZEN).describePoint({ timeMs: NOW + DAY_MS, toleranceMs: 0 });
    expect(isForecast).toBe(true);
    expect(rows[0]).toMatchObject({ label: 'Overspent by', sample: 'forecast' });
    expect(rows.map(({ label }) => label)).not.toContain('Even spending');
    expect(rows.at(-1)).toMatchObject({ label: 'Freeze', value: expect.stringContaining('expected until Thu 22 Oct') });
  });
});

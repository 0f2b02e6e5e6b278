import { known, unknown } from '../../domain/problem';
import { DAY_MS, HOUR_MS } from '../../domain/timeWindow';
import {
  REVIEW_NOW_MS,
  ReviewShape,
  UNCHOSEN,
  aReviewPage,
  aShownReport,
  rowsOf,
  sectionOf,
} from '../../testing/aReview';
import { utcCalendar } from '../../testing/aCalendar';
import { aDefinition } from '../../testing/anSlo';
import { describeReview } from './reviewModel';

const daysAgo = (days: number) => REVIEW_NOW_MS - days * DAY_MS;
const numberIn = (text: string) => Number(text.replace(/[,%<]/g, ''));
const createOf = (shape: ReviewShape) =>
  describeReview([aShownReport(shape)], { timeZone: 'utc', nowMs: REVIEW_NOW_MS });

/** 720 failures are allowed in 30 days: 504 are 70 %, 150 are 20.8 %, 5 are 0.7 %. */
const SPENT: ReviewShape = { badByDaysAgo: { 20: 504, 10: 150, 5: 5 } };
const OCTOBER = `month:${Date.parse('2026-10-01')}`;
const SEPTEMBER = `month:${Date.parse('2026-09-01')}`;

describe('the incident ledger', () => {
  it('lists incidents with their cost, the dearest first, then the background, then what was consumed', () => {
    expect(rowsOf(aReviewPage(SPENT), 'incidents')).toEqual([
      {
        name: 'Unnamed incident',
        start: 'Wed 30 Sep 00:00',
        length: '1 h',
        cost: '70.0%',
        time: '30 min 14 s',
        events: '504',
        share: '76.5%',
      },
      {
        name: 'Unnamed incident',
        start: 'Sat 10 Oct 00:00',
        length: '1 h',
        cost: '20.8%',
        time: '9 min',
        events: '150',
        share: '22.8%',
      },
      { name: 'Background', start: '', length: '', cost: '0.7%', time: '18 s', events: '5', share: '0.7%' },
      { name: 'Consumed', start: '', length: '', cost: '91.5%', time: '39 min 32 s', events: '659', share: '100.0%' },
    ]);
  });

  it('adds up to what was consumed, on the screen, too', () => {
    const badByDaysAgo = { 25: 33, 21: 37, 17: 41, 13: 47, 9: 53, 5: 59, 2: 6, 1: 5 };
    const rows = rowsOf(aReviewPage({ badByDaysAgo }), 'incidents');
    const parts = rows.slice(0, -1);
    for (const column of ['cost', 'events', 'share']) {
      const sum = parts.reduce((total, row) => total + numberIn(row[column]), 0);
      expect(sum).toBeCloseTo(numberIn(rows[rows.length - 1][column]), 9);
    }
    expect(rows[rows.length - 1].events).toBe('281');
  });

  it('names incidents by their notes and marks those over a fifth of the budget and those that are cut', () => {
    const page = aReviewPage({
      badByDaysAgo: { 20: 504 },
      days: 80,
      input: { incidentNotes: [{ startMs: daysAgo(20), endMs: daysAgo(20) + HOUR_MS, name: 'INC-1 Shop is down' }] },
    });
    const [incident] = sectionOf(page, 'incidents').table?.rows ?? [];
    expect(incident.cells[0].text).toBe('INC-1 Shop is down');
    expect(incident.marks).toEqual(['over 20% of the budget']);
    expect(incident.stretch).toEqual({ startMs: daysAgo(20), endMs: daysAgo(20) + HOUR_MS });
    const cut = aReviewPage({
      badByDaysAgo: { 20: 504 },
      definition: { windowMs: 20 * DAY_MS - HOUR_MS / 2 },
    });
    expect(sectionOf(cut, 'incidents').table?.rows[0].marks).toContain("cut at the window's start");
  });

  it('says that nothing failed, and that no incident is above the least cost', () => {
    expect(sectionOf(aReviewPage({ badByDaysAgo: {} }), 'incidents')).toMatchObject({
      lead: ['Nothing failed.'],
      table: undefined,
    });
    expect(sectionOf(aReviewPage({ badByDaysAgo: { 3: 5 } }), 'incidents').lead).toEqual(['No incidents above 1%.']);
  });

  it('has no shares of a budget at an objective of 100 %, and says why', () => {
    const page = aReviewPage({ badByDaysAgo: { 3: 5 }, definition: { target: 1 } });
    const [row] = rowsOf(page, 'incidents');
    expect(row).toMatchObject({ cost: '–', events: '5', share: '100.0%' });
    expect(sectionOf(page, 'incidents').table?.rows[0].cells[3].how).toMatch(/An objective of 100% leaves no budget/);
  });
});

describe('freezes', () => {
  it('are listed with their times and come to their share of the period', () => {
    const page = aReviewPage({ badByDaysAgo: { 20: 800, 19: 10 } });
    expect(sectionOf(page, 'freezes').lead).toEqual(['Frozen for 19 d 23 h of this period, 66.5% of the time.']);
    expect(rowsOf(page, 'freezes')).toEqual([{ from: 'Wed 30 Sep 01:00', until: 'still frozen', length: '19 d 23 h' }]);
  });

  it('are not said to be absent where the history is not known, and the way to know it is told', () => {
    const page = aReviewPage({ badByDaysAgo: { 20: 100 }, days: 40 });
    expect(sectionOf(page, 'freezes')).toMatchObject({
      lead: ['No freeze is proven.'],
      notes: [
        // Four hours of tolerance: data that begins a little late is a full window.
        'Known from Fri 9 Oct 20:00; before it there may have been more.',
        'To know all of them, set the query option Relative time to 60d.',
      ],
    });
    expect(sectionOf(aReviewPage({ badByDaysAgo: { 20: 100 } }), 'freezes').lead).toEqual(['Never frozen.']);
  });

  it('have agreed exceptions beside them', () => {
    const exceptions = [{ startMs: daysAgo(3), endMs: daysAgo(2), name: 'Black Friday' }];
    expect(sectionOf(aReviewPage({ badByDaysAgo: {}, input: { exceptions } }), 'freezes').notes).toEqual([
      'Exception: Black Friday, Sat 17 Oct 00:00 to Sun 18 Oct 00:00.',
    ]);
  });
});

describe('deploys', () => {
  const deploys = [
    { timeMs: daysAgo(20) - HOUR_MS, name: 'v1' },
    { timeMs: daysAgo(15), name: 'v2' },
  ];

  it('are listed with what burned after them, as coincidence, and told to have been shipped while frozen', () => {
    const page = aReviewPage({ badByDaysAgo: { 20: 800 }, input: { deploys } });
    expect(sectionOf(page, 'deploys').lead[0]).toMatch(/Coincidence, not proof/);
    expect(rowsOf(page, 'deploys').map(({ name, cost, events }) => [name, cost, events])).toEqual([
      ['v1', '111.1%', '800'],
      ['v2', '0%', '0'],
    ]);
    expect(sectionOf(page, 'deploys').table?.rows.map(({ marks }) => marks)).toEqual([[], ['while frozen']]);
  });

  it('shipped by an exception are told so', () => {
    const exceptions = [{ startMs: daysAgo(16), endMs: daysAgo(14), name: 'agreed' }];
    const page = aReviewPage({ badByDaysAgo: { 20: 800 }, input: { deploys, exceptions } });
    expect(sectionOf(page, 'deploys').table?.rows[1].marks).toEqual(['by exception']);
  });

  it('are said to be missing where no annotation tells any', () => {
    expect(sectionOf(aReviewPage({ badByDaysAgo: {} }), 'deploys').lead).toEqual([
      'No annotation marks a deploy in this time.',
    ]);
  });
});

describe('what another target would have meant', () => {
  const page = aReviewPage({ badByDaysAgo: { 20: 800 }, definition: { whatIfTargets: [0.995] } });

  it('tells what would be left and how long it would have been frozen, with the agreed target among them', () => {
    expect(rowsOf(page, 'whatIf')).toEqual([
      {
        target: '99.5%',
        left: '77.8%',
        time: '2 h 48 min',
        events: '2,800',
        lowest: '77.8%',
        freezes: '0',
        frozen: 'never',
        share: '0%',
      },
      {
        target: '99.9%',
        left: '-11.1%',
        time: '4 min 48 s over',
        events: '80 too many',
        lowest: '-11.1%',
        freezes: '1',
        frozen: '19 d 23 h',
        share: '66.5%',
      },
    ]);
    expect(sectionOf(page, 'whatIf').table?.rows.map(({ kind }) => kind)).toEqual(['plain', 'present']);
  });

  it('gives the sentence to negotiate with, and the highest target, rounded down', () => {
    expect(sectionOf(page, 'whatIf')).toMatchObject({
      lead: ['99.5% would have stayed open for all of the last 30 days; 99.9% was frozen for 19 d 23 h.'],
      // 800 of 720,000 events: at 99.8889 % it would have frozen.
      notes: [
        'Highest target that would have stayed open since Sat 1 Aug 01:00: below 99.888%.',
        'Lowest and frozen: each point over its own window.',
      ],
    });
  });

  it('has a row for a target that is tried', () => {
    const tried = aReviewPage({ badByDaysAgo: { 20: 800 } }, { triedTarget: 0.998 });
    expect(rowsOf(tried, 'whatIf').map(({ target }) => target)).toEqual(['99.5%', '99.8%', '99.9%', '99.95%']);
  });
});

describe('periods', () => {
  it('are offered as far as the data reaches back, and the others are named with the way to get them', () => {
    const { offered, missing } = createOf({ badByDaysAgo: {} }).periodsOf(undefined);
    expect(offered.map(({ name, note }) => `${name}, ${note}`)).toEqual([
      'Last 30 days, the window of the SLO',
      'Week of 19 Oct 2026, this week so far',
      'Week of 12 Oct 2026, last week',
      'October 2026, this month so far',
      'September 2026, last month',
      'August 2026, ',
      'Q4 2026, this quarter so far',
    ]);
    expect(missing).toEqual([
      { name: 'Q3 2026', cure: 'Set the query option Relative time to 111d' },
      { name: '2026', cure: 'Set the query option Relative time to 292d' },
      { name: '2025', cure: 'Set the query option Relative time to 657d' },
    ]);
  });

  it('leave out the one that is the window of the SLO already', () => {
    const window = { kind: 'calendar', unit: 'month', calendar: utcCalendar() } as const;
    const { offered } = createOf({ badByDaysAgo: {}, definition: { window } }).periodsOf(undefined);
    expect(offered.map(({ name }) => name).filter((name) => name === 'October 2026')).toHaveLength(1);
    expect(offered[0]).toMatchObject({ id: 'window', name: 'October 2026' });
  });

  it('cannot be told from windowed counts alone, nor with a zone that is none, and it is said why', () => {
    const data = known({ buckets: undefined, windows: [] });
    const windowed = createOf({ badByDaysAgo: {}, input: { data } }).periodsOf(undefined);
    expect(windowed.offered).toHaveLength(1);
    expect(windowed.missing[0]).toMatchObject({
      name: 'Other periods',
      cure: expect.stringMatching(/windowed counts/),
    });
    const given = { option: 'timeZone', given: 'Mars', expected: 'zone' } as const;
    const calendar = unknown<never>({ code: 'option-invalid', path: 'timeZone', params: given });
    const { missing } = createOf({ badByDaysAgo: {}, shown: { calendar } }).periodsOf(undefined);
    expect(missing).toEqual([{ name: 'Other periods', cure: expect.stringContaining('"Mars"') }]);
  });

  it('say in one sentence what was spent in them and how it froze', () => {
    const shape = { badByDaysAgo: { 30: 800 } };
    // September has 720 hours; the freeze by the rolling window began on the 20th and lasted beyond its end.
    expect(aReviewPage(shape, { periodId: SEPTEMBER }).sentence).toBe(
      'Checkout: 800 of 720 allowed failures in September 2026, 80 too many. Frozen for 10 d 23 h of this period, 36.5% of the time.'
    );
    expect(aReviewPage(shape, { periodId: OCTOBER }).sentence).toBe(
      'Checkout: 0 of an estimated 744 allowed failures in October 2026 so far, 744 left. Frozen for 19 d of this period, 100% of the time.'
    );
  });

  it('count of a freeze what lies within them, so that the lengths add up to what is said, and tell its whole length beside it', () => {
    const { table, lead } = sectionOf(aReviewPage({ badByDaysAgo: { 40: 800 } }), 'freezes');
    expect(lead[0]).toContain('Frozen for 20 d 1 h');
    expect(table?.rows[0].cells[2].text).toBe('20 d 1 h');
    expect(table?.rows[0].marks).toContain('30 d with what lies outside');
  });

  it('tell the state of a period that is over as that of its end', () => {
    const page = aReviewPage({ badByDaysAgo: { 30: 800 } }, { periodId: SEPTEMBER });
    expect(page.slo.stateWord).toBe('Freeze');
    expect(page.stateNote).toMatch(/^at its end · since Sun 20 Sep 01:00/);
  });

  it('fall back to the window where the chosen one is gone', () => {
    const review = createOf({ badByDaysAgo: {} });
    expect(review.open({ ...UNCHOSEN, periodId: 'month:0', sloId: 'gone' })).toMatchObject({
      sloId: 'checkout',
      periodId: 'window',
    });
  });

  it('are evaluated once', () => {
    const review = createOf({ badByDaysAgo: {} });
    const choice = { ...UNCHOSEN, periodId: SEPTEMBER };
    expect(review.open(choice)?.page).toBe(review.open({ ...choice })?.page);
  });
});

describe('what cannot be told', () => {
  it('is said with its reason', () => {
    const definition = unknown<ReturnType<typeof aDefinition>>({
      code: 'objective-invalid',
      path: 'objective',
      params: { given: 'abc' },
    });
    const page = aReviewPage({ badByDaysAgo: {}, input: { definition } });
    expect(page.sentence).toMatch(/^Checkout: The objective "abc" is not a percentage/);
    expect(page).toMatchObject({ sections: [], figures: [], curve: { chart: undefined } });
  });

  it('leaves the range too short for the window its cure', () => {
    expect(aReviewPage({ badByDaysAgo: {}, days: 10, input: { rangeStartMs: daysAgo(10) } }).sentence).toMatch(
      /Set the query option Relative time/
    );
  });
});

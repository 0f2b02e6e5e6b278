import { known } from '../../domain/problem';
import { HOUR_MS, DAY_MS, MINUTE_MS } from '../../domain/timeWindow';
import { aDefinition } from '../../testing/anSlo';
import { SHOWN_NOW_MS, aShownReport, failing } from '../../testing/aShownReport';
import { ShownReport } from '../summary/shownReport';
import { WallCard } from './wallCard';
import { WallChoice, describeWall } from './wallModel';

const PLAIN: WallChoice = { groupBy: [], hasCurves: true };
const wallOf = (shown: ShownReport[], choice = PLAIN, nowMs = SHOWN_NOW_MS) =>
  describeWall(shown, { timeZone: 'utc', nowMs }, choice);
const cardOf = (shown: ShownReport, nowMs = SHOWN_NOW_MS): WallCard => wallOf([shown], PLAIN, nowMs).groups[0].cards[0];
const linesOf = (card: WallCard): string[] => card.lines.map(({ variants }) => variants[0]);

/** 25,000 of 20,160 allowed failures, two days ago. */
const spent = failing(1000, 2 * DAY_MS, 2 * DAY_MS - 125 * MINUTE_MS);

describe('a card of the wall', () => {
  it('that is frozen says when it thaws at the earliest before how long it has been frozen', () => {
    const card = cardOf(aShownReport(spent));
    expect(card).toMatchObject({ state: 'frozen', stateWord: 'Freeze', value: '-24.0%', caption: 'overspent' });
    expect(linesOf(card)[0]).toBe('thaws in 5 d at the earliest');
    expect(card.lines[0].variants[1]).toBe('thaws in ≥ 5 d');
    expect(linesOf(card)[1]).toBe('frozen 1 d 22 h or more');
  });

  it('that burns now says so first, how fast, and that it gets faster', () => {
    const card = cardOf(aShownReport(failing(500, HOUR_MS)));
    expect(card).toMatchObject({ urgency: 'burning', state: 'caution' });
    expect(card.lines[0]).toMatchObject({ id: 'pace', isNotable: true });
    expect(card.lines[0].variants).toEqual([
      'burning now 50× over 1 h ↗ faster',
      'burning now 50× ↗ faster',
      'burning now 50× ↗',
      'burning now 50×',
    ]);
    expect(linesOf(card)[1]).toMatch(/^runs out in \d+ h/);
  });

  it('slows down as soon as the last hour is quiet', () => {
    const card = cardOf(aShownReport(failing(60, 2 * DAY_MS, HOUR_MS)));
    expect(linesOf(card)).toContainEqual(expect.stringMatching(/^burning .*↘ slower$/));
  });

  it('tells no trend while every pace lets the budget last', () => {
    const card = cardOf(aShownReport(() => 2));
    expect(linesOf(card)).toEqual(['lasts 7 d or more', 'burning 0.2× over 16 h 48 min', 'open 7 d or more']);
  });

  it('says how old its data is once that is late, and for how long there has been none', () => {
    const quiet = aShownReport(() => 2, { nowMs: SHOWN_NOW_MS + 20 * MINUTE_MS });
    expect(linesOf(cardOf(quiet, SHOWN_NOW_MS + 20 * MINUTE_MS))).toContain('data 20 min old');
    const silent = aShownReport(() => 2, { nowMs: SHOWN_NOW_MS + 3 * HOUR_MS });
    const card = cardOf(silent, SHOWN_NOW_MS + 3 * HOUR_MS);
    expect(card).toMatchObject({ state: 'unknown', stateWord: 'No data' });
    expect(linesOf(card)).toEqual(['no data for 3 h']);
  });

  it('has a shorter word for a state that is not known, for where the reason does not fit', () => {
    const thin = aShownReport(() => 2, {
      definition: known({ ...aDefinition({ target: 0.99, windowMs: 30 * DAY_MS }) }),
    });
    expect(cardOf(thin)).toMatchObject({ stateWord: 'Range too short', shortStateWord: 'Not known' });
    expect(cardOf(aShownReport())).toMatchObject({ stateWord: 'Ship', shortStateWord: 'Ship' });
  });

  it('that is held frozen while data is missing says how old its data is', () => {
    const held = cardOf(aShownReport(spent, { nowMs: SHOWN_NOW_MS + 3 * HOUR_MS }), SHOWN_NOW_MS + 3 * HOUR_MS);
    expect(held.state).toBe('frozen');
    expect(linesOf(held)).toContain('data 3 h old');
  });

  it('names an exception that holds now', () => {
    const exceptions = [{ startMs: SHOWN_NOW_MS - HOUR_MS, endMs: SHOWN_NOW_MS + HOUR_MS, name: 'board approved' }];
    const card = cardOf(aShownReport(spent, { exceptions }));
    expect(card.lines.find(({ id }) => id === 'exception')).toMatchObject({
      variants: ['exception: board approved'],
      isNotable: true,
    });
  });

  it('has a curve that ends at its percentage, unless curves are switched off', () => {
    expect(cardOf(aShownReport(spent)).spark?.remaining.at(-1)).toBeCloseTo(-0.24, 2);
    expect(wallOf([aShownReport(spent)], { groupBy: [], hasCurves: false }).groups[0].cards[0].spark).toBeUndefined();
  });

  it('says why where nothing could be computed, and shows no number', () => {
    const tooShort = aShownReport(undefined, { definition: known(aDefinition({ windowMs: 90 * DAY_MS })) });
    const card = cardOf(tooShort);
    expect(card).toMatchObject({ state: 'unknown', value: '–', caption: '' });
    expect(linesOf(card)[0]).toMatch(/^The window is 90 days/);
  });
});

describe('what hover says of a card', () => {
  it('has the sentence, how the percentage came about, and over which stretches pace and trend were taken', () => {
    const { explain } = wallOf([aShownReport(failing(500, HOUR_MS))]);
    const explanation = explain('checkout');
    expect(explanation?.sentence).toMatch(/^Checkout: 6,000 of 20,160 allowed failures/);
    const lines = explanation?.sections.flatMap((section) => section.lines) ?? [];
    expect(lines).toContain('1 − bad / allowed');
    expect(lines).toContainEqual(expect.stringMatching(/^Burn rate over the last 1 h: 50×/));
    expect(lines).toContainEqual(expect.stringMatching(/^Last 1 h 50× against last 3 d .*: faster$/));
  });

  it('says nothing of a card that is not there any more', () => {
    expect(wallOf([aShownReport()]).explain('gone')).toBeUndefined();
  });
});

describe('a grouped wall', () => {
  const named = (name: string, team: string | undefined, failures = failing(0, 0)): ShownReport =>
    aShownReport(failures, {
      id: name,
      name: team ? `${name} · ${team}` : name,
      labels: team ? { service: name, team } : { service: name },
    });
  const shown = [
    named('cart', 'shop', spent),
    named('mail', 'office'),
    named('login', 'shop'),
    named('chat', undefined),
  ];

  it('puts the group with the most urgent SLO first, and counts states', () => {
    const { groups, notices } = wallOf(shown, { ...PLAIN, groupBy: ['team'] });
    expect(groups.map(({ name, counts }) => [name, counts.map(({ text }) => text)])).toEqual([
      ['shop', ['1 Freeze', '1 Ship']],
      ['office', ['1 Ship']],
      ['without team', ['1 Ship']],
    ]);
    expect(notices).toEqual([]);
  });

  it('does not repeat in a name what the name of the group says', () => {
    const { groups } = wallOf(shown, { ...PLAIN, groupBy: ['team'] });
    expect(groups[0].cards.map(({ name }) => name)).toEqual(['cart', 'login']);
  });

  it('names a label that no SLO has, and which there are', () => {
    const { groups, notices } = wallOf(shown, { ...PLAIN, groupBy: ['squad'] });
    expect(groups).toHaveLength(1);
    expect(notices).toEqual(['Group by: no SLO has the label "squad". Name one of: service, team.']);
  });
});

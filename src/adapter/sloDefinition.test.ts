import { DEFAULT_ACCOUNTING } from '../domain/accounting';
import { WORKBOOK_POLICY, pyrraPolicy } from '../domain/burn/burnPolicy';
import { checkDefinition } from '../domain/checkDefinition';
import { DEFAULT_FREEZE_POLICY } from '../domain/freeze/freezePolicy';
import { DEFAULT_HORIZONS } from '../domain/horizons';
import { DEFAULT_INCIDENT_RULES } from '../domain/incidents/findIncidents';
import { DAY_MS, HOUR_MS, MINUTE_MS, placeWindow } from '../domain/timeWindow';
import { DEFAULT_OPTIONS, ErrorBudgetOptions } from '../options/options';
import { valueOf } from '../testing/anSlo';
import { readDefinition, readPolicyNote } from './sloDefinition';

const NOW = Date.parse('2026-02-18T12:00:00Z');

function read(options: Partial<ErrorBudgetOptions>, timeZone = 'utc') {
  return readDefinition({ ...DEFAULT_OPTIONS, ...options }, { timeZone, nowMs: NOW });
}
const definitionOf = (options: Partial<ErrorBudgetOptions>) => valueOf(read(options));

function problemOf(options: Partial<ErrorBudgetOptions>) {
  const answer = read(options);
  return answer.known ? undefined : answer.why;
}

/** First instant of the window of now. */
function startOf(options: Partial<ErrorBudgetOptions>, timeZone = 'utc') {
  return new Date(placeWindow(valueOf(read(options, timeZone)).window, NOW).startMs).toISOString();
}

describe('the default options', () => {
  it('are the defaults of the engine', () => {
    expect(definitionOf({})).toMatchObject({
      objective: { targetRatio: 0.999 },
      window: { kind: 'rolling', durationMs: 30 * DAY_MS },
      accounting: DEFAULT_ACCOUNTING,
      freezePolicy: DEFAULT_FREEZE_POLICY,
      burnPolicy: WORKBOOK_POLICY,
      incidentRules: DEFAULT_INCIDENT_RULES,
      whatIfTargets: [],
      minCoverageRatio: 0.5,
      minHistoryRatio: 0.25,
      horizons: DEFAULT_HORIZONS,
    });
  });
});

describe('how far the engine looks', () => {
  it('follows its options', () => {
    const options = { staleAfter: '20m', unknownAfter: '2h', deployHorizon: '90m', forecastLookback: '5 %' };
    expect(definitionOf(options).horizons).toEqual({
      staleAfterMs: 20 * MINUTE_MS,
      unknownAfterMs: 2 * HOUR_MS,
      deployHorizonMs: 90 * MINUTE_MS,
      forecastLookbackShare: 0.05,
    });
  });

  it.each([
    ['staleAfter', 'soon'],
    ['unknownAfter', '0'],
    ['deployHorizon', ''],
    ['forecastLookback', '200'],
  ])('names the option that cannot be used: %s', (option, given) => {
    expect(problemOf({ [option]: given })).toMatchObject({ code: 'option-invalid', params: { option, given } });
  });
});

describe('an option', () => {
  it('converts percentages exactly, negative levels included', () => {
    const { freezePolicy, minCoverageRatio, incidentRules } = definitionOf({
      freezeAt: '-12.3',
      thawAt: '0.1 %',
      cautionAt: '33.3%',
      cautionHorizon: '7',
      minCoverage: '99.9',
      incidentMinCost: '0',
    });
    expect(freezePolicy).toMatchObject({
      freezeAtRatio: -0.123,
      thawAtRatio: 0.001,
      cautionAtRatio: 0.333,
      cautionHorizonShare: 0.07,
    });
    expect([minCoverageRatio, incidentRules.minCostRatio]).toEqual([0.999, 0]);
  });

  it.each([
    ['0', 0.05],
    ['10', 0.15],
    ['-0.1', 0.049],
  ])('thaw level left empty is 5 points above freezing at %p', (freezeAt, thawAtRatio) => {
    expect(definitionOf({ freezeAt }).freezePolicy.thawAtRatio).toBe(thawAtRatio);
  });

  it('sets how events are counted: method, slices and missing data', () => {
    expect(
      definitionOf({ method: 'timeslices', sliceLength: '5m', sliceTarget: '95', missingData: 'countsAsBad' })
        .accounting
    ).toEqual({
      method: 'timeslices',
      sliceMs: 5 * MINUTE_MS,
      sliceTargetRatio: 0.95,
      noDataPolicy: 'countsAsBad',
    });
  });

  it('sets how a freeze is held and entered', () => {
    expect(definitionOf({ thawHold: '6h', freezesOnFastBurn: true }).freezePolicy).toMatchObject({
      thawHoldMs: 6 * HOUR_MS,
      freezesOnFastBurn: true,
    });
    expect(definitionOf({ freezesOnFastBurn: 'true' }).freezePolicy.freezesOnFastBurn).toBe(true);
  });

  it.each(['', '0', '0s', ' 0h '])('hold of %p is none', (thawHold) => {
    expect(definitionOf({ thawHold }).freezePolicy.thawHoldMs).toBe(0);
  });

  it('sets what an incident is', () => {
    expect(definitionOf({ incidentLevel: '2.5', incidentJoinGap: '1h', incidentMinCost: '0.5' }).incidentRules).toEqual(
      { levelRate: 2.5, joinGapMs: HOUR_MS, minCostRatio: 0.005 }
    );
    expect(definitionOf({ incidentJoinGap: '0' }).incidentRules.joinGapMs).toBe(0);
  });

  it("takes Pyrra's windows from the window of the SLO, a calendar's as long as the present period", () => {
    expect(definitionOf({ burnPolicy: 'pyrra' }).burnPolicy).toEqual(pyrraPolicy(30 * DAY_MS));
    expect(definitionOf({ burnPolicy: 'pyrra', window: 'month' }).burnPolicy).toEqual(pyrraPolicy(28 * DAY_MS));
  });

  it.each([
    ['99, 99.95', [0.99, 0.9995]],
    ['99.5 %,99.5%,', [0.995]],
    [' ', []],
  ])('lists what-if targets: %p', (whatIfTargets, expected) => {
    expect(definitionOf({ whatIfTargets }).whatIfTargets).toEqual(expected);
  });

  it('tells the policy besides its numbers', () => {
    const policyNote = {
      policyOwner: ' Ada ',
      policyLiftedBy: 'CTO',
      policyAgreedOn: '2026-01-02',
      policyText: '**Stop**',
    };
    expect(readPolicyNote({ ...DEFAULT_OPTIONS, ...policyNote })).toEqual({
      owner: 'Ada',
      liftedBy: 'CTO',
      agreedOn: '2026-01-02',
      text: '**Stop**',
    });
  });
});

describe('a calendar window', () => {
  it("begins in the option's zone, in the dashboard's where it names none", () => {
    expect(startOf({ window: 'month' }, 'Europe/Berlin')).toBe('2026-01-31T23:00:00.000Z');
    expect(startOf({ window: 'month', timeZone: 'Asia/Tokyo' }, 'Europe/Berlin')).toBe('2026-01-31T15:00:00.000Z');
    expect(startOf({ window: 'month', timeZone: 'UTC' }, 'Europe/Berlin')).toBe('2026-02-01T00:00:00.000Z');
  });

  it.each([
    ['monday', '2026-02-16T00:00:00.000Z'],
    ['sunday', '2026-02-15T00:00:00.000Z'],
    ['saturday', '2026-02-14T00:00:00.000Z'],
  ])('of a week begins on %s', (weekStart, start) => {
    expect(startOf({ window: 'week', weekStart })).toBe(start);
  });

  it('of a week begins at midnight by the wall clock, across daylight saving', () => {
    const nowMs = Date.parse('2026-03-31T12:00:00Z');
    const options = { ...DEFAULT_OPTIONS, window: 'week', weekStart: 'saturday' };
    const { window } = valueOf(readDefinition(options, { timeZone: 'Europe/Berlin', nowMs }));
    const { startMs, endMs } = placeWindow(window, nowMs);
    expect(new Date(startMs).toISOString()).toBe('2026-03-27T23:00:00.000Z');
    expect((endMs - startMs) / HOUR_MS).toBe(7 * 24 - 1);
  });

  it('of a quarter or year follows the fiscal year, that of a month does not', () => {
    expect(startOf({ window: 'year', fiscalYearStart: 'april' })).toBe('2025-04-01T00:00:00.000Z');
    expect(startOf({ window: 'quarter', fiscalYearStart: 'february' })).toBe('2026-02-01T00:00:00.000Z');
    expect(startOf({ window: 'month', fiscalYearStart: 'april' })).toBe('2026-02-01T00:00:00.000Z');
  });
});

describe('an option that cannot be used', () => {
  const invalid = (option: string, given: string, expected: string) => ({
    code: 'option-invalid',
    path: option,
    params: { option, given, expected },
  });

  it.each([
    ['freezeAt', 'red', 'level'],
    ['thawAt', '5 points', 'level'],
    ['cautionAt', '', 'level'],
    ['cautionHorizon', '-1', 'share'],
    ['minCoverage', '101', 'share'],
    ['minHistory', '{"a":1}', 'share'],
    ['thawHold', 'soon', 'pause'],
    ['incidentLevel', '-1', 'rate'],
    ['incidentLevel', '', 'rate'],
    ['incidentJoinGap', '15', 'pause'],
    ['incidentMinCost', 'NaN', 'share'],
    ['whatIfTargets', '99; 99.5', 'targets'],
    ['whatIfTargets', '0, 99', 'targets'],
    ['freezesOnFastBurn', 'perhaps', 'switch'],
  ])('is named with what was given: %s %p', (option, given, expected) => {
    expect(problemOf({ [option]: given })).toEqual(invalid(option, given, expected));
  });

  it.each([
    ['method', 'events', ['occurrences', 'timeslices', 'ratioTimeslices']],
    ['missingData', '', ['excluded', 'countsAsGood', 'countsAsBad']],
    ['burnPolicy', 'Workbook', ['workbook', 'pyrra']],
  ])('is named with the values that it can have: %s %p', (option, given, choices) => {
    expect(problemOf({ [option]: given })).toEqual({
      code: 'option-not-offered',
      path: option,
      params: { option, given, choices },
    });
  });

  it('is not asked for where it does not apply', () => {
    expect(problemOf({ sliceLength: 'x', sliceTarget: 'x', timeZone: 'x', weekStart: 'x', fiscalYearStart: 'x' })).toBe(
      undefined
    );
    expect(problemOf({ method: 'timeslices', sliceLength: '0' })).toEqual(invalid('sliceLength', '0', 'length'));
    expect(problemOf({ method: 'timeslices', sliceTarget: '0' })).toEqual(invalid('sliceTarget', '0', 'target'));
    expect(problemOf({ window: 'day', timeZone: 'Mars/Olympus' })).toEqual(invalid('timeZone', 'Mars/Olympus', 'zone'));
    // A word that every object knows is no zone either.
    expect(problemOf({ window: 'day', timeZone: 'constructor' })).toEqual(invalid('timeZone', 'constructor', 'zone'));
    expect(problemOf({ window: 'week', weekStart: 'x' })).toMatchObject({ path: 'weekStart' });
    expect(problemOf({ window: 'year', fiscalYearStart: 'x' })).toMatchObject({ path: 'fiscalYearStart' });
  });

  it('by its relation to another is left to the engine, which says so', () => {
    expect(checkDefinition(definitionOf({ freezeAt: '10', thawAt: '5' }))?.code).toBe('thaw-below-freeze');
    expect(checkDefinition(definitionOf({ freezeAt: '100' }))?.code).toBe('freeze-level-too-high');
  });
});

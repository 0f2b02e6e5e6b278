import { known } from '../problem';
import { HOUR_MS } from '../timeWindow';
import { DEFAULT_FREEZE_POLICY, checkFreezePolicy, isAtThawLevel } from './freezePolicy';
import { StatusFacts, freezeStatus } from './freezeStatus';
import { StatePeriod } from './replayFreeze';

const NOW = 100 * HOUR_MS;
const period = (state: StatePeriod['state'], isStartKnown = true): StatePeriod => ({
  state,
  startMs: 90 * HOUR_MS,
  endMs: NOW,
  isStartKnown,
});

/** An open SLO with plenty left and fresh data. */
const statusOf = (shape: Partial<StatusFacts> & { freshness?: 'current' | 'stale' | 'silent' } = {}) => {
  const { freshness = 'current', ...facts } = shape;
  return freezeStatus({
    periods: [period('open')],
    timing: {
      asOfMs: NOW,
      firstDataMs: 0,
      lastDataMs: NOW,
      resolutionMs: HOUR_MS,
      staleAfterMs: HOUR_MS,
      freshness,
      silentMs: 0,
    },
    hasData: true,
    coverageRatio: known(1),
    minCoverageRatio: 0.5,
    noDataPolicy: 'excluded',
    nowMs: NOW + HOUR_MS,
    tooEarly: undefined,
    policy: DEFAULT_FREEZE_POLICY,
    remaining: 0.8,
    isBurningNow: false,
    freezesOn: undefined,
    windowMs: 100 * HOUR_MS,
    ...facts,
  });
};

const tooEarly = { code: 'too-early', path: 'data', params: { coveredMs: 1, neededMs: 2 } } as const;

describe('the state now', () => {
  it('is what the replay ends with, since then', () => {
    expect(statusOf()).toEqual({
      state: 'open',
      because: undefined,
      cautionReasons: [],
      sinceMs: 90 * HOUR_MS,
      isSinceLowerBound: false,
      isHeld: false,
    });
    expect(statusOf({ periods: [period('frozen', false)], remaining: -1 })).toEqual({
      state: 'frozen',
      because: undefined,
      cautionReasons: [],
      sinceMs: 90 * HOUR_MS,
      isSinceLowerBound: true,
      isHeld: false,
    });
  });

  it('names every reason for care', () => {
    const within = { kind: 'at', timeMs: NOW + 10 * HOUR_MS } as const;
    const reasons = (shape: Partial<StatusFacts>) => statusOf(shape).cautionReasons;
    expect(reasons({ remaining: 0.1 })).toEqual(['little-left']);
    expect(reasons({ isBurningNow: true })).toEqual(['burning-now']);
    expect(reasons({ freezesOn: within })).toEqual(['freezes-soon']);
    expect(reasons({ remaining: 0.05, isBurningNow: true, freezesOn: within })).toHaveLength(3);
    expect(reasons({ freezesOn: { kind: 'at', timeMs: NOW + 10.1 * HOUR_MS } })).toEqual([]);
    expect(reasons({ freezesOn: { kind: 'not-within-window' } })).toEqual([]);
    const policy = { ...DEFAULT_FREEZE_POLICY, freezeAtRatio: 0.3, thawAtRatio: 0.3, cautionAtRatio: 0.1 };
    expect(reasons({ remaining: 0.3, policy })).toEqual(['little-left']);
  });

  it('has no since where care began after the last instant of the replay', () => {
    const status = statusOf({ isBurningNow: true, periods: [period('open', false)] });
    expect(status).toMatchObject({ state: 'caution', sinceMs: undefined, isSinceLowerBound: false });
    expect(statusOf({ isBurningNow: true, periods: [period('caution')] }).sinceMs).toBe(90 * HOUR_MS);
  });

  it('says why it is caution only, where a spent budget may not freeze yet', () => {
    expect(statusOf({ remaining: -1, tooEarly })).toMatchObject({ state: 'caution', because: tooEarly });
    expect(statusOf({ tooEarly }).because).toBeUndefined();
  });

  it('is not known where the data is silent, unless silence counts; a freeze is held all the same', () => {
    const silent = { code: 'silent', path: 'queries', params: { lastDataMs: NOW, silentMs: HOUR_MS } };
    expect(statusOf({ freshness: 'silent' })).toEqual({
      state: 'unknown',
      because: silent,
      cautionReasons: [],
      sinceMs: undefined,
      isSinceLowerBound: false,
      isHeld: false,
    });
    expect(statusOf({ freshness: 'silent', noDataPolicy: 'countsAsGood' }).state).toBe('open');
    expect(statusOf({ freshness: 'silent', periods: [period('frozen')] })).toMatchObject({
      state: 'frozen',
      because: silent,
      isHeld: true,
      cautionReasons: [],
    });
    expect(statusOf({ freshness: 'stale', periods: [period('frozen')] })).toMatchObject({
      because: undefined,
      isHeld: true,
    });
  });

  it('is not known without data, on thin data and without any instant, each with its reason', () => {
    expect(statusOf({ hasData: false })).toMatchObject({
      state: 'unknown',
      because: { code: 'not-observed', path: 'queries', params: { windowMs: 100 * HOUR_MS } },
    });
    expect(statusOf({ coverageRatio: known(0.4) })).toMatchObject({
      state: 'unknown',
      because: { code: 'thin-data', path: 'queries', params: { coverageRatio: 0.4, minCoverageRatio: 0.5 } },
    });
    expect(statusOf({ coverageRatio: known(0.5) }).state).toBe('open');
    expect(statusOf({ periods: [] })).toMatchObject({
      state: 'unknown',
      because: { code: 'no-data', path: 'queries', params: {} },
    });
  });
});

describe('a freeze policy', () => {
  it('thaws at its level; where that is the freeze level, strictly above it', () => {
    const equal = { ...DEFAULT_FREEZE_POLICY, thawAtRatio: 0 };
    expect([0.05, 0.0499].map((left) => isAtThawLevel(left, DEFAULT_FREEZE_POLICY))).toEqual([true, false]);
    expect([0, 0.001].map((left) => isAtThawLevel(left, equal))).toEqual([false, true]);
  });

  it('that cannot be followed is told with its numbers', () => {
    const check = (shape: Partial<typeof DEFAULT_FREEZE_POLICY>) =>
      checkFreezePolicy({ ...DEFAULT_FREEZE_POLICY, ...shape });
    expect(check({})).toBeUndefined();
    expect(check({ freezeAtRatio: -0.5, thawAtRatio: -0.5, cautionAtRatio: -1 })).toBeUndefined();
    expect(check({ thawHoldMs: -1 })).toEqual({
      code: 'setting-invalid',
      path: 'thawHoldMs',
      params: { setting: 'thawHoldMs', given: -1 },
    });
    expect(check({ freezeAtRatio: 1, thawAtRatio: 1 })).toEqual({
      code: 'freeze-level-too-high',
      path: 'freezeAtRatio',
      params: { freezeAtRatio: 1 },
    });
    expect(check({ freezeAtRatio: 0.2, thawAtRatio: 0.1 })).toEqual({
      code: 'thaw-below-freeze',
      path: 'thawAtRatio',
      params: { thawAtRatio: 0.1, freezeAtRatio: 0.2 },
    });
  });
});

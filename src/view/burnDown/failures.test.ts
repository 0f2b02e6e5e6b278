import { known } from '../../domain/problem';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../domain/timeWindow';
import { aDefinition, evaluationOf } from '../../testing/anSlo';
import { SHOWN_NOW_MS, FailuresAt, aShownReport, failing } from '../../testing/aShownReport';
import { describeFailures } from './failures';

const CONTEXT = { timeZone: 'utc', nowMs: SHOWN_NOW_MS };

/** An SLO that allows no failure, unless another target is given. */
function failuresOf(failures: FailuresAt, target = 1) {
  const definition = known(aDefinition({ target, windowMs: 7 * DAY_MS }));
  return describeFailures(evaluationOf(aShownReport(failures, { definition }).report), CONTEXT);
}

const worst = failing(40, 3 * DAY_MS, 3 * DAY_MS - 10 * MINUTE_MS);
const latest = failing(1, 2 * HOUR_MS, 2 * HOUR_MS - 5 * MINUTE_MS);
const both: FailuresAt = (agoMs) => worst(agoMs) + latest(agoMs);

describe('failures where none is allowed', () => {
  it('are listed, the latest first, each with when it began, how long it lasted and how much failed', () => {
    expect(failuresOf(both)?.rows).toMatchObject([
      { when: 'Wed 7 Jan 22:00', length: '5 min', amount: '1' },
      { when: 'Mon 5 Jan 00:00', length: '10 min', amount: '80' },
    ]);
  });

  it('say how many are not shown, and which was the worst of all where it is not shown', () => {
    const list = failuresOf(both);
    expect(list?.count).toBe(2);
    expect(list?.describeRest(1)).toBe('+1 more · worst from Mon 5 Jan 00:00: 80');
    const first = failuresOf((agoMs) => failing(1, 3 * DAY_MS, 3 * DAY_MS - 5 * MINUTE_MS)(agoMs) + 2 * latest(agoMs));
    expect(first?.describeRest(1)).toBe('+1 more');
  });

  it('are not listed where nothing failed, nor where a budget allows some: there is a curve', () => {
    expect(failuresOf(() => 0)).toBeUndefined();
    expect(failuresOf(both, 0.99)).toBeUndefined();
  });
});

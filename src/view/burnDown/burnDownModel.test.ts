import { HOUR_MS, MINUTE_MS } from '../../domain/timeWindow';
import { SHOWN_NOW_MS, aShownReport } from '../../testing/aShownReport';
import { describeBurnDown } from './burnDownModel';

/** A quiet service, looked at so long after its last data. */
function lookedAt(lateMs: number) {
  const nowMs = SHOWN_NOW_MS + lateMs;
  return describeBurnDown(
    aShownReport(() => 2, { nowMs }),
    { timeZone: 'utc', nowMs }
  );
}

describe('the short note of a burn-down', () => {
  it('is since when the state holds', () => {
    const { shortNote, stateNote } = lookedAt(0);
    expect(shortNote).toBe('for at least 7 d');
    expect(shortNote).toBe(stateNote);
  });

  it('is what qualifies the numbers where something does', () => {
    expect(lookedAt(20 * MINUTE_MS).shortNote).toBe('data 20 min old');
  });

  it('stays what is said of a state that is not known', () => {
    const { shortNote, stateNote, state } = lookedAt(3 * HOUR_MS);
    expect(state).toBe('unknown');
    expect(shortNote).toBe(stateNote);
  });
});

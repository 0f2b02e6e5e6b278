import { evaluateSlo } from '../../domain/evaluateSlo';
import { HOUR_MS, MINUTE_MS } from '../../domain/timeWindow';
import { aDefinition, anSlo, evaluationOf } from '../../testing/anSlo';
import { anSliSeries } from '../../testing/anSliSeries';
import { describeBasis } from './provenance';

/** An hour of so many events in each minute, of which one in a thousand may fail. */
function basisOf(perMinute: number): string {
  const series = anSliSeries({ total: Array.from({ length: 60 }, () => perMinute) });
  const report = evaluateSlo(anSlo(aDefinition({ windowMs: HOUR_MS }), series));
  return describeBasis(evaluationOf(report)).join(' · ');
}

describe('what the numbers rest on', () => {
  it('says that data is late before how it was counted, because a narrow panel cuts the end', () => {
    const series = anSliSeries({ total: Array.from({ length: 60 }, () => 100) });
    const input = anSlo(aDefinition({ windowMs: HOUR_MS }), series, { nowMs: HOUR_MS + 30 * MINUTE_MS });
    const [objective, ...others] = describeBasis(evaluationOf(evaluateSlo(input)));
    expect(objective).toMatch(/% over 1 hour$/);
    expect(others[0]).toBe('data 30 min old');
    expect(others.at(-1)).toMatch(/^coverage/);
  });

  it('says that nothing could fail without traffic, which else reads as a perfect service', () => {
    expect(basisOf(0)).toContain('no traffic: nothing could fail');
  });

  it('says that one failure is the whole budget where less than one is allowed', () => {
    expect(basisOf(1)).toContain('low traffic: one failure is the whole budget');
  });

  it('says nothing of traffic where there is enough', () => {
    expect(basisOf(100)).not.toContain('traffic');
  });
});

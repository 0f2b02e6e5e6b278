import { anSliSeries } from '../../testing/anSliSeries';
import { aDefinition, anSlo } from '../../testing/anSlo';
import { evaluateSlo } from '../evaluateSlo';
import { DAY_MS, HOUR_MS } from '../timeWindow';
import { sortByUrgency, timeToFreezeMs, urgencyOf } from './urgency';

/** Hours of 1,000 events at 99.9 % over 30 days. */
function slo(name: string, bad: Record<number, number>, hours = 720) {
  const counts = Array.from({ length: hours }, (_, hour) => bad[hour] ?? 0);
  const series = anSliSeries({ bucketMs: HOUR_MS, total: counts.map(() => 1000), bad: counts });
  const pair = { longMs: 6 * HOUR_MS, shortMs: HOUR_MS, budgetShare: 0.05, severity: 'page', isFast: true } as const;
  const burnPolicy = { id: 'workbook', source: 'a pair of whole hours', pairs: [pair] } as const;
  return evaluateSlo({ ...anSlo(aDefinition({ windowMs: 30 * DAY_MS, burnPolicy }), series), id: name, name });
}

const burst = (from: number, count: number, bad: number): Record<number, number> =>
  Object.fromEntries(Array.from({ length: count }, (_, i) => [from + i, bad]));

describe('the order of a group', () => {
  const quiet = slo('quiet', {});
  const frozen = slo('frozen', { 300: 800 });
  const burning = slo('burning', burst(710, 10, 20));
  const caution = slo('caution', { 300: 660 });
  const unknown = evaluateSlo(anSlo(aDefinition({ windowMs: DAY_MS }), anSliSeries({ total: [] })));

  it('is burning now, frozen, unknown, caution, open', () => {
    const sorted = sortByUrgency([quiet, caution, unknown, frozen, burning]);
    expect(sorted.map(urgencyOf)).toEqual(['burning', 'frozen', 'unknown', 'caution', 'open']);
  });

  it('ranks a freeze that still burns before all others', () => {
    const both = slo('both', { 300: 800, ...burst(710, 10, 20) });
    expect(both.status.state).toBe('frozen');
    expect(sortByUrgency([frozen, both]).map(({ name }) => name)).toEqual(['both', 'frozen']);
  });

  it('goes on by the least time to the freeze, then by the least budget left, then by name', () => {
    const sooner = slo('sooner', { ...burst(640, 80, 4), 100: 100 });
    const later = slo('later', { ...burst(640, 80, 4) });
    expect(timeToFreezeMs(sooner)).toBeLessThan(timeToFreezeMs(later));
    const little = slo('little', { 300: 300 });
    const [a, b] = [slo('a', { 300: 100 }), slo('b', { 300: 100 })];
    expect(sortByUrgency([b, a, little, later, sooner, quiet]).map(({ name }) => name)).toEqual([
      'sooner',
      'later',
      'little',
      'a',
      'b',
      'quiet',
    ]);
  });

  it('knows the time to the freeze where one is forecast: none within a freeze, for ever where none is in sight', () => {
    const burn = slo('burn', burst(640, 80, 4));
    const evaluation = burn.evaluation.known ? burn.evaluation.value : undefined;
    const event = evaluation?.forecast.known ? evaluation.forecast.value.freezesOn : undefined;
    expect(timeToFreezeMs(burn)).toBe(event?.kind === 'at' ? event.timeMs - (evaluation?.asOfMs ?? NaN) : NaN);
    expect([frozen, quiet, unknown].map(timeToFreezeMs)).toEqual([0, Infinity, Infinity]);
  });

  it('puts names in order, of SLOs without data, too, and ids where names are the same', () => {
    const nothing = (id: string, name: string) => ({ ...unknown, id, name });
    const sorted = sortByUrgency([nothing('1', 'b'), nothing('3', 'a'), nothing('2', 'a'), nothing('4', 'c')]);
    expect(sorted.map(({ id, name }) => name + id)).toEqual(['a2', 'a3', 'b1', 'c4']);
  });

  it('puts an overspent budget of zero before every other', () => {
    const zero = (name: string, target: number, bad: number) => {
      const series = anSliSeries({ bucketMs: HOUR_MS, total: Array<number>(24).fill(1000), bad: [bad] });
      return evaluateSlo({ ...anSlo(aDefinition({ target, windowMs: DAY_MS }), series), id: name, name });
    };
    expect(sortByUrgency([zero('a', 0.99, 900), zero('b', 1, 1)]).map(({ name }) => name)).toEqual(['b', 'a']);
  });

  it('does not take what burns for pressing where the state is not known', () => {
    const silent = { ...burning, status: unknown.status };
    expect(urgencyOf(silent)).toBe('unknown');
  });

  it('does not depend on the order of the data', () => {
    const all = [quiet, caution, unknown, frozen, burning];
    expect(sortByUrgency([...all].reverse())).toEqual(sortByUrgency(all));
  });
});

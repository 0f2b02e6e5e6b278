import { aDefinition, anSlo, evaluationOf } from '../testing/anSlo';
import { anSliSeries } from '../testing/anSliSeries';
import { DataGaps } from './dataGaps';
import { evaluateSlo } from './evaluateSlo';
import { buildSliSeries } from './sli/buildSliSeries';
import { Exclusion } from './sli/exclusions';

const MINUTE = 60_000;
const stretch = (from: number, to: number) => ({ startMs: from * MINUTE, endMs: to * MINUTE });

/** Ten events a minute, null for a gap; the window is the last hour. */
function gapsOf(total: Array<number | null>, shape: { exclusions?: Exclusion[]; nowMs?: number } = {}): DataGaps {
  const series = anSliSeries({ total });
  return evaluationOf(evaluateSlo(anSlo(aDefinition({ windowMs: 60 * MINUTE }), series, shape))).gaps;
}
const minutes = (count: number, isMissing: (minute: number) => boolean = () => false) =>
  Array.from({ length: count }, (_, i) => (isMissing(i) ? null : 10));

describe('the gaps of a window', () => {
  it('are none where every moment was observed', () => {
    expect(gapsOf(minutes(120))).toEqual({ before: undefined, missing: [], excluded: [] });
  });

  it('are what no bucket covers', () => {
    const { missing } = gapsOf(minutes(120, (i) => (i >= 70 && i < 75) || i === 100));
    expect(missing).toEqual([stretch(70, 75), stretch(100, 101)]);
  });

  it('reach from the last data to now where it is stale, but not while it is only late', () => {
    expect(gapsOf(minutes(120), { nowMs: 150 * MINUTE }).missing).toEqual([stretch(120, 150)]);
    expect(gapsOf(minutes(120), { nowMs: 122 * MINUTE }).missing).toEqual([]);
  });

  it('begin with the data: what lies before it is told apart', () => {
    const young = minutes(120, (i) => i < 80 || i === 90);
    expect(gapsOf(young)).toMatchObject({ before: stretch(60, 80), missing: [stretch(90, 91)] });
  });

  it('shorter than a millisecond are rounding', () => {
    const gapUpTo = (startMs: number): number => {
      const [last] = [3600 * 1000];
      const buckets = { startMs: [0, startMs], endMs: [1000, last], bad: [0, 0], total: [1, 1] };
      const slo = anSlo(aDefinition({ windowMs: last }), buildSliSeries(buckets, last));
      return evaluationOf(evaluateSlo(slo)).gaps.missing.length;
    };
    expect([gapUpTo(1000), gapUpTo(1000.5), gapUpTo(1001)]).toEqual([0, 0, 1]);
  });

  it('leave out what is excluded from the midst of a gap', () => {
    const { missing, excluded } = gapsOf(
      minutes(120, (i) => i >= 70 && i < 90),
      { exclusions: [stretch(75, 80), stretch(100, 100)] }
    );
    expect(missing).toEqual([stretch(70, 75), stretch(80, 90)]);
    expect(excluded).toEqual([stretch(75, 80)]);
  });

  it('do not tell of what was excluded up to the start of the window', () => {
    expect(gapsOf(minutes(120), { exclusions: [stretch(40, 60)] }).excluded).toEqual([]);
  });

  it('are all of the time since a last bucket before the window', () => {
    expect(gapsOf(minutes(120), { nowMs: 200 * MINUTE })).toMatchObject({
      before: undefined,
      missing: [stretch(140, 200)],
    });
  });

  it('before the data are none where it begins with the window', () => {
    expect(gapsOf(minutes(60)).before).toBeUndefined();
  });

  it('tell excluded time from missing time, also where both meet, and cut it at the window', () => {
    const exclusions = [stretch(50, 65), stretch(90, 100)];
    const { missing, excluded } = gapsOf(
      minutes(120, (i) => i >= 95 && i < 105),
      { exclusions }
    );
    expect(excluded).toEqual([stretch(60, 65), stretch(90, 100)]);
    expect(missing).toEqual([stretch(100, 105)]);
  });
});

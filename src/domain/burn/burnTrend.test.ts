import { Answer, known, unknown } from '../problem';
import { DAY_MS, HOUR_MS } from '../timeWindow';
import { WORKBOOK_POLICY } from './burnPolicy';
import { judgeTrend } from './burnTrend';
import { PairReport } from './burnVerdict';

const notKnown = unknown<never>({ code: 'needs-buckets', path: 'queries', params: {} });

/** Reports of the Workbook's pairs with these long burn rates, the shortest first; absent where undefined. */
function pairsOf(rates: ReadonlyArray<number | undefined>): PairReport[] {
  return WORKBOOK_POLICY.pairs.map((pair, i) => {
    const rate = rates[i];
    const long: Answer<number> = rate === undefined ? notKnown : known(rate);
    return { pair, threshold: 1, long, short: notKnown, verdict: notKnown, isUnreachable: false };
  });
}

const directionOf = (...rates: Array<number | undefined>): string => {
  const trend = judgeTrend(pairsOf(rates));
  return trend.known ? trend.value.direction : 'not known';
};

describe('whether the burn is getting worse', () => {
  it('compares the last hour with the last three days', () => {
    const trend = judgeTrend(pairsOf([6, 5, 4, 3]));
    expect(trend).toEqual(
      known({
        direction: 'faster',
        recent: { windowMs: HOUR_MS, burnRate: 6 },
        longRun: { windowMs: 3 * DAY_MS, burnRate: 3 },
      })
    );
  });

  it('is slower as soon as the last hour is quieter, even while longer windows still burn', () => {
    expect(directionOf(0, 9, 6, 3)).toBe('slower');
  });

  it('is steady within a quarter of the long-run burn', () => {
    expect(directionOf(4.9, 4, 4, 4)).toBe('steady');
    expect(directionOf(5.1, 4, 4, 4)).toBe('faster');
    expect(directionOf(3.3, 4, 4, 4)).toBe('steady');
    expect(directionOf(3.1, 4, 4, 4)).toBe('slower');
  });

  it('is steady where both paces let the budget last, however they compare', () => {
    expect(directionOf(0.9, 0.1, 0.1, 0.1)).toBe('steady');
    expect(directionOf(0, 0.5, 0.9, 1)).toBe('steady');
  });

  it('takes the next window where the data is too coarse for the shortest', () => {
    expect(directionOf(undefined, 6, 5, 3)).toBe('faster');
  });

  it('goes by the lengths of the windows, whatever the order of the pairs', () => {
    const trend = judgeTrend(pairsOf([6, 5, 4, 3]).reverse());
    expect(trend).toMatchObject({ value: { direction: 'faster', recent: { burnRate: 6 }, longRun: { burnRate: 3 } } });
  });

  it('is steady at a quarter more or less exactly', () => {
    expect(directionOf(5, 4, 4, 4)).toBe('steady');
    expect(directionOf(4, 5, 5, 5)).toBe('steady');
  });

  it('is not known for the reason of the first pair that has no burn rate', () => {
    const [first, second] = pairsOf([3]);
    const why = { code: 'finer-than-data', path: 'burnRate', params: { windowMs: 1, resolutionMs: 2 } } as const;
    expect(judgeTrend([first, { ...second, long: unknown(why) }])).toEqual(unknown(why));
    expect(judgeTrend([first])).toMatchObject({ known: false, why: { code: 'needs-buckets', path: 'queries' } });
  });

  it('is not known from one burn rate alone', () => {
    expect(directionOf(undefined, undefined, undefined, 3)).toBe('not known');
    expect(directionOf()).toBe('not known');
  });
});

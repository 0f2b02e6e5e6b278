import { aReferenceInput, countBuckets, DAY, HOUR, MINUTE, START, target, tenBuckets } from './aReferenceInput';
import { type ReferenceBurnPair, type ReferenceInput } from './referenceInput';
import { expectClose, report } from './referenceChecks';

describe('Forecast (derived)', () => {
  const recent = (burns: number[], tailMs = 0): ReferenceInput =>
    aReferenceInput(
      countBuckets(
        burns.map((burn) => [burn, 1000]),
        DAY
      ),
      tailMs > 0 ? { window: { kind: 'calendar', boundariesMs: [START, START + burns.length * DAY + tailMs] } } : {}
    );

  it('runs out in 6 d, not 15, with 40 % left at burn 2 in a rolling window of 30 d of which nothing ages out', () => {
    const answer = report(recent(Array.from({ length: 30 }, (_, day) => (day < 24 ? 0 : day < 27 ? 4 : 2))));
    expectClose(answer.remainingRatio, 0.4);
    expect(answer.forecast).toMatchObject({ known: true, runsOutOn: expect.closeTo(START + 36 * DAY, 2) });
  });

  it('runs out in 6 d with 40 % left at burn 2 on day 20 of a calendar window of 30 d', () => {
    const answer = report(
      recent(
        Array.from({ length: 20 }, (_, day) => (day < 17 ? 12 / 17 : 2)),
        10 * DAY
      )
    );
    expectClose(answer.remainingRatio, 0.4);
    expect(answer.forecast).toMatchObject({ known: true, runsOutOn: expect.closeTo(START + 26 * DAY, 2) });
  });

  it('stands at −8.796 % after 20, 15 and 12 min of outage and at 37.5 % once the first has aged out', () => {
    const nowMs = START + 30 * DAY;
    const outages = [
      { startMs: nowMs - 29 * DAY, minutes: 20 },
      { startMs: nowMs - 10 * DAY, minutes: 15 },
      { startMs: nowMs - 2 * DAY, minutes: 12 },
    ];
    const edges = [START, ...outages.flatMap(({ startMs, minutes }) => [startMs, startMs + minutes * MINUTE]), nowMs];
    const buckets = edges.slice(1).map((endMs, index) => {
      const total = (endMs - edges[index]) / MINUTE;
      return { startMs: edges[index], endMs, bad: index % 2 === 1 ? total : 0, total };
    });
    const input = aReferenceInput(buckets);
    const answer = report({ ...input, freeze: { ...input.freeze, thawAtRatio: 0.375 } });
    expectClose(answer.remainingRatio, 1 - 47 / 43.2);
    expect(answer.forecast).toMatchObject({
      known: true,
      freezesOn: 'already',
      thawsEarliest: expect.closeTo(nowMs + DAY + 20 * MINUTE, 2),
    });
  });
});

describe('Burn rate pairs', () => {
  const PAIR: ReferenceBurnPair = { longMs: 5 * HOUR, shortMs: HOUR, budgetShare: 1, severity: 'page', isFast: true };

  it.each([
    ['breached', 3, 3],
    ['recovering', 3, 0],
    ['increasing', 0, 3],
    ['acceptable', 1, 1],
    ['acceptable', 2, 2],
  ])('are %s where the long window burns about %d and the short one %d of a threshold of 2', (verdict, long, short) => {
    const early = (5 * long - short) / 4;
    const rates = [0, 0, 0, 0, 0, ...Array.from({ length: 4 }, () => Math.max(0, early)), short];
    const buckets = countBuckets(
      rates.map((rate) => [rate, 1000]),
      HOUR
    );
    expect(report(aReferenceInput(buckets, { burnPairs: [PAIR] })).pairs).toEqual([
      expect.objectContaining({ thresholdRate: 2, verdict }),
    ]);
  });

  it.each([
    [1, 0.02, '14.4'],
    [6, 0.05, '6.0'],
    [72, 0.1, '1.0'],
  ])('of %d h and a share of %d have the threshold %s in 30 d (SRE Workbook)', (hours, budgetShare, threshold) => {
    const pair = { ...PAIR, longMs: hours * HOUR, budgetShare };
    const { pairs } = report(aReferenceInput(tenBuckets(0, 1000, 3 * DAY), { ...target(0.9), burnPairs: [pair] }));
    expect(pairs[0].thresholdRate.toFixed(1)).toBe(threshold);
    expect(pairs[0].isUnreachable).toBe(hours === 1);
  });
});

import { aReferenceInput, countBuckets, DAY, MINUTE, START, target, tenBuckets } from './aReferenceInput';
import { type ReferenceMethod, type ReferenceNoDataPolicy } from './referenceInput';
import { expectClose, report } from './referenceChecks';

describe('Budgets (SRE Workbook, "Implementing SLOs" and "Error Budget Policy")', () => {
  const workbook = countBuckets([[3_663_253 - 3_557_865, 3_663_253]], 28 * DAY);

  it('states an SLI of 97.123 % for 3,557,865 good of 3,663,253', () => {
    expect(report(aReferenceInput(workbook)).sliRatio.toFixed(5)).toBe('0.97123');
  });

  it.each([
    [0.97, 109_897.59],
    [0.9, 366_325.3],
    [0.99, 36_632.53],
  ])('allows at %d its part of 3,663,253 events: %d', (targetRatio, allowed) => {
    expectClose(report(aReferenceInput(workbook, target(targetRatio))).allowed, allowed);
  });

  it('leaves half of 3,000 allowed after 1,500 bad of 3,000,000 at 99.9 %', () => {
    const { allowed, remainingRatio } = report(aReferenceInput(tenBuckets(1500, 3_000_000, DAY)));
    expectClose(allowed, 3000);
    expectClose(remainingRatio, 0.5);
  });

  it('prices a push of 14,066 bad events at 12.799 % of 109,897.59', () => {
    const { incidents } = report(aReferenceInput(tenBuckets(14_066, 3_663_253, DAY), target(0.97)));
    expect(incidents.map(({ costRatio }) => (100 * costRatio).toFixed(3))).toEqual(['12.799']);
  });

  it.each([
    [200, false],
    [201, true],
  ])('flags an incident of %d of 1,000 allowed as more than a fifth: %s', (bad, isMajor) => {
    const { allowed, incidents } = report(aReferenceInput(tenBuckets(bad, 1_000_000, 2.8 * DAY)));
    expectClose(allowed, 1000);
    expect(incidents.map((incident) => incident.isMajor)).toEqual([isMajor]);
  });
});

describe('Remaining budget of other products', () => {
  it.each([
    ['Nobl9', 0.9, 50, 1000, 0.5],
    ['Kibana', 0.99, 5, 1000, 0.5],
    ['Kibana', 0.999, 50, 1000, -49],
    ['Pyrra', 0.99, 155, 346_425, 1 - 155 / 3464.25],
  ])('agrees with %s at T %d: %d bad of %d', (_, targetRatio, bad, total, remaining) => {
    expectClose(report(aReferenceInput(tenBuckets(bad, total, DAY), target(targetRatio))).remainingRatio, remaining);
  });

  it('spends nothing of no budget while nothing is bad, and all of it after one (T = 1)', () => {
    const quiet = report(aReferenceInput(tenBuckets(0, 1000, DAY), target(1)));
    const failed = report(aReferenceInput(tenBuckets(1, 1000, DAY), target(1)));
    expect([quiet.remainingRatio, quiet.state]).toEqual([1, 'open']);
    expect([failed.remainingRatio, failed.state]).toEqual([-Infinity, 'frozen']);
    expectClose(failed.leftMs, -(10 * DAY) / 1000);
  });

  it('overspends 288 min of 72 allowed at SLI 0.5, T 0.9 over 43,200 s, at burn 5 (slo-generator)', () => {
    const answer = report(aReferenceInput(tenBuckets(500, 1000, 4320_000), target(0.9)));
    expectClose(answer.burnRate(43_200_000), 5);
    expectClose(answer.allowedMs, 72 * MINUTE);
    expectClose(answer.leftMs, -288 * MINUTE);
  });

  it('expects 20,160 one-minute slices in 14 d, of which 1,008 may be bad at 95 % (OpenSLO)', () => {
    const young = countBuckets(
      Array.from({ length: 30 }, () => [0, 10]),
      MINUTE
    );
    const answer = report(
      aReferenceInput(young, {
        ...target(0.95),
        method: 'timeslices',
        rangeStartMs: START - 14 * DAY,
        window: { kind: 'rolling', durationMs: 14 * DAY },
      })
    );
    expectClose(answer.expected, 20_160);
    expectClose(answer.allowed, 1008);
  });

  it.each([
    [5, '99.652'],
    [10, '99.305'],
  ])('loses %d minutes of a day to an SLI of %s % (Datadog, in slices of five minutes)', (badMinutes, percent) => {
    const rows = Array.from({ length: 288 }, (_, index): [number, number] => [5 * index < badMinutes ? 1 : 0, 1]);
    const answer = report(aReferenceInput(countBuckets(rows, 5 * MINUTE), { ...target(0.99), method: 'timeslices' }));
    expect((Math.floor(answer.sliRatio * 1e5) / 1e3).toFixed(3)).toBe(percent);
  });

  it.each([
    ['OpenSLO', 7, 0.9995, 302.4],
    ['exact', 30, 0.999, 43.2 * 60],
    ['exact', 365, 0.9999, 52.56 * 60],
    ['exact', 90, 0.99999, 77.76],
  ])('allows (%s) in %d d at %d: %d s', (_, days, targetRatio, seconds) => {
    expectClose(
      report(aReferenceInput(tenBuckets(0, 1000, (days * DAY) / 10), target(targetRatio))).allowedMs,
      seconds * 1000
    );
  });

  it.each([
    [0.3585, '0.9869'],
    [0.5746, '0.6545'],
  ])('burns at T 0.35 and SLI %d with %s (OpenObserve)', (sli, burn) => {
    const answer = report(aReferenceInput(tenBuckets(1000 * (1 - sli), 1000, 1), target(0.35)));
    expect(Number(answer.burnRate(10)).toFixed(4)).toBe(burn);
  });
});

describe('One data set, seven answers (D1, derived)', () => {
  const D1 = countBuckets(
    [
      [0, 100],
      [0, 100],
      [10, 100],
      [0, 100],
      [0, 0],
      [0, 1000],
      [50, 1000],
      [0, 100],
      [1, 100],
      [0, 100],
    ],
    MINUTE
  );

  it.each<[ReferenceMethod, ReferenceNoDataPolicy, number, number]>([
    ['occurrences', 'excluded', 2639 / 2700, 1 - 61 / 135],
    ['ratioTimeslices', 'excluded', 8.84 / 9, 1 - 0.16 / 0.45],
    ['ratioTimeslices', 'countsAsGood', 0.984, 0.68],
    ['ratioTimeslices', 'countsAsBad', 0.884, -1.32],
    ['timeslices', 'excluded', 8 / 9, 1 - 1 / 0.45],
    ['timeslices', 'countsAsGood', 0.9, -1],
    ['timeslices', 'countsAsBad', 0.8, -3],
  ])('answers %s with an empty slice that is %s', (method, noDataPolicy, sli, remaining) => {
    const answer = report(aReferenceInput(D1, { ...target(0.95), method, noDataPolicy, sliceTargetRatio: 0.95 }));
    expectClose(answer.sliRatio, sli);
    expectClose(answer.remainingRatio, remaining);
  });

  it('draws the anchored curve of a closed window from 1 to the headline without a rise', () => {
    const { anchored } = report(aReferenceInput(D1, target(0.95)));
    const consumed = [0, 0, 0, 10, 10, 10, 10, 60, 60, 61, 61];
    expect(anchored).toHaveLength(11);
    consumed.forEach((bad, index) => expectClose(anchored[index].remaining, 1 - bad / 135));
  });
});

describe('Calendar months of 2026 in Europe/Berlin at 99.9 % (derived)', () => {
  it.each([
    ['February', '2026-01-31T23:00Z', '2026-02-28T23:00Z', 40.32],
    ['March (743 h)', '2026-02-28T23:00Z', '2026-03-31T22:00Z', 44.58],
    ['April', '2026-03-31T22:00Z', '2026-04-30T22:00Z', 43.2],
    ['October (745 h)', '2026-09-30T22:00Z', '2026-10-31T23:00Z', 44.7],
  ])('allow in %s (%s to %s) %d min', (_, from, to, minutes) => {
    const startMs = Date.parse(from);
    const endMs = Date.parse(to);
    const buckets = countBuckets([[0, 100]], endMs - startMs, startMs);
    const { allowedMs } = report(
      aReferenceInput(buckets, { window: { kind: 'calendar', boundariesMs: [startMs, endMs] } })
    );
    expectClose(allowedMs, minutes * MINUTE);
  });
});

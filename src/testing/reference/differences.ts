import { SloEvaluation, SloReport } from '../../domain/sloReport';
import { Answer } from '../../domain/problem';
import { FutureEvent } from '../../domain/forecast/firstCrossing';
import { ReferenceMoment, ReferenceReport } from './referenceOutput';

/**
 * Where the engine and the reference differ: one line each, nothing where they agree. Numbers agree to nine digits, instants
 * to a millisecond.
 */
export function differences(report: SloReport, expected: ReferenceReport): string[] {
  const { evaluation, status } = report;
  if (!evaluation.known) {
    return [`not known: ${evaluation.why.code}`];
  }
  const engine = evaluation.value;
  const found: string[] = [];
  const same = (what: string, actual: unknown, wanted: unknown): void => {
    if (!agree(actual, wanted)) {
      found.push(`${what}: ${show(actual)} instead of ${show(wanted)}`);
    }
  };
  same('state', status.state, expected.state);
  compareBudget(engine, expected, same);
  compareCurves(engine, expected, same);
  compareBurn(engine, expected, same);
  compareForecast(engine, expected, same);
  compareHistory(engine, expected, same);
  compareLedgers(engine, expected, same);
  return found;
}

type Same = (what: string, actual: unknown, wanted: unknown) => void;

/** The engine weighs slices by their milliseconds, the reference by their number. */
function scaleOf({ sliceLengthMs = 1 }: ReferenceReport): number {
  return sliceLengthMs;
}

function compareBudget(engine: SloEvaluation, expected: ReferenceReport, same: Same): void {
  const { budget } = engine;
  const scale = scaleOf(expected);
  same('asOf', engine.asOfMs, expected.asOfMs);
  same('freshness', engine.freshness, expected.freshness);
  same('resolution', engine.resolutionMs, expected.resolutionMs);
  same('method', engine.method, expected.method);
  same('window', [engine.placed.startMs, engine.placed.endMs], [expected.window.startMs, expected.window.endMs]);
  same('bad', budget.bad, expected.bad * scale);
  same('total', budget.total, expected.total * scale);
  same('expected', budget.expected, expected.expected * scale);
  same('allowed', budget.allowed, expected.allowed * scale);
  same('SLI', valueOr(budget.sliRatio, NaN), expected.sliRatio);
  same('remaining', valueOr(budget.remainingRatio, -Infinity), expected.remainingRatio);
  same('allowed time', budget.allowedMs, expected.allowedMs);
  if (budget.expected > 0) {
    same('effective target', budget.effectiveTargetRatio, expected.effectiveTargetRatio);
    // To a thousandth of a millisecond.
    same('left time', budget.leftMs / 1e6, expected.leftMs / 1e6);
  }
  same('estimated', budget.isEstimated, expected.isEstimated);
  same('coverage', valueOr(engine.coverageRatio, 1), Number.isNaN(expected.coverageRatio) ? 1 : expected.coverageRatio);
  const outage = expected.outageCostRatio;
  same(
    'outage',
    valueOr(engine.outage, { costRatio: undefined }).costRatio,
    Number.isFinite(outage) && outage !== 0 ? outage : undefined
  );
}

function compareCurves({ anchored, trailing, window }: SloEvaluation, expected: ReferenceReport, same: Same): void {
  if (anchored.known) {
    const { timeMs, remaining } = anchored.value;
    // The engine leaves out what a straight line passes through anyway.
    expected.anchored.forEach((point) =>
      same(`anchored at ${point.timeMs}`, at(timeMs, remaining, point.timeMs), point.remaining)
    );
  }
  if (trailing.known && window.kind === 'rolling') {
    const { timeMs, remaining } = trailing.value;
    same(
      'trailing times',
      [...timeMs],
      expected.trailing.map((point) => point.timeMs)
    );
    same(
      'trailing',
      [...remaining],
      expected.trailing.map((point) => point.remaining)
    );
  }
}

/** A curve's value at an instant. */
function at(timeMs: Float64Array, values: Float64Array, instantMs: number): number {
  const after = timeMs.findIndex((time) => time >= instantMs);
  if (after <= 0 || timeMs[after] === instantMs) {
    return values[Math.max(0, after)];
  }
  const share = (instantMs - timeMs[after - 1]) / (timeMs[after] - timeMs[after - 1]);
  return values[after - 1] + share * (values[after] - values[after - 1]);
}

function compareBurn({ burnPairs }: SloEvaluation, expected: ReferenceReport, same: Same): void {
  valueOr(burnPairs, []).forEach(({ threshold, long, short, verdict, isUnreachable }, i) => {
    const wanted = expected.pairs[i];
    same(`pair ${i} threshold`, threshold, wanted.thresholdRate);
    same(`pair ${i} long`, rate(long), wanted.long);
    same(`pair ${i} short`, rate(short), wanted.short);
    same(`pair ${i} verdict`, valueOr(verdict, undefined), wanted.verdict);
    same(`pair ${i} unreachable`, isUnreachable, wanted.isUnreachable);
  });
}

const ABSENCE: Readonly<Record<string, string>> = { 'finer-than-data': 'finer' };

function rate(answer: Answer<number>): number | string {
  return answer.known ? answer.value : (ABSENCE[answer.why.code] ?? answer.why.code);
}

function compareForecast({ forecast }: SloEvaluation, expected: ReferenceReport, same: Same): void {
  if (!forecast.known || !expected.forecast.known) {
    same('forecast known', forecast.known, expected.forecast.known);
    return;
  }
  const [actual, wanted] = [forecast.value, expected.forecast];
  same('pace', actual.burnRate, wanted.burnRate);
  same('lookback', actual.lookbackMs, wanted.lookbackMs);
  same('freezes on', moment(actual.freezesOn), wanted.freezesOn);
  same('runs out on', moment(actual.runsOutOn), wanted.runsOutOn);
  same('thaws earliest', momentOf(actual.thawsEarliest), wanted.thawsEarliest);
  same('thaws at pace', momentOf(actual.thawsAtPace), wanted.thawsAtPace);
}

function momentOf(event: Answer<FutureEvent>): ReferenceMoment | 'not known' {
  return event.known ? moment(event.value) : 'not known';
}

function moment(event: FutureEvent): ReferenceMoment {
  return event.kind === 'at' ? event.timeMs : event.kind === 'already' ? 'already' : 'never';
}

function compareHistory(engine: SloEvaluation, expected: ReferenceReport, same: Same): void {
  same(
    'history',
    engine.history.map(({ state, startMs, endMs, isStartKnown }) => [state, startMs, endMs, isStartKnown]),
    expected.history.map(({ state, startMs, endMs, isStartKnown }) => [state, startMs, endMs, isStartKnown])
  );
  same('known from', engine.historyKnownFromMs, expected.knownFromMs);
  if (engine.highestOpenTarget.known) {
    same('highest open target', engine.highestOpenTarget.value.targetRatio, expected.highestOpenTarget);
    engine.whatIf.forEach((answer, i) => {
      const [row, wanted] = [valueOr(answer, undefined), expected.whatIf[i]];
      same(`what-if ${i}`, row && [row.freezes, row.frozenMs], [wanted.freezes, wanted.frozenMs]);
      same(`what-if ${i} left`, row && valueOr(row.remainingRatio, -Infinity), wanted.remaining);
      same(
        `what-if ${i} lowest`,
        row && valueOr(row.lowestRatio, -Infinity),
        Math.min(wanted.lowest, wanted.remaining)
      );
    });
  }
}

function compareLedgers(engine: SloEvaluation, expected: ReferenceReport, same: Same): void {
  const scale = scaleOf(expected);
  const ledger = valueOr(engine.incidents, { incidents: [], backgroundRatio: { known: true as const, value: 0 } });
  same(
    'incidents',
    ledger.incidents.map(({ startMs, endMs, isCut, bad, isMissingData, isMajor }) => [
      startMs,
      endMs,
      isCut,
      bad,
      isMissingData,
      isMajor,
    ]),
    expected.incidents.map(({ startMs, endMs, isCut, bad, isMissingData, isMajor }) => [
      startMs,
      endMs,
      isCut,
      bad * scale,
      isMissingData,
      isMajor,
    ])
  );
  same('background', valueOr(ledger.backgroundRatio, Infinity), expected.background);
  same(
    'deploys',
    valueOr(engine.deploys, []).map(({ timeMs, bad }) => [timeMs, bad]),
    expected.deploys.map(({ timeMs, bad }) => [timeMs, bad * scale])
  );
  const byValue = (rows: ReadonlyArray<{ value: string | undefined; bad: number }>, unit: number): unknown[] =>
    rows
      .filter(({ bad }) => bad * unit > 1e-6)
      .map(({ value, bad }) => [`${value}`, bad * unit])
      .sort();
  same('contributions', byValue(valueOr(engine.contributions, []), 1), byValue(expected.contributions, scale));
}

function valueOr<T, U>(answer: Answer<T>, otherwise: U): T | U {
  return answer.known ? answer.value : otherwise;
}

function agree(actual: unknown, wanted: unknown): boolean {
  if (typeof actual === 'number' && typeof wanted === 'number') {
    return (
      Object.is(actual, wanted) ||
      Math.abs(actual - wanted) <= 1e-9 * Math.max(1, Math.abs(wanted)) ||
      areInstants(actual, wanted)
    );
  }
  return Array.isArray(actual) && Array.isArray(wanted)
    ? actual.length === wanted.length && actual.every((one, i) => agree(one, wanted[i]))
    : Object.is(actual, wanted);
}

/** Hours from the epoch; nothing else is as large. */
function areInstants(actual: number, wanted: number): boolean {
  return Math.abs(wanted) > 1e5 && Math.abs(actual - wanted) < 1;
}

function show(value: unknown): string {
  return (
    JSON.stringify(value, (_, one: unknown) =>
      typeof one === 'number' && !Number.isFinite(one) ? String(one) : one
    ) ?? 'nothing'
  );
}

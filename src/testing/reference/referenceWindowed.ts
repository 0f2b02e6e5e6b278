import { type ReferenceBurnPair, type ReferenceFreezePolicy, type ReferenceTarget } from './referenceInput';
import {
  type ReferenceMoment,
  type ReferenceReplayState,
  type ReferenceRun,
  type ReferenceState,
} from './referenceOutput';
import { costOf, HOUR_MS, isAtLeast, isAtMost, MINUTE_MS } from './referenceNumbers';
import { budgetRatioAt } from './referenceTargets';
import { lowerMedian } from './referenceSeries';

/** What a whole window that ends at `timeMs` came to. */
export interface ReferenceValue {
  timeMs: number;
  bad: number;
  total: number;
}

/** A burn rate that another system computed. */
export interface ReferenceRateValue {
  timeMs: number;
  burnRate: number;
}

/** An SLO of which only sums over whole windows are known (definitions, 1 and 10), and burn rates beside them. */
export interface ReferenceWindowedInput {
  nowMs: number;
  durationMs: number;
  targets: ReferenceTarget[];
  freeze: ReferenceFreezePolicy;
  burnPairs: ReferenceBurnPair[];
  /** Over the SLO's window, in any order. */
  values: ReferenceValue[];
  /** Over other windows. */
  others: Array<{ windowMs: number; values: ReferenceValue[] }>;
  /** Burn rates; `windowMs` is undefined where nobody tells how far they look back. */
  rates: Array<{ windowMs: number | undefined; values: ReferenceRateValue[] }>;
}

export interface ReferencePace {
  burnRate: number;
  lookbackMs: number | undefined;
}

export interface ReferenceWindowedReport {
  asOfMs: number;
  remaining: number;
  state: ReferenceState;
  pace: ReferencePace | undefined;
  freezesOn: ReferenceMoment;
  runsOutOn: ReferenceMoment;
  history: ReferenceRun[];
  verdicts: Array<'breached' | 'other' | undefined>;
}

/** In order, up to now; of values for one instant the last counts. */
function tidy<T extends { timeMs: number }>(values: T[], nowMs: number): T[] {
  const past = values.filter(({ timeMs }) => timeMs <= nowMs);
  return past
    .filter(({ timeMs }, i) => !past.slice(i + 1).some((later) => later.timeMs === timeMs))
    .sort((a, b) => a.timeMs - b.timeMs);
}

function stepOf(values: Array<{ timeMs: number }>): number {
  return values.length < 2 ? 0 : lowerMedian(values.slice(1).map(({ timeMs }, i) => timeMs - values[i].timeMs));
}

/** The nearest value, at most a step and a half away, or as far as late data may be. */
function near<T extends { timeMs: number }>(values: T[], timeMs: number, lateMs: number): T | undefined {
  const [nearest] = [...values].sort((a, b) => Math.abs(a.timeMs - timeMs) - Math.abs(b.timeMs - timeMs));
  const reachMs = Math.max(1.5 * stepOf(values), lateMs);
  return nearest && Math.abs(nearest.timeMs - timeMs) <= reachMs ? nearest : undefined;
}

interface When {
  timeMs: number;
  /** How late a value may be that still speaks for the instant. */
  lateMs: number;
}

/** burn(w): from values of that very window, else as another system computed it for that window (definitions, 6). */
function burnOver(input: ReferenceWindowedInput, windowMs: number, { timeMs, lateMs }: When): number | undefined {
  const counted = input.others.find((one) => one.windowMs === windowMs);
  const value = counted && near(tidy(counted.values, input.nowMs), timeMs, lateMs);
  if (value) {
    const allowed = budgetRatioAt(input.targets, value.timeMs) * value.total;
    return value.bad > 0 ? value.bad / allowed : 0;
  }
  const told = input.rates.find((one) => one.windowMs === windowMs);
  return told && near(tidy(told.values, input.nowMs), timeMs, lateMs)?.burnRate;
}

function isBreached(input: ReferenceWindowedInput, pair: ReferenceBurnPair, when: When): boolean | undefined {
  const threshold = (pair.budgetShare * input.durationMs) / pair.longMs;
  const rates = [pair.longMs, pair.shortMs].map((windowMs) => burnOver(input, windowMs, when));
  return rates.includes(undefined) ? undefined : rates.every((rate) => Number(rate) / threshold > 1 + 1e-9);
}

/** The wanted look-back, else the longest known stretch within it, else the shortest beyond; last, a rate of no told length. */
function paceAt(input: ReferenceWindowedInput, lookbackMs: number, when: When): ReferencePace | undefined {
  const told = [...input.others, ...input.rates].flatMap(({ windowMs }) => windowMs ?? []);
  const within = told.filter((one) => one <= lookbackMs).sort((a, b) => b - a);
  const beyond = told.filter((one) => one > lookbackMs).sort((a, b) => a - b);
  for (const windowMs of [lookbackMs, ...within, ...beyond]) {
    const burnRate = burnOver(input, windowMs, when);
    if (burnRate !== undefined) {
      return { burnRate, lookbackMs: windowMs };
    }
  }
  const untold = input.rates
    .filter(({ windowMs }) => windowMs === undefined)
    .flatMap(({ values }) => near(tidy(values, input.nowMs), when.timeMs, when.lateMs) ?? []);
  return untold.length > 0 ? { burnRate: untold[0].burnRate, lookbackMs: undefined } : undefined;
}

/** (remaining − level) · W / burn from an instant on, within one window (definitions, 10). */
function msUntil(
  level: number,
  remaining: number,
  { burnRate, durationMs }: { burnRate: number; durationMs: number }
): number {
  if (isAtMost(remaining, level)) {
    return 0;
  }
  const ms = burnRate > 0 ? ((remaining - level) * durationMs) / burnRate : Infinity;
  return isAtMost(remaining - burnRate, level) ? Math.min(ms, durationMs) : Infinity;
}

function momentOf(untilMs: number, asOfMs: number): ReferenceMoment {
  return untilMs === 0 ? 'already' : untilMs === Infinity ? 'never' : asOfMs + untilMs;
}

interface Seen {
  timeMs: number;
  remaining: number;
}

function isFastBreached(input: ReferenceWindowedInput, when: When): boolean {
  return input.burnPairs.some((pair) => pair.isFast && isBreached(input, pair, when) === true);
}

/** Whether it is frozen after each value; a distance of more than a step and a half is a gap, which holds no time. */
function replay(input: ReferenceWindowedInput, seen: Seen[]): boolean[] {
  const { freezeAtRatio, thawAtRatio, thawHoldMs, freezesOnFastBurn } = input.freeze;
  const stepMs = stepOf(seen);
  let isFrozen = false;
  let heldMs: number | undefined = undefined;
  return seen.map(({ timeMs, remaining }, i) => {
    const enters =
      isAtMost(remaining, freezeAtRatio) || (freezesOnFastBurn && isFastBreached(input, { timeMs, lateMs: 0 }));
    if (!isFrozen || enters || !isAtLeast(remaining, thawAtRatio)) {
      isFrozen = isFrozen || enters;
      heldMs = undefined;
      return isFrozen;
    }
    const sinceMs = timeMs - seen[i - 1].timeMs;
    heldMs = heldMs === undefined ? 0 : heldMs + (sinceMs > 1.5 * stepMs ? stepMs : sinceMs);
    isFrozen = heldMs < thawHoldMs;
    return isFrozen;
  });
}

/** Little left, a paging pair breached, or a freeze in sight (definitions, 8). */
function isCareful(
  input: ReferenceWindowedInput,
  { timeMs, remaining }: Seen,
  how: { lateMs: number; lookbackMs: number }
): boolean {
  const { freeze, burnPairs, durationMs } = input;
  const when = { timeMs, lateMs: how.lateMs };
  const isPaging = burnPairs.some((pair) => pair.severity === 'page' && isBreached(input, pair, when) === true);
  const isFast = freeze.freezesOnFastBurn && isFastBreached(input, when);
  const pace = paceAt(input, how.lookbackMs, when);
  const untilMs = pace ? msUntil(freeze.freezeAtRatio, remaining, { ...pace, durationMs }) : Infinity;
  return (
    isAtMost(remaining, freeze.cautionAtRatio) ||
    isPaging ||
    isFast ||
    untilMs <= freeze.cautionHorizonShare * durationMs * (1 + 1e-9)
  );
}

function runsOf(states: ReferenceReplayState[], seen: Seen[]): ReferenceRun[] {
  const begins = states.flatMap((state, i) => (i === 0 || state !== states[i - 1] ? [i] : []));
  return begins.map((begin, run) => ({
    state: states[begin],
    startMs: seen[begin].timeMs,
    endMs: seen[begins[run + 1] ?? seen.length - 1].timeMs,
    isStartKnown: begin > 0,
  }));
}

/** Every answer that sums over whole windows give; undefined without any. */
export function evaluateWindowedReference(input: ReferenceWindowedInput): ReferenceWindowedReport | undefined {
  const { durationMs, freeze, burnPairs, nowMs } = input;
  const values = tidy(input.values, nowMs);
  if (values.length === 0) {
    return undefined;
  }
  const seen = values.map(({ timeMs, bad, total }) => ({
    timeMs,
    remaining: 1 - costOf(bad, budgetRatioAt(input.targets, timeMs) * total),
  }));
  const now = seen[seen.length - 1];
  const lateMs = Math.max(3 * stepOf(seen), 15 * MINUTE_MS);
  const when = { timeMs: now.timeMs, lateMs };
  const tenthMs = freeze.forecastLookbackShare * durationMs;
  const verdicts = burnPairs.map((pair) => isBreached(input, pair, when));
  const paging = burnPairs.find((pair, i) => pair.severity === 'page' && verdicts[i] === true);
  const lookbackMs = paging?.longMs ?? tenthMs;
  const pace = paceAt(input, lookbackMs, when);
  const until = (level: number): number => msUntil(level, now.remaining, { burnRate: pace?.burnRate ?? 0, durationMs });
  const frozen = replay(input, seen);
  const states = seen.map((one, i): ReferenceReplayState => {
    const isCaution = !frozen[i] && isCareful(input, one, { lateMs: 0, lookbackMs: tenthMs });
    return frozen[i] ? 'frozen' : isCaution ? 'caution' : 'open';
  });
  const isSilent = nowMs - now.timeMs > Math.max(12 * stepOf(seen), HOUR_MS);
  const isCautionNow = isCareful(input, now, { lateMs, lookbackMs });
  return {
    asOfMs: now.timeMs,
    remaining: now.remaining,
    state: frozen[frozen.length - 1] ? 'frozen' : isSilent ? 'unknown' : isCautionNow ? 'caution' : 'open',
    pace,
    freezesOn: momentOf(until(freeze.freezeAtRatio), now.timeMs),
    runsOutOn: momentOf(until(0), now.timeMs),
    history: runsOf(states, seen),
    verdicts: verdicts.map((verdict) => (verdict === undefined ? undefined : verdict ? 'breached' : 'other')),
  };
}

import { accountFor } from './accounting';
import { checkDefinition } from './checkDefinition';
import { spanOfBuckets, spanOfWindowed, timeData } from './dataQuality';
import { evaluateWindow } from './evaluateWindow';
import { unknownStatus } from './freeze/freezeStatus';
import { changesOf, objectiveAt } from './objective';
import { Answer, Problem, known, unknown } from './problem';
import { windowedFromRates } from './sli/burnRates';
import { closeExclusions } from './sli/exclusions';
import { SliData } from './sli/sliData';
import { WindowedSeries } from './sli/windowedSeries';
import { SloDefinition, SloInput } from './sloInput';
import { SloReport } from './sloReport';
import { TimeWindow, placeWindow } from './timeWindow';
import { checkRange } from './windowBudget';
import { WindowFacts } from './windowFacts';

/**
 * Answers every question about one SLO at the end of the time range. A pure function: the same data, definition and
 * range give the same report.
 */
export function evaluateSlo(input: SloInput): SloReport {
  const { id, name, labels } = input;
  const facts = gatherFacts(input);
  if (!facts.known) {
    const { why } = facts;
    return { id, name, labels, status: unknownStatus(why), evaluation: unknown(why), notices: input.notices };
  }
  const { status, ...evaluation } = evaluateWindow(facts.value, input);
  return { id, name, labels, status, evaluation: known(evaluation), notices: [...input.notices, ...noticesOf(input)] };
}

/** Everything that has to be so before a window can be judged. */
function gatherFacts(input: SloInput): Answer<WindowFacts> {
  if (!input.definition.known) {
    return input.definition;
  }
  if (!input.data.known) {
    return input.data;
  }
  const [definition, data] = [input.definition.value, input.data.value];
  const problem = checkDefinition(definition) ?? checkData(input, data, definition.window);
  return problem ? unknown(problem) : placeFacts(input, definition, data);
}

function placeFacts(input: SloInput, definition: SloDefinition, data: SliData): Answer<WindowFacts> {
  const { nowMs, rangeStartMs } = input;
  const { window } = definition;
  const headline = headlineOf(data, window);
  const buckets = data.buckets && data.buckets.length > 0 ? data.buckets : undefined;
  const span = headline ? spanOfWindowed(headline) : buckets && spanOfBuckets(buckets);
  if (!span) {
    return unknown({ code: 'no-data', path: 'queries', params: {} });
  }
  const timing = timeData({ span, isWindowed: headline !== undefined, nowMs, horizons: definition.horizons });
  // What another system told last is of the period that it was told in, however late the next value is.
  const placed = placeWindow(window, headline && window.kind === 'calendar' ? timing.lastDataMs : timing.asOfMs);
  const interval = { startMs: placed.startMs, endMs: Math.min(timing.asOfMs, placed.endMs) };
  const objectiveSteps = changesOf(input.objectiveSteps);
  const objective = objectiveAt(objectiveSteps, nowMs) ?? definition.objective;
  const exclusions = closeExclusions(input.exclusions, nowMs);
  // Windowed values count events, whatever the method: what stands beside them must, too.
  const rules = headline ? { ...definition.accounting, method: 'occurrences' as const } : definition.accounting;
  const account =
    buckets && accountFor({ series: buckets, exclusions, rules, objective, objectiveSteps, window: interval });
  if (!headline && account && account.observed.length === 0) {
    return unknown({ code: 'all-excluded', path: 'annotations', params: {} });
  }
  const rates = (data.burnRates ?? []).filter(({ length }) => length > 0);
  const burnWindows = [
    ...data.windows.filter((one) => one !== headline && one.length > 0),
    ...rates.flatMap((one) => windowedFromRates(one, objective, objectiveSteps) ?? []),
  ];
  const burnRates = rates.filter(({ windowMs }) => windowMs === undefined);
  const facts = {
    definition: { ...definition, objective },
    objectiveSteps,
    counted: { headline, account, burnWindows, burnRates },
    timing,
    placed,
    interval,
    rangeStartMs,
  };
  const tooShort = checkRange(facts, nowMs);
  // From here on only data that counts is looked at; what was asked for is a matter of all of it.
  const firstDataMs = (!headline && account?.buckets.series.startMs.at(0)) || timing.firstDataMs;
  return tooShort ? unknown(tooShort) : known({ ...facts, timing: { ...timing, firstDataMs } });
}

/** The values that cover the SLO's whole window; of a calendar period only another system's, for counts cover no period. */
function headlineOf({ windows }: SliData, window: TimeWindow): WindowedSeries | undefined {
  return windows.find(
    ({ length, windowMs, unit }) =>
      length > 0 && (window.kind === 'rolling' ? Math.abs(windowMs - window.durationMs) < 1 : unit === 'readyMade')
  );
}

/** Far beyond any real count or burn rate, and small enough that no product with a time overflows. */
const MAX_EVENTS = 1e200;

function checkData({ id, name }: SloInput, data: SliData, window: TimeWindow): Problem | undefined {
  const { buckets, windows, burnRates = [] } = data;
  const hasBuckets = buckets !== undefined && buckets.length > 0;
  const filled = windows.filter(({ length }) => length > 0);
  if (!hasBuckets && filled.length === 0) {
    return { code: 'no-data', path: 'queries', params: {} };
  }
  if (!hasBuckets && !headlineOf(data, window)) {
    const [{ windowMs: haveMs }] = filled;
    return { code: 'windows-differ', path: id, params: { slo: name, haveMs } };
  }
  const amounts = [...windows.flatMap(({ bad, total }) => [bad, total]), ...burnRates.map(({ burnRate }) => burnRate)];
  const isUsable = amounts.every((some) => some.every((one) => Math.abs(one) <= MAX_EVENTS));
  return isUsable && (buckets?.cumulativeTotal[buckets.length] ?? 0) <= MAX_EVENTS
    ? undefined
    : { code: 'count-too-large', path: id, params: { slo: name } };
}

function noticesOf({ id, name, data, definition, exclusions }: SloInput): Problem[] {
  const notices: Problem[] = [];
  if (!data.known || !definition.known) {
    return notices;
  }
  const { buckets } = data.value;
  const { window, accounting } = definition.value;
  const isWindowed = headlineOf(data.value, window) !== undefined;
  const count = buckets?.overlappingBuckets ?? 0;
  if (count > 0) {
    notices.push({ code: 'overlapping-buckets', path: id, params: { slo: name, count } });
  }
  if (isWindowed && exclusions.length > 0) {
    notices.push({ code: 'exclusions-need-buckets', path: id, params: { slo: name } });
  }
  if (isWindowed && accounting.method !== 'occurrences') {
    notices.push({ code: 'slices-need-buckets', path: id, params: { slo: name } });
  }
  if (!isWindowed && buckets?.unit === 'ratioMs' && accounting.method === 'occurrences') {
    notices.push({ code: 'occurrences-need-counts', path: id, params: { slo: name } });
  }
  return notices;
}

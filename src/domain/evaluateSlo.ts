import { Account, accountFor } from './accounting';
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
import { Judged, WindowFacts } from './windowFacts';

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
  return {
    id,
    name,
    labels,
    status,
    evaluation: known(evaluation),
    notices: [...input.notices, ...noticesOf(input, facts.value)],
  };
}

/** Everything that has to be so before a window can be judged. */
function gatherFacts(input: SloInput): Answer<WindowFacts> {
  if (!input.definition.known) {
    return input.definition;
  }
  if (!input.data.known) {
    return input.data;
  }
  const definition = input.definition.value;
  const problem = checkDefinition(definition);
  return problem ? unknown(problem) : placeFacts(input, definition, withoutEmpty(input.data.value));
}

/** The data without series that hold no value: a query that finds nothing is as good as none. */
function withoutEmpty({ buckets, windows, burnRates = [] }: SliData): Required<SliData> {
  return {
    buckets: buckets && buckets.length > 0 ? buckets : undefined,
    windows: windows.filter(({ length }) => length > 0),
    burnRates: burnRates.filter(({ length }) => length > 0),
  };
}

function placeFacts(input: SloInput, definition: SloDefinition, data: Required<SliData>): Answer<WindowFacts> {
  const { nowMs, rangeStartMs } = input;
  const { window } = definition;
  const { buckets, burnRates } = data;
  const headline = headlineOf(data, window);
  const span = headline ? spanOfWindowed(headline) : buckets && spanOfBuckets(buckets);
  if (!span) {
    return unknown(whyNoSpan(input, data));
  }
  if (hasTooLarge(data)) {
    return unknown({ code: 'count-too-large', path: input.id, params: { slo: input.name } });
  }
  const timing = timeData({ span, isWindowed: headline !== undefined, nowMs, horizons: definition.horizons });
  // Of windowed values that is the last of them: it is of the period that it was told in, however late the next one is.
  const placed = placeWindow(window, timing.asOfMs);
  const interval = { startMs: placed.startMs, endMs: timing.asOfMs };
  const objectiveSteps = changesOf(input.objectiveSteps);
  const objective = objectiveAt(objectiveSteps, nowMs) ?? definition.objective;
  const exclusions = closeExclusions(input.exclusions, nowMs);
  // Windowed values count events, whatever the method: what stands beside them must, too.
  const rules = headline ? { ...definition.accounting, method: 'occurrences' as const } : definition.accounting;
  const account =
    buckets && accountFor({ series: buckets, exclusions, rules, objective, objectiveSteps, window: interval });
  const judged = judgedBy(headline, account);
  if (!judged) {
    return unknown({ code: 'all-excluded', path: 'annotations', params: {} });
  }
  const burnWindows = [
    ...data.windows.filter((one) => one !== headline),
    ...burnRates.flatMap((one) => windowedFromRates(one, objective, objectiveSteps) ?? []),
  ];
  const facts = {
    definition: { ...definition, objective },
    objectiveSteps,
    counted: { ...judged, burnWindows, burnRates: burnRates.filter(({ windowMs }) => windowMs === undefined) },
    timing,
    placed,
    interval,
    rangeStartMs,
  };
  const tooShort = checkRange(facts, nowMs);
  // From here on only data that counts is looked at; what was asked for is a matter of all of it.
  const firstDataMs = judged.headline ? timing.firstDataMs : judged.account.buckets.series.startMs[0];
  return tooShort ? unknown(tooShort) : known({ ...facts, timing: { ...timing, firstDataMs } });
}

function judgedBy(headline: WindowedSeries | undefined, account: Account | undefined): Judged | undefined {
  if (headline) {
    return { headline, account };
  }
  return account && account.observed.length > 0 ? { headline, account } : undefined;
}

/** The values that cover the SLO's whole window; of a calendar period only another system's, for counts cover no period. */
function headlineOf({ windows }: SliData, window: TimeWindow): WindowedSeries | undefined {
  return windows.find(({ windowMs, unit }) =>
    window.kind === 'rolling' ? Math.abs(windowMs - window.durationMs) < 1 : unit === 'readyMade'
  );
}

function whyNoSpan({ id, name }: SloInput, { windows }: SliData): Problem {
  const [other] = windows;
  return other
    ? { code: 'windows-differ', path: id, params: { slo: name, haveMs: other.windowMs } }
    : { code: 'no-data', path: 'queries', params: {} };
}

/** Far beyond any real count or burn rate, and small enough that no product with a time overflows. */
const MAX_EVENTS = 1e200;

function hasTooLarge({ buckets, windows, burnRates }: Required<SliData>): boolean {
  const amounts = [
    ...windows.flatMap(({ bad, total }) => [bad, total]),
    ...burnRates.map(({ burnRate }) => burnRate),
    ...(buckets ? [buckets.cumulativeTotal.subarray(-1)] : []),
  ];
  return !amounts.every((some) => some.every((one) => Math.abs(one) <= MAX_EVENTS));
}

function noticesOf({ id, name, data, exclusions }: SloInput, { definition, counted }: WindowFacts): Problem[] {
  const notices: Problem[] = [];
  const { accounting } = definition;
  const isWindowed = counted.headline !== undefined;
  const buckets = data.known ? data.value.buckets : undefined;
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

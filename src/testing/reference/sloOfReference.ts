import { Buckets, buildSliSeries } from '../../domain/sli/buildSliSeries';
import { buildRatioSeries } from '../../domain/sli/buildRatioSeries';
import { SliSeries } from '../../domain/sli/sliSeries';
import { objectiveOf } from '../../domain/objective';
import { known } from '../../domain/problem';
import { SloInput } from '../../domain/sloInput';
import { CalendarPort, TimeWindow } from '../../domain/timeWindow';
import { aDefinition, anSlo } from '../anSlo';
import { ReferenceData, ReferenceInput, ReferenceWindow } from './referenceInput';

/** The same SLO as the engine is asked about it. */
export function sloOfReference(input: ReferenceInput): SloInput {
  const { targets, freeze, incidents, burnPairs, nowMs } = input;
  const series = seriesOf(input, nowMs);
  const window = windowOf(input.window);
  const { forecastLookbackShare, ...freezePolicy } = freeze;
  const definition = aDefinition({
    target: targets[targets.length - 1].targetRatio,
    windowMs: 1,
    freezePolicy,
    accounting: {
      method: input.method,
      sliceMs: input.sliceMs,
      sliceTargetRatio: input.sliceTargetRatio,
      noDataPolicy: input.noDataPolicy,
    },
    burnPolicy: { id: 'workbook', source: 'generated', pairs: burnPairs },
    incidentRules: incidents,
    whatIfTargets: input.whatIfTargets,
    minCoverageRatio: input.minCoverageRatio,
    minHistoryRatio: input.minHistoryRatio,
  });
  return anSlo({ ...definition, window }, series, {
    nowMs,
    rangeStartMs: input.rangeStartMs,
    exclusions: input.exclusions,
    objectiveSteps: targets.map(({ fromMs, targetRatio }) => ({ fromMs, objective: objectiveFor(targetRatio) })),
    deploys: input.deploys.map((one) => ({ ...one, name: 'deploy' })),
    parts: partsOf(input).map(({ value, data }) => ({ value, series: seriesOf(data, nowMs) })),
    data: known({ buckets: series, windows: [] }),
  });
}

function objectiveFor(targetRatio: number) {
  const objective = objectiveOf(targetRatio);
  if (!objective) {
    throw new Error(`no objective of ${targetRatio}`);
  }
  return objective;
}

function partsOf(data: ReferenceData): Array<{ value: string; data: ReferenceData }> {
  return data.kind === 'counts'
    ? data.parts.map(({ value, buckets }) => ({ value, data: { kind: 'counts', buckets, parts: [] } }))
    : data.parts.map(({ value, buckets }) => ({ value, data: { kind: 'ratios', buckets, parts: [] } }));
}

function seriesOf(data: ReferenceData, nowMs: number): SliSeries {
  const edges = {
    startMs: data.buckets.map(({ startMs }) => startMs),
    endMs: data.buckets.map(({ endMs }) => endMs),
  };
  if (data.kind === 'ratios') {
    return buildRatioSeries({ ...edges, errorRatio: data.buckets.map(({ errorRatio }) => errorRatio) }, nowMs);
  }
  const counts: Buckets = {
    ...edges,
    bad: data.buckets.map(({ bad }) => bad),
    total: data.buckets.map(({ total }) => total),
  };
  return buildSliSeries(counts, nowMs);
}

function windowOf(window: ReferenceWindow): TimeWindow {
  return window.kind === 'rolling'
    ? window
    : { kind: 'calendar', unit: 'day', calendar: calendarOf(window.boundariesMs) };
}

function calendarOf(boundariesMs: readonly number[]): CalendarPort {
  return {
    periodOf: (_, timeMs) => {
      const next = boundariesMs.findIndex((edge) => edge >= timeMs);
      return { startMs: boundariesMs[next - 1], endMs: boundariesMs[next] };
    },
    fiscalYearStartMonth: 0,
    dateOf: () => ({ year: 1970, month: 1, day: 1 }),
    startOf: () => 0,
  };
}

import { PanelData } from '@grafana/data';
import { BurnPair } from '../domain/burn/burnPolicy';
import { Answer, Problem } from '../domain/problem';
import { SliData } from '../domain/sli/sliData';
import { SloDefinition } from '../domain/sloInput';

/** What was asked for, as far as it limits what can be answered. */
export interface AskedFor {
  readonly startMs: number;
  readonly endMs: number;
  /** Not relative to now, so that the query option *Relative time* has no effect. */
  readonly isAbsolute: boolean;
  /** Absent where the host does not tell. */
  readonly maxDataPoints: number | undefined;
  readonly seriesCount: number;
}

export interface HintFacts {
  readonly definition: Answer<SloDefinition>;
  readonly data: Answer<SliData>;
  readonly asked: AskedFor;
}

export function readAskedFor(
  { timeRange, request }: Pick<PanelData, 'timeRange' | 'request'>,
  seriesCount: number
): AskedFor {
  const { from } = timeRange.raw;
  return {
    startMs: timeRange.from.valueOf(),
    endMs: timeRange.to.valueOf(),
    isAbsolute: typeof from !== 'string' || !from.includes('now'),
    maxDataPoints: request?.maxDataPoints,
    seriesCount,
  };
}

/** What settings of the query would let the panel tell more. */
export interface Hints {
  /** Those without which a state cannot be told: they belong beside it. */
  readonly notices: readonly Problem[];
  /** Those that would only make it finer: for who looks at the queries. */
  readonly remarks: readonly Problem[];
}

const NO_HINTS: Hints = { notices: [], remarks: [] };

/** Finds them for one SLO; nothing where its definition or its data cannot be read. */
export function findHints({ definition, data, asked }: HintFacts): Hints {
  if (!definition.known || !data.known) {
    return NO_HINTS;
  }
  const range = hintAtRange(definition.value, data.value, asked);
  const step = hintAtStep(definition.value, data.value, asked);
  return { notices: [...(range ? [range] : []), ...step.notices], remarks: step.remarks };
}

/** True where the range leaves out the first part of a rolling window. */
export function isRangeShort({ startMs, endMs }: AskedFor, windowMs: number): boolean {
  return endMs - startMs < windowMs * NEARLY_WHOLE;
}

/** A range of at least this share of the window is told by the engine how it falls short, if it does. */
const NEARLY_WHOLE = 0.9;

function hintAtRange({ window }: SloDefinition, data: SliData, asked: AskedFor): Problem | undefined {
  const windowMs = window.kind === 'rolling' ? window.durationMs : 0;
  const hasHeadline = data.windows.some((one) => Math.abs(one.windowMs - windowMs) < 1);
  return asked.isAbsolute && isRangeShort(asked, windowMs) && !hasHeadline
    ? { code: 'range-absolute', path: 'timeRange', params: { windowMs } }
    : undefined;
}

/** The most values of a series that Prometheus and Loki answer with. */
const MOST_STEPS = 11_000;
/** More than this is more than one viewer's refresh should ask for. */
const MOST_VALUES = 200_000;

/**
 * Paging burn windows that are shorter than a bucket have no value; a finer step within reach is worth a sentence. Beside the
 * state it stands only where no paging pair is left: then nothing tells that the budget burns now.
 */
function hintAtStep({ burnPolicy }: SloDefinition, data: SliData, asked: AskedFor): Hints {
  const { buckets, windows } = data;
  const stepMs = buckets?.resolutionMs ?? 0;
  const isTold = ({ shortMs }: BurnPair): boolean => windows.some(({ windowMs }) => windowMs === shortMs);
  const paging = burnPolicy.pairs.filter(({ severity }) => severity === 'page');
  const blind = paging.filter((pair) => pair.shortMs < stepMs && !isTold(pair));
  const burnMs = Math.min(...blind.map(({ shortMs }) => shortMs));
  const steps = Math.ceil((asked.endMs - asked.startMs) / burnMs);
  if (blind.length === 0 || steps > MOST_STEPS || steps * asked.seriesCount > MOST_VALUES) {
    return NO_HINTS;
  }
  const hint = hintAtInterval({ stepMs, burnMs, steps }, asked);
  return blind.length === paging.length ? { notices: [hint], remarks: [] } : { notices: [], remarks: [hint] };
}

interface Steps {
  readonly stepMs: number;
  readonly burnMs: number;
  readonly steps: number;
}

function hintAtInterval({ stepMs, burnMs, steps }: Steps, { maxDataPoints }: AskedFor): Problem {
  const params = { stepMs, burnMs };
  return maxDataPoints !== undefined && maxDataPoints < steps
    ? { code: 'points-too-few', path: 'queries', params: { ...params, maxDataPoints, steps } }
    : { code: 'step-too-coarse', path: 'queries', params };
}

import { DataFrame, FieldType, LoadingState, PanelData, TimeRange, dateTime } from '@grafana/data';

export interface BenchShape {
  readonly slos: number;
  readonly buckets: number;
  /** Other seeds give other failures at the same times. */
  readonly seed: number;
  /** So many buckets later: as many have come, and as many have left. */
  readonly later: number;
}

const END_MS = Date.UTC(2026, 10, 1);
const STEP_MS = 300_000;
const DAY_MS = 86_400_000;

/** Counts as Prometheus delivers them: two frames for each SLO, five minutes apart, up to the end of the range. */
export function benchData(shape: BenchShape): PanelData {
  const timeMs = benchTimes(shape);
  const series = Array.from({ length: shape.slos }, (_, slo) => slo).flatMap((slo) => {
    const { bad, total } = benchCounts(shape, slo);
    const labels = { service: `service-${slo}` };
    return [
      frameOf({ refId: 'total', timeMs, values: total, labels }),
      frameOf({ refId: 'bad', timeMs, values: bad, labels }),
    ];
  });
  const timeRange = rangeOf(shape);
  const targets = ['total', 'bad'].map((refId) => ({ refId, datasource: { type: 'prometheus', uid: 'prometheus' } }));
  return {
    state: LoadingState.Done,
    series,
    timeRange,
    request: {
      requestId: 'bench',
      app: 'dashboard',
      interval: '5m',
      intervalMs: STEP_MS,
      range: timeRange,
      scopedVars: {},
      startTime: 0,
      timezone: 'utc',
      targets,
    },
  };
}

/** A wave of traffic with an incident now and then, other ones for each SLO. */
export function benchCounts({ buckets, seed, later }: BenchShape, slo: number): { bad: number[]; total: number[] } {
  const total = Array.from({ length: buckets }, (_, i) => Math.round(1000 + 400 * Math.sin((i + later) / 46 + slo)));
  const bad = total.map((count, index) => {
    const i = index + later;
    const isIncident = (i + slo * 131 + seed * 17) % 2016 < 4;
    return isIncident ? Math.round(count * 0.02 * (1 + (slo % 9))) : (i * 7 + slo + seed) % 5 === 0 ? 1 : 0;
  });
  return { bad, total };
}

/** What is left after each bucket, as a plain chart would be given it. */
export function benchCurve(shape: BenchShape, slo: number): { timeMs: number[]; left: number[] } {
  const { bad, total } = benchCounts(shape, slo);
  const allowed = total.reduce((sum, count) => sum + count, 0) * 0.001;
  let spent = 0;
  const left = bad.map((count) => 1 - (spent += count) / allowed);
  return { timeMs: benchTimes(shape), left };
}

function benchTimes(shape: BenchShape): number[] {
  const endMs = endOf(shape);
  return Array.from({ length: shape.buckets }, (_, i) => endMs - (shape.buckets - 1 - i) * STEP_MS);
}

function endOf({ later }: BenchShape): number {
  return END_MS + later * STEP_MS;
}

interface SeriesShape {
  readonly refId: string;
  readonly timeMs: number[];
  readonly values: number[];
  readonly labels: Record<string, string>;
}

function frameOf({ refId, timeMs, values, labels }: SeriesShape): DataFrame {
  return {
    refId,
    length: timeMs.length,
    meta: { executedQueryString: 'Expr: sum by (service) (increase(http_requests_total[5m]))\nStep: 5m0s' },
    fields: [
      { name: 'Time', type: FieldType.time, values: timeMs, config: { interval: STEP_MS } },
      { name: 'Value', type: FieldType.number, values, labels, config: {} },
    ],
  };
}

function rangeOf(shape: BenchShape): TimeRange {
  const endMs = endOf(shape);
  const [from, to] = [dateTime(endMs - Math.max(30 * DAY_MS, shape.buckets * STEP_MS)), dateTime(endMs)];
  return { from, to, raw: { from, to } };
}

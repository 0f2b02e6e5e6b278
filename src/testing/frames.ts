import {
  DataFrame,
  DataQueryRequest,
  FieldConfig,
  FieldType,
  Labels,
  LoadingState,
  PanelData,
  TimeRange,
  dateTime,
  toDataFrame,
} from '@grafana/data';

export interface SeriesShape {
  readonly refId: string;
  readonly timeMs: readonly number[];
  readonly values: readonly unknown[];
  readonly name?: string;
  readonly labels?: Labels;
  readonly config?: FieldConfig;
  /** Milliseconds between values, as Prometheus tells. */
  readonly intervalMs?: number;
  readonly executed?: string;
}

/** One frame with a time and a number, as a time-series query delivers it. */
export function aFrame(shape: SeriesShape): DataFrame {
  const { refId, timeMs, values, name = 'Value', labels = {}, config = {}, intervalMs, executed } = shape;
  return toDataFrame({
    refId,
    meta: executed === undefined ? undefined : { executedQueryString: executed },
    fields: [
      { name: 'Time', type: FieldType.time, values: [...timeMs], config: { interval: intervalMs } },
      { name, type: FieldType.number, values: [...values], labels, config },
    ],
  });
}

/** A range relative to now, as most dashboards have. */
export function aTimeRange(fromMs: number, toMs: number): TimeRange {
  const [from, to] = [dateTime(fromMs), dateTime(toMs)];
  return { from, to, raw: { from: `now-${Math.round((toMs - fromMs) / 1000)}s`, to: 'now' } };
}

/** A request as far as the panel reads it. */
export function aRequest(refIds: readonly string[], range: TimeRange, type = 'prometheus'): DataQueryRequest {
  return {
    requestId: 'Q1',
    app: 'dashboard',
    interval: '1m',
    intervalMs: 60_000,
    range,
    scopedVars: {},
    startTime: 0,
    timezone: 'utc',
    targets: refIds.map((refId) => ({ refId, datasource: { type, uid: type } })),
  };
}

export interface PanelDataShape {
  readonly series: DataFrame[];
  readonly fromMs: number;
  readonly toMs: number;
  readonly sourceType?: string;
}

export function aPanelData(shape: PanelDataShape, rest: Partial<PanelData> = {}): PanelData {
  const { series, fromMs, toMs, sourceType } = shape;
  const timeRange = aTimeRange(fromMs, toMs);
  const refIds = [...new Set(series.map(({ refId }) => refId ?? ''))];
  return { state: LoadingState.Done, series, timeRange, request: aRequest(refIds, timeRange, sourceType), ...rest };
}

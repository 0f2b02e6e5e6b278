import {
  DataFrame,
  DataQueryRequest,
  DataQueryResponse,
  DataSourceApi,
  DataSourceInstanceSettings,
  LoadingState,
  TestDataSourceResponse,
  dataFrameFromJSON,
} from '@grafana/data';
import { getTemplateSrv } from '@grafana/runtime';
import { createHistory } from '../../demo/history.mjs';
import { framesOf } from '../../shared/prometheusFrames.mjs';
import { alignedRange, expandMacros, stepOf } from '../../shared/prometheusStep.mjs';
import { createLiveHistory } from './liveHistory';
import { CounterStore, evaluateQuery } from './miniPromql';
import { PROMETHEUS_ANNOTATIONS } from './prometheusAnnotations';
import { PrometheusQuery } from './prometheusQuery';

const HISTORY_DAYS = 61;
const AHEAD_MINUTES = 7 * 1440;

/** Stands in for Prometheus where none is installed: the same series, and the few expressions that the demo needs. */
export class InPagePrometheus extends DataSourceApi<PrometheusQuery> {
  private readonly counters: CounterStore;

  constructor(settings: DataSourceInstanceSettings, nowMs: number) {
    super(settings);
    this.annotations = PROMETHEUS_ANNOTATIONS;
    const history = createHistory({ nowMs, days: HISTORY_DAYS, aheadMinutes: AHEAD_MINUTES });
    this.counters = [...history, ...createLiveHistory(nowMs)];
  }

  async query(request: DataQueryRequest<PrometheusQuery>): Promise<DataQueryResponse> {
    const data: DataFrame[] = [];
    const errors = [];
    for (const query of request.targets.filter(({ hide, expr }) => hide !== true && expr)) {
      try {
        data.push(...this.answer(query, request));
      } catch (error) {
        errors.push({
          refId: query.refId,
          message: error instanceof Error ? error.message : String(error),
          status: 400,
        });
      }
    }
    return errors.length > 0 ? { data, errors, state: LoadingState.Error } : { data, state: LoadingState.Done };
  }

  async testDatasource(): Promise<TestDataSourceResponse> {
    return { status: 'success', message: 'The built-in series are ready' };
  }

  private answer(query: PrometheusQuery, request: DataQueryRequest): DataFrame[] {
    const { range, intervalMs, scopedVars } = request;
    const span = { fromMs: range.from.valueOf(), toMs: range.to.valueOf(), intervalMs };
    const stepMs = stepOf(query, span);
    const { __interval, __interval_ms, ...variables } = scopedVars;
    const expr = expandMacros(getTemplateSrv().replace(query.expr, variables), stepMs, span);
    const isInstant = query.instant === true && query.range !== true;
    const { start, end } = alignedRange(span, stepMs);
    const times = isInstant ? [span.toMs] : timesBetween(start * 1000, end * 1000, stepMs);
    const result = evaluateQuery(expr, times, this.counters).map(({ labels, points }) => ({
      metric: labels,
      values: points.map(([timeMs, value]): [number, string] => [timeMs / 1000, String(value)]),
    }));
    return framesOf({ ...query, expr }, result, { stepMs, isInstant }).map(readFrame);
  }
}

/** Frames come as text from a server; here they take the same way. */
function readFrame(frame: object): DataFrame {
  return dataFrameFromJSON(JSON.parse(JSON.stringify(frame)));
}

function timesBetween(startMs: number, endMs: number, stepMs: number): number[] {
  return Array.from({ length: Math.floor((endMs - startMs) / stepMs) + 1 }, (_, i) => startMs + i * stepMs);
}

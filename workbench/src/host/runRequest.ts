import {
  DataFrame,
  DataQueryError,
  DataQueryRequest,
  DataQueryResponse,
  DataSourceApi,
  DataTopic,
  LoadingState,
  PanelData,
  toDataFrame,
} from '@grafana/data';
import { toDataQueryError } from '@grafana/runtime';
import { Observable, catchError, from, isObservable, map, merge, of, share, takeUntil, timer } from 'rxjs';

/** Grafana tells a panel that it is loading only if the answer takes longer than this. */
const LOADING_AFTER_MS = 200;

/** Asks one data source and turns its answers into panel data, as Grafana's own query runner does. */
export function runRequest(source: DataSourceApi, request: DataQueryRequest): Observable<PanelData> {
  // Panels see the request without the queries that were not asked.
  request.targets = request.targets.filter((query) => query.hide !== true && (source.filterQuery?.(query) ?? true));
  const base = { request, timeRange: request.range, series: [] };
  if (request.targets.length === 0) {
    return of({ ...base, state: LoadingState.Done });
  }
  const packets = new Map<string, DataQueryResponse>();
  const answer = source.query(request);
  const answers = (isObservable(answer) ? answer : from(answer)).pipe(
    map((packet): PanelData => {
      packets.set(packet.key ?? 'A', packet);
      return panelDataOf([...packets.values()], packet, request);
    }),
    catchError((error: unknown) => of(failedData(toDataQueryError(errorOf(error)), request))),
    share()
  );
  const loading = timer(LOADING_AFTER_MS).pipe(
    map((): PanelData => ({ ...base, state: LoadingState.Loading })),
    takeUntil(answers)
  );
  return merge(loading, answers);
}

function panelDataOf(packets: DataQueryResponse[], newest: DataQueryResponse, request: DataQueryRequest): PanelData {
  const frames = packets.flatMap(({ data }) => data).map((frame): DataFrame => toDataFrame(frame));
  const errors = packets.flatMap((packet) => errorsOf(packet));
  const isAnnotation = (frame: DataFrame): boolean => frame.meta?.dataTopic === DataTopic.Annotations;
  return {
    state: newest.state ?? (errors.length > 0 ? LoadingState.Error : LoadingState.Done),
    series: frames.filter((frame) => !isAnnotation(frame)),
    annotations: frames.filter(isAnnotation),
    errors: errors.length > 0 ? errors : undefined,
    request,
    timeRange: request.range,
  };
}

function errorsOf({ errors, ...rest }: DataQueryResponse): DataQueryError[] {
  const single = 'error' in rest ? rest.error : undefined;
  return errors && errors.length > 0 ? errors : single ? [single] : [];
}

function failedData(error: DataQueryError, request: DataQueryRequest): PanelData {
  return { state: LoadingState.Error, series: [], errors: [error], request, timeRange: request.range };
}

function errorOf(error: unknown): DataQueryError | string {
  return error instanceof Error ? error.message : typeof error === 'object' && error !== null ? error : String(error);
}

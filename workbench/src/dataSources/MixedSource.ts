import {
  DataQueryRequest,
  DataQueryResponse,
  DataSourceApi,
  DataSourceInstanceSettings,
  LoadingState,
  TestDataSourceResponse,
} from '@grafana/data';
import { getDataSourceSrv, toDataQueryError } from '@grafana/runtime';
import { DataQuery } from '@grafana/schema';
import { Observable, catchError, combineLatest, defer, from, isObservable, map, of, switchMap } from 'rxjs';

/** `-- Mixed --`: each query asks its own data source; together they are one answer. */
export class MixedSource extends DataSourceApi {
  constructor(settings: DataSourceInstanceSettings) {
    super(settings);
  }

  query(request: DataQueryRequest): Observable<DataQueryResponse> {
    const groups = [...groupBySource(request.targets).values()];
    return groups.length === 0
      ? of({ data: [], state: LoadingState.Done })
      : combineLatest(groups.map((targets, i) => askOne(request, targets, i))).pipe(map(combine));
  }

  async testDatasource(): Promise<TestDataSourceResponse> {
    return { status: 'success', message: 'Nothing to test' };
  }
}

function groupBySource(targets: readonly DataQuery[]): Map<string, DataQuery[]> {
  const groups = new Map<string, DataQuery[]>();
  for (const target of targets) {
    const uid = target.datasource?.uid ?? '';
    groups.set(uid, [...(groups.get(uid) ?? []), target]);
  }
  return groups;
}

/** A source that cannot be asked fails alone: the others' answers stay. */
function askOne(request: DataQueryRequest, targets: DataQuery[], i: number): Observable<DataQueryResponse> {
  return defer(() => getDataSourceSrv().get(targets[0]?.datasource, request.scopedVars)).pipe(
    switchMap((source) => {
      const answer = source.query({ ...request, requestId: `mixed-${i}-${request.requestId}`, targets });
      return isObservable(answer) ? answer : from(answer);
    }),
    catchError((error: unknown) =>
      of({
        data: [],
        state: LoadingState.Error,
        errors: [{ ...toDataQueryError(messageOf(error)), refId: targets[0]?.refId }],
      })
    )
  );
}

function combine(answers: DataQueryResponse[]): DataQueryResponse {
  const errors = answers.flatMap((answer) => answer.errors ?? []);
  const isIn = (state: LoadingState): boolean => answers.some((answer) => answer.state === state);
  const state = isIn(LoadingState.Loading)
    ? LoadingState.Loading
    : errors.length > 0 || isIn(LoadingState.Error)
      ? LoadingState.Error
      : LoadingState.Done;
  return {
    data: answers.flatMap(({ data }) => data),
    state,
    ...(errors.length > 0 ? { errors } : {}),
  };
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

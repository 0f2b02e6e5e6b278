import {
  DataFrame,
  DataQueryRequest,
  DataQueryResponse,
  DataSourceApi,
  DataSourceInstanceSettings,
  LoadingState,
  PanelData,
  TestDataSourceResponse,
} from '@grafana/data';
import { DataQuery } from '@grafana/schema';
import { SceneDataProvider, SceneDataTransformer, SceneObject, VizPanel, sceneGraph } from '@grafana/scenes';
import { Observable, combineLatest, filter, map, of } from 'rxjs';
import { sceneObjectIn } from '../host/sceneObject';

interface DashboardQuery extends DataQuery {
  panelId?: number;
  /** Whether to take what the other panel's transformations make of its results. */
  withTransforms?: boolean;
}

/** `-- Dashboard --`: the results of another panel of the dashboard, as they come. */
export class DashboardSource extends DataSourceApi<DashboardQuery> {
  constructor(settings: DataSourceInstanceSettings) {
    super(settings);
  }

  query({ targets, scopedVars }: DataQueryRequest<DashboardQuery>): Observable<DataQueryResponse> {
    const scene = sceneObjectIn(scopedVars);
    if (!scene || targets.length === 0) {
      return of({ data: [], state: LoadingState.Done });
    }
    const results = targets.map((target) => resultsOf(findProvider(scene, target)));
    return combineLatest(results).pipe(map((all) => responseOf(all)));
  }

  async testDatasource(): Promise<TestDataSourceResponse> {
    return { status: 'success', message: 'Nothing to test' };
  }
}

function findProvider(scene: SceneObject, { panelId, withTransforms }: DashboardQuery): SceneDataProvider {
  const panel = sceneGraph.findByKey(scene.getRoot(), `panel-${panelId}`);
  const provider = panel instanceof VizPanel ? panel.state.$data : undefined;
  const untransformed = provider instanceof SceneDataTransformer ? provider.state.$data : undefined;
  const wanted = withTransforms === true ? provider : untransformed;
  if (!wanted) {
    throw new Error(`Panel ${panelId} has no results to share`);
  }
  return wanted;
}

/** The other panel may be off the screen: then its queries run for this one. */
function resultsOf(provider: SceneDataProvider): Observable<PanelData> {
  return new Observable<PanelData>((subscriber) => {
    const deactivate = provider.activate();
    const subscription = provider
      .getResultsStream()
      .pipe(
        map(({ data }) => data),
        // The stream begins with the last answer, which may still be that to another time range.
        filter(({ timeRange }) => {
          const { from, to } = sceneGraph.getTimeRange(provider).state.value;
          return timeRange.from.valueOf() === from.valueOf() && timeRange.to.valueOf() === to.valueOf();
        })
      )
      .subscribe(subscriber);
    return () => {
      subscription.unsubscribe();
      deactivate();
    };
  });
}

function responseOf(results: readonly PanelData[]): DataQueryResponse {
  const errors = results.flatMap((data) => data.errors ?? []);
  const isIn = (state: LoadingState): boolean => results.some((data) => data.state === state);
  return {
    data: results.flatMap(({ series }) => series.map(copyFrame)),
    state: isIn(LoadingState.Loading)
      ? LoadingState.Loading
      : isIn(LoadingState.Error)
        ? LoadingState.Error
        : LoadingState.Done,
    ...(errors.length > 0 ? { errors } : {}),
    key: 'source-ds-provider',
  };
}

/** Fields of its own around the same values: two panels format them differently. */
function copyFrame(frame: DataFrame): DataFrame {
  return {
    ...frame,
    fields: frame.fields.map((field) => ({ ...field, config: { ...field.config }, state: { ...field.state } })),
  };
}

import {
  AnnotationQuery,
  DataFrame,
  DataQueryRequest,
  DataQueryResponse,
  DataSourceApi,
  DataSourceInstanceSettings,
  LoadingState,
  ScopedVars,
  TestDataSourceResponse,
  arrayToDataFrame,
} from '@grafana/data';
import { getBackendSrv, getTemplateSrv } from '@grafana/runtime';
import { DataQuery } from '@grafana/schema';
import { randomWalkFrame } from './randomWalk';

/** Which of the stored annotations to take. */
interface AnnotationTarget extends DataQuery {
  /** Those of the dashboard, or those with some tags wherever they belong. */
  type?: 'dashboard' | 'tags';
  tags?: string[];
  matchAny?: boolean;
  limit?: number;
}

interface GrafanaQuery extends AnnotationTarget {
  queryType?: string;
}

const ANNOTATIONS = 'annotations';
const USUAL_LIMIT = 100;
/** Between the values of a variable with several. */
const SEPARATOR = '\u0000';

/** `-- Grafana --`: the annotations that Grafana stores itself, and its random walk. */
export class GrafanaSource extends DataSourceApi<GrafanaQuery> {
  constructor(settings: DataSourceInstanceSettings) {
    super(settings);
    this.annotations = {
      prepareAnnotation: (saved: AnnotationQuery<AnnotationTarget>) => ({
        ...saved,
        // The built-in annotation of a dashboard has its type beside the target, not in it.
        target: { refId: 'Anno', limit: USUAL_LIMIT, type: isTags(saved.type) ? 'tags' : 'dashboard', ...saved.target },
      }),
      prepareQuery: ({ target }) => (target ? { ...target, queryType: ANNOTATIONS } : undefined),
    };
  }

  async query(request: DataQueryRequest<GrafanaQuery>): Promise<DataQueryResponse> {
    const frames = await Promise.all(request.targets.map((target) => framesOf(target, request)));
    return { data: frames.flat(), state: LoadingState.Done };
  }

  async testDatasource(): Promise<TestDataSourceResponse> {
    return { status: 'success', message: 'Nothing to test' };
  }
}

function isTags(type: unknown): boolean {
  return type === 'tags';
}

async function framesOf(target: GrafanaQuery, request: DataQueryRequest): Promise<DataFrame[]> {
  const { range, intervalMs } = request;
  switch (target.queryType ?? 'randomWalk') {
    case 'randomWalk':
      return [
        randomWalkFrame({
          refId: target.refId,
          fromMs: range.from.valueOf(),
          toMs: range.to.valueOf(),
          stepMs: intervalMs,
        }),
      ];
    case ANNOTATIONS:
      return [await annotationFrame(target, request)];
    default:
      throw new Error(`The workbench's Grafana has no queries of type "${target.queryType}"`);
  }
}

async function annotationFrame(
  { type, tags = [], matchAny, limit }: AnnotationTarget,
  { range, dashboardUID, scopedVars }: DataQueryRequest
): Promise<DataFrame> {
  const common = { from: range.from.valueOf(), to: range.to.valueOf(), limit };
  // Without tags, and outside a dashboard, there is nothing to look for.
  const which =
    type === 'tags'
      ? tags.length > 0 && { tags: interpolateTags(tags, scopedVars), matchAny: matchAny === true }
      : dashboardUID !== undefined && { dashboardUID };
  return arrayToDataFrame(
    which === false ? [] : await getBackendSrv().get<object[]>('/api/annotations', { ...common, ...which })
  );
}

/** A variable with several values gives a tag for each. */
function interpolateTags(tags: readonly string[], scopedVars: ScopedVars): string[] {
  const join = (value: unknown): string => (Array.isArray(value) ? value.join(SEPARATOR) : String(value));
  return tags.flatMap((tag) => getTemplateSrv().replace(tag, scopedVars, join).split(SEPARATOR));
}

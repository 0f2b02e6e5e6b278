import {
  DataFrame,
  DataQueryRequest,
  DataQueryResponse,
  DataSourceApi,
  DataSourceInstanceSettings,
  FieldType,
  LoadingState,
  TestDataSourceResponse,
  readCSV,
  toDataFrame,
} from '@grafana/data';
import { DataQuery } from '@grafana/schema';

/** A query of Grafana's TestData source, as dashboards save it. */
interface TestDataQuery extends DataQuery {
  scenarioId?: string;
  csvContent?: string;
  rawFrameContent?: string;
}

/** The scenarios of TestData that the dashboards use, with the same answers at every run. */
export class TestDataSource extends DataSourceApi<TestDataQuery> {
  constructor(settings: DataSourceInstanceSettings) {
    super(settings);
  }

  async query({ targets }: DataQueryRequest<TestDataQuery>): Promise<DataQueryResponse> {
    const data: DataFrame[] = [];
    const errors = [];
    for (const target of targets.filter(({ hide }) => hide !== true)) {
      try {
        data.push(...framesOf(target));
      } catch (error) {
        errors.push({ refId: target.refId, message: error instanceof Error ? error.message : String(error) });
      }
    }
    return errors.length > 0 ? { data, errors, state: LoadingState.Error } : { data, state: LoadingState.Done };
  }

  async testDatasource(): Promise<TestDataSourceResponse> {
    return { status: 'success', message: 'The built-in scenarios are ready' };
  }
}

function framesOf({ refId, scenarioId, csvContent = '', rawFrameContent = '[]' }: TestDataQuery): DataFrame[] {
  switch (scenarioId) {
    case 'csv_content':
      return readCSV(csvContent).map((frame) => ({ ...withTimes(frame), refId }));
    case 'raw_frame':
      return JSON.parse(rawFrameContent).map((frame: object) => ({ ...toDataFrame(frame), refId }));
    case 'no_data_points':
      return [];
    case 'server_error_500':
      throw new Error('Internal Server Error');
    default:
      throw new Error(`The workbench has no scenario "${scenarioId}"`);
  }
}

/** TestData reads a column called time as milliseconds. */
function withTimes(frame: DataFrame): DataFrame {
  const fields = frame.fields.map((field) => {
    const isTime = /^time$/i.test(field.name);
    return isTime
      ? { ...field, type: FieldType.time, values: field.values.map(Number) }
      : { ...field, name: field.name };
  });
  return { ...frame, fields };
}

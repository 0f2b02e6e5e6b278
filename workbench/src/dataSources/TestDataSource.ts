import {
  DataFrame,
  DataQueryRequest,
  DataQueryResponse,
  DataSourceApi,
  DataSourceInstanceSettings,
  FieldType,
  LoadingState,
  TestDataSourceResponse,
  TimeRange,
  readCSV,
  toDataFrame,
} from '@grafana/data';
import { DataQuery } from '@grafana/schema';
import { CsvWave, csvWaveFrame } from './csvWave';
import { randomWalkFrame } from './randomWalk';

/** A query of Grafana's TestData source, as dashboards save it. */
interface TestDataQuery extends DataQuery {
  scenarioId?: string;
  csvContent?: string;
  rawFrameContent?: string;
  csvWave?: CsvWave[];
  /** How long a slow query takes, such as `5s`. */
  stringInput?: string;
}

const UNIT_MS: Readonly<Record<string, number>> = { ms: 1, s: 1000, m: 60_000, h: 3_600_000 };

/** The scenarios of TestData that the dashboards use, with the same answers at every run. */
export class TestDataSource extends DataSourceApi<TestDataQuery> {
  constructor(settings: DataSourceInstanceSettings) {
    super(settings);
  }

  async query({ targets, range }: DataQueryRequest<TestDataQuery>): Promise<DataQueryResponse> {
    const data: DataFrame[] = [];
    const errors = [];
    for (const target of targets.filter(({ hide }) => hide !== true)) {
      try {
        data.push(...(await framesOf(target, range)));
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

async function framesOf(query: TestDataQuery, range: TimeRange): Promise<DataFrame[]> {
  const { refId, scenarioId, csvContent = '', rawFrameContent = '[]', csvWave = [], stringInput = '' } = query;
  switch (scenarioId) {
    case 'csv_content':
      return readCSV(csvContent).map((frame) => ({ ...withTimes(frame), refId }));
    case 'raw_frame':
      return JSON.parse(rawFrameContent).map((frame: object) => ({ ...toDataFrame(frame), refId }));
    case 'predictable_csv_wave':
      return csvWave.map((wave) => ({ ...csvWaveFrame(wave, range), refId }));
    case 'slow_query':
      await new Promise((resolve) => setTimeout(resolve, durationMs(stringInput)));
      return [randomWalkFrame({ refId, fromMs: range.from.valueOf(), toMs: range.to.valueOf(), stepMs: 60_000 })];
    case 'no_data_points':
      return [];
    case 'error_with_source':
      throw new Error('error');
    case 'server_error_500':
      throw new Error('Internal Server Error');
    default:
      throw new Error(`The workbench has no scenario "${scenarioId}"`);
  }
}

function durationMs(text: string): number {
  const [, amount = '0', unit = 's'] = /^(\d+)(ms|s|m|h)$/.exec(text) ?? [];
  return Number(amount) * UNIT_MS[unit];
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

import { DataFrame, DataQueryRequest, FieldType, LoadingState, PanelData, toDataFrame } from '@grafana/data';
import { SliFieldConfig } from '../options/sliFieldConfig';
import { aRequest, aTimeRange } from './frames';

/** A recording of what a running Grafana handed to a panel; `docs` of the format stand beside the fixtures. */
export interface Fixture {
  readonly targets: ReadonlyArray<{ refId: string; type: string; instant: boolean }>;
  readonly fromMs: number;
  readonly toMs: number;
  readonly series: readonly FixtureFrame[];
}

interface FixtureFrame {
  readonly refId?: string;
  readonly name?: string;
  readonly executed?: string;
  readonly fields: readonly FixtureField[];
}

interface FixtureField {
  readonly name: string;
  readonly type: string;
  readonly labels?: Record<string, string>;
  readonly config: Record<string, unknown>;
  readonly values: unknown[];
  /** Indexes of NaN, which JSON cannot write. */
  readonly nan?: readonly number[];
}

const TYPES: readonly FieldType[] = Object.values(FieldType);

/** The frames of a recording, with field options as overrides by query or by field name would set them. */
export function framesOf(fixture: Fixture, overrides: Record<string, Partial<SliFieldConfig>> = {}): DataFrame[] {
  return fixture.series.map((frame) =>
    toDataFrame({
      refId: frame.refId,
      name: frame.name,
      meta: frame.executed === undefined ? undefined : { executedQueryString: frame.executed },
      fields: frame.fields.map(({ name, type, labels, config, values, nan = [] }) => ({
        name,
        type: TYPES.find((one) => one === type) ?? FieldType.other,
        labels,
        config: { ...config, custom: overrides[name] ?? overrides[frame.refId ?? ''] },
        values: values.map((value, i) => (nan.includes(i) ? NaN : value)),
      })),
    })
  );
}

export function panelDataOf(fixture: Fixture, overrides: Record<string, Partial<SliFieldConfig>> = {}): PanelData {
  const timeRange = aTimeRange(fixture.fromMs, fixture.toMs);
  const request: DataQueryRequest = {
    ...aRequest([], timeRange),
    targets: fixture.targets.map(({ refId, type, instant }) => ({ refId, datasource: { type, uid: type }, instant })),
  };
  return { state: LoadingState.Done, series: framesOf(fixture, overrides), timeRange, request };
}

import { DataFrame, FieldType } from '@grafana/data';
import recorded from './fixtures/annotations.json';

interface RecordedFrame {
  readonly length: number;
  readonly fields: ReadonlyArray<{ readonly name: string; readonly type: string; readonly values: unknown[] }>;
}

/**
 * Annotation frames as Grafana 12.4.0 delivered them to a panel: `dashboard` from queries by tag and from PostgreSQL,
 * `sources` from Prometheus, InfluxQL, Graphite and TestData. Columns that the panel does not read are left out.
 */
export function recordedAnnotations(which: keyof typeof recorded): DataFrame[] {
  const frames: RecordedFrame[] = recorded[which];
  return frames.map(({ length, fields }) => ({
    length,
    meta: {},
    fields: fields.map(({ name, type, values }) => ({ name, type: typeOf(type), config: {}, values })),
  }));
}

function typeOf(type: string): FieldType {
  return Object.values(FieldType).find((one) => one === type) ?? FieldType.other;
}

import {
  AnnotationEvent,
  AnnotationQuery,
  AnnotationSupport,
  DataFrame,
  Field,
  FieldType,
  Labels,
} from '@grafana/data';
import { of } from 'rxjs';
import { PrometheusQuery } from './prometheusQuery';

/** What an annotation query of Prometheus saves beside its expression. */
interface PrometheusAnnotation extends AnnotationQuery<PrometheusQuery> {
  titleFormat?: string;
  textFormat?: string;
  tagKeys?: string;
  useValueForTime?: boolean;
}

interface SavedAnnotation extends PrometheusAnnotation {
  expr?: string;
  /** Min step. */
  step?: string;
}

const USUAL_STEP = '60s';

/** Annotations where an expression has values above zero; points without a step between them are one region. */
export const PROMETHEUS_ANNOTATIONS: AnnotationSupport<PrometheusQuery, PrometheusAnnotation> = {
  prepareAnnotation: ({ expr = '', step, ...rest }: SavedAnnotation) => ({
    ...rest,
    target: { refId: 'Anno', expr, ...rest.target, interval: step ?? rest.target?.interval ?? USUAL_STEP },
  }),
  prepareQuery: ({ target }) => (target?.expr ? { ...target, refId: 'Anno', range: true, instant: false } : undefined),
  processEvents: (annotation, frames) => of(frames.flatMap((frame) => eventsOf(annotation, frame))),
};

function eventsOf(annotation: PrometheusAnnotation, { fields }: DataFrame): AnnotationEvent[] {
  const times = fields.find(({ type }) => type === FieldType.time);
  const values = fields.find(({ type }) => type === FieldType.number);
  if (!times || !values) {
    return [];
  }
  const { titleFormat = '', textFormat = '', tagKeys = '' } = annotation;
  const labels = values.labels ?? {};
  const wanted = tagKeys.split(',').map((key) => key.trim());
  const what = {
    annotation,
    title: fillIn(titleFormat, labels),
    tags: Object.keys(labels)
      .filter((key) => wanted.includes(key))
      .sort()
      .map((key) => labels[key]),
    text: fillIn(textFormat, labels),
  };
  const spans = annotation.useValueForTime ? spansFromValues(values) : spansWithValues(times, values);
  return spans.map(({ time, timeEnd }) => ({ time, timeEnd, ...what }));
}

interface Span {
  time: number;
  timeEnd: number;
}

/** The value itself is a time in milliseconds. */
function spansFromValues({ values }: Field): Span[] {
  return [...new Set<number>(values)].map((time) => ({ time, timeEnd: time }));
}

function spansWithValues({ values: times, config }: Field, { values }: Field): Span[] {
  const stepMs = config.interval ?? 0;
  const spans: Span[] = [];
  times.forEach((time: number, i) => {
    const last = spans.at(-1);
    if (!(values[i] > 0)) {
      return;
    }
    if (last && time - last.timeEnd <= stepMs) {
      last.timeEnd = time;
    } else {
      spans.push({ time, timeEnd: time });
    }
  });
  return spans;
}

/** Labels in double braces: `{{service}}`. */
function fillIn(format: string, labels: Labels): string {
  return format.replace(/\{\{\s*(.+?)\s*\}\}/g, (_, label: string) => labels[label] ?? label);
}

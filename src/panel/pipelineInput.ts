import { InterpolateFunction, PanelData } from '@grafana/data';
import { targetsOf } from '../adapter/requestTargets';
import { ErrorBudgetOptions } from '../options/options';
import { annotationFingerprint, dataFingerprint } from './dataFingerprint';

/** All that the panel's answers depend on. */
export interface PipelineInput {
  readonly data: PanelData;
  /** With dashboard variables filled in. */
  readonly options: ErrorBudgetOptions;
  readonly title: string;
  readonly timeZone: string;
  /** Fills dashboard variables into the data's links. */
  readonly replaceVariables: InterpolateFunction;
}

/** A key that changes exactly when the content of the input does: the host renews its objects at every refresh. */
export function contentKeyOf({ data, options, title, timeZone, replaceVariables }: PipelineInput): string {
  const links = linkTextsOf(data).map((text) => replaceVariables(text));
  return `${dataKeyOf(data)}\n${JSON.stringify([options, title, timeZone, links])}`;
}

/** Each link's title and address once: where their variables change, links lead elsewhere. */
function linkTextsOf({ series }: PanelData): string[] {
  const links = series.flatMap(({ fields }) => fields.flatMap(({ config }) => config.links ?? []));
  return [...new Set(links.flatMap(({ title, url }) => [title, url]))];
}

/** The host hands out a new object with each answer, also while streaming, so the same object has the same content. */
const dataKeys = new WeakMap<PanelData, string>();

function dataKeyOf(data: PanelData): string {
  const key = dataKeys.get(data) ?? computeDataKey(data);
  dataKeys.set(data, key);
  return key;
}

function computeDataKey({ series, annotations = [], request, timeRange }: PanelData): string {
  return JSON.stringify([
    dataFingerprint(series),
    annotationFingerprint(annotations),
    targetsOf(request).map(({ refId, datasource }) => [refId, datasource?.type]),
    timeRange.from.valueOf(),
    timeRange.to.valueOf(),
  ]);
}

/** How many values there are to read. */
export function countValues({ series }: PanelData): number {
  return series.reduce((sum, { fields, length }) => sum + fields.length * length, 0);
}

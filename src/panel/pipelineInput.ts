import { InterpolateFunction, PanelData } from '@grafana/data';
import { targetsOf } from '../adapter/requestTargets';
import { ErrorBudgetOptions } from '../options/options';
import { annotationFingerprint, frameFingerprint } from './dataFingerprint';
import { Steps } from '../view/steps';

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

/**
 * A key that changes exactly when the content of the input does: the host renews its objects at every refresh. Values are
 * read frame by frame.
 */
export function* contentKey(input: PipelineInput): Steps<string> {
  const dataKey = dataKeys.get(input.data) ?? (yield* computeDataKey(input.data));
  dataKeys.set(input.data, dataKey);
  return keyOf(dataKey, input);
}

/** The same at no cost, where the values of this data have been read before. */
export function knownContentKey(input: PipelineInput): string | undefined {
  const dataKey = dataKeys.get(input.data);
  return dataKey === undefined ? undefined : keyOf(dataKey, input);
}

/** The host hands out a new object with each answer, also while streaming, so the same object has the same content. */
const dataKeys = new WeakMap<PanelData, string>();

function keyOf(dataKey: string, { data, options, title, timeZone, replaceVariables }: PipelineInput): string {
  const { view, groupBy, cardCurve, tableColumns, ...evaluated } = options;
  const links = linkTextsOf(data).map((text) => replaceVariables(text));
  const looks = [view, groupBy, cardCurve, tableColumns, links];
  return [dataKey, JSON.stringify([evaluated, title, timeZone]), JSON.stringify(looks)].join(BETWEEN);
}

/** Never within JSON. */
const BETWEEN = '\n';

/** That part of a key which changes when there is something to evaluate, not only another way to show it. */
export function evaluationPart(key: string): string {
  return key.slice(0, key.lastIndexOf(BETWEEN));
}

/** Each link's title and address once: where their variables change, links lead elsewhere. */
function linkTextsOf({ series }: PanelData): string[] {
  const links = series.flatMap(({ fields }) => fields.flatMap(({ config }) => config.links ?? []));
  return [...new Set(links.flatMap(({ title, url }) => [title, url]))];
}

function* computeDataKey({ series, annotations = [], request, timeRange }: PanelData): Steps<string> {
  const frames: string[] = [];
  for (const frame of series) {
    frames.push(frameFingerprint(frame));
    yield;
  }
  return JSON.stringify([
    frames,
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

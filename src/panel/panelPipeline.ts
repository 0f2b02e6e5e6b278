import { PanelData } from '@grafana/data';
import { PanelPlace, prepareSlos } from '../adapter/prepareSlos';
import { targetsOf } from '../adapter/requestTargets';
import { evaluateSlo } from '../domain/evaluateSlo';
import { Problem } from '../domain/problem';
import { ErrorBudgetOptions } from '../options/options';
import { PanelView, describePanel } from '../view/panelView';
import { ShownReport } from '../view/sloView';
import { annotationFingerprint, dataFingerprint } from './dataFingerprint';

export interface PipelineInput {
  readonly data: PanelData;
  /** With dashboard variables filled in. */
  readonly options: ErrorBudgetOptions;
  readonly title: string;
  readonly timeZone: string;
}

/** Query results and options → what the panel says. */
export type PanelPipeline = (input: PipelineInput) => PanelView;

interface Evaluated {
  readonly reports: readonly ShownReport[];
  readonly problems: readonly Problem[];
}

/**
 * The way from props to words for one panel. It works anew only when the content of what goes in has changed, because the
 * host renews its objects at every refresh; the same content gives the same object.
 */
export function createPanelPipeline(): PanelPipeline {
  const evaluateOnce = createKeyedMemo<Evaluated>();
  const describeOnce = createKeyedMemo<PanelView>();
  return ({ data, options, title, timeZone }) => {
    const nowMs = data.timeRange.to.valueOf();
    const contentKey = JSON.stringify([
      dataFingerprint(data.series),
      annotationFingerprint(data.annotations ?? []),
      targetsOf(data.request).map(({ refId, datasource }) => [refId, datasource?.type]),
      data.timeRange.from.valueOf(),
      nowMs,
      options,
      title,
      timeZone,
    ]);
    const { reports, problems } = evaluateOnce(contentKey, () => evaluateAll(data, options, { title, timeZone }));
    return describeOnce(contentKey, () => describePanel(reports, problems, { timeZone, nowMs }));
  };
}

function evaluateAll(data: PanelData, options: ErrorBudgetOptions, place: PanelPlace): Evaluated {
  const { slos, problems } = prepareSlos(data, options, place);
  return { reports: slos.map(({ input, ...shown }) => ({ report: evaluateSlo(input), ...shown })), problems };
}

/** Remembers the newest value and hands it out again while the key stays the same. */
function createKeyedMemo<T>(): (key: string, compute: () => T) => T {
  let newest: { key: string; value: T } | undefined;
  return (key, compute) => {
    if (newest?.key !== key) {
      newest = { key, value: compute() };
    }
    return newest.value;
  };
}

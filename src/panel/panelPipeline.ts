import { PanelData } from '@grafana/data';
import { PanelPlace, prepareSlos } from '../adapter/prepareSlos';
import { readViewChoice } from '../adapter/viewOptions';
import { readWallChoice } from '../adapter/wallOptions';
import { targetsOf } from '../adapter/requestTargets';
import { evaluateSlo } from '../domain/evaluateSlo';
import { ErrorBudgetOptions } from '../options/options';
import { PanelFacts, PanelView, describePanel } from '../view/panelView';
import { chooseView } from '../view/viewKind';
import { annotationFingerprint, dataFingerprint } from './dataFingerprint';

export interface PipelineInput {
  readonly data: PanelData;
  /** With dashboard variables filled in. */
  readonly options: ErrorBudgetOptions;
  readonly title: string;
  readonly timeZone: string;
  readonly width: number;
  readonly height: number;
}

/** Query results and options → what the panel says. */
export type PanelPipeline = (input: PipelineInput) => PanelView;

/**
 * The way from props to words for one panel. It works anew only when the content of what goes in has changed, because the
 * host renews its objects at every refresh; the same content gives the same object.
 */
export function createPanelPipeline(): PanelPipeline {
  const evaluateOnce = createKeyedMemo<PanelFacts>();
  const describeOnce = createKeyedMemo<PanelView>();
  return ({ data, options, title, timeZone, width, height }) => {
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
    const facts = evaluateOnce(contentKey, () => evaluateAll(data, options, { title, timeZone }));
    const choice = readViewChoice(options);
    const wanted = choice.known ? choice.value : 'auto';
    const kind = chooseView({ wanted, sloCount: facts.reports.length, width, height });
    return describeOnce(`${kind} ${contentKey}`, () => describePanel(facts, kind, { timeZone, nowMs }));
  };
}

function evaluateAll(data: PanelData, options: ErrorBudgetOptions, place: PanelPlace): PanelFacts {
  const { slos, problems } = prepareSlos(data, options, place);
  const choice = readViewChoice(options);
  const wall = readWallChoice(options);
  return {
    reports: slos.map((slo) => ({ report: evaluateSlo(slo.input), ...slo })),
    problems: [...(choice.known ? [] : [choice.why]), ...wall.problems, ...problems],
    wall,
  };
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

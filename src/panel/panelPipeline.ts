import { PanelFacts, PanelView, describePanel } from '../view/panelView';
import { ViewKind, chooseView } from '../view/viewKind';
import { Evaluation, advance, evaluateAll, finish } from './evaluation';
import { PipelineInput, contentKeyOf, countValues } from './pipelineInput';

export interface PanelSize {
  readonly width: number;
  readonly height: number;
}

export interface Described {
  readonly view: PanelView;
  /** What is to be done before the view is that of the newest input; until then it is the one before. */
  readonly rest: PanelWork | undefined;
}

/** An evaluation under way; the same object at every rendering. */
export interface PanelWork {
  /** Does a slice that is too short to be felt. `answered` where there is something new to show, `done` where it is the newest. */
  readonly continue: () => 'working' | 'answered' | 'done';
}

/** Query results and options → what the panel says. */
export type PanelPipeline = (input: PipelineInput, size: PanelSize) => Described;

interface Keyed {
  readonly key: string;
  readonly input: PipelineInput;
}

type Answer = Keyed & { readonly facts: PanelFacts };
type Running = Keyed & { readonly evaluation: Evaluation; readonly steps: number };

/**
 * Up to so many values are evaluated at once, which takes a few milliseconds; a slice of more reads about a third of it,
 * because what is drawn afterwards must fit in, too.
 */
const VALUES_AT_ONCE = 60_000;
const VALUES_PER_SLICE = 20_000;

/**
 * The way from props to words for one panel. It works anew only when the content of what goes in has changed. The first
 * answer is there at once, and so is that to little data; the answer to much data comes in slices, while the one before
 * stands. What is under way is ended first, so that data which comes faster than that is shown, too.
 */
export function createPanelPipeline(): PanelPipeline {
  const describe = createDescriber();
  let answer: Answer | undefined;
  let running: Running | undefined;
  let wanted: Keyed | undefined;
  const work: PanelWork = {
    continue: () => {
      if (!wanted || answer?.key === wanted.key) {
        return 'done';
      }
      running ??= start(wanted);
      const facts = advance(running.evaluation, running.steps);
      if (!facts) {
        return 'working';
      }
      answer = { ...running, facts };
      running = undefined;
      return answer.key === wanted.key ? 'done' : 'answered';
    },
  };
  return (input, size) => {
    wanted = { key: contentKeyOf(input), input };
    if (!answer || (answer.key !== wanted.key && countValues(input.data) <= VALUES_AT_ONCE)) {
      answer = { ...wanted, facts: finish(evaluateAll(input)) };
      running = undefined;
    }
    return { view: describe(answer, size), rest: answer.key === wanted.key ? undefined : work };
  };
}

function start({ key, input }: Keyed): Running {
  const evaluation = evaluateAll(input);
  const valuesPerSlo = countValues(input.data) / Math.max(1, input.data.series.length);
  return { key, input, evaluation, steps: Math.max(1, Math.floor(VALUES_PER_SLICE / valuesPerSlo)) };
}

/** Describes an answer once for each view that is asked for. */
function createDescriber(): (answer: Answer, size: PanelSize) => PanelView {
  let newest: { readonly answer: Answer; readonly kind: ViewKind; readonly view: PanelView } | undefined;
  return (answer, size) => {
    const { facts, input } = answer;
    const kind = chooseView({ wanted: facts.choices.view, sloCount: facts.reports.length, ...size });
    if (newest?.answer !== answer || newest.kind !== kind) {
      const { timeZone, replaceVariables, data } = input;
      const context = { timeZone, replaceVariables, nowMs: data.timeRange.to.valueOf() };
      newest = { answer, kind, view: describePanel(facts, kind, context) };
    }
    return newest.view;
  };
}

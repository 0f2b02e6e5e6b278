import { PanelFacts, PanelView, describePanelInSteps, describeWaiting } from '../view/panelView';
import { chooseView } from '../view/viewKind';
import { Evaluated, evaluateAll, withLooks } from './evaluation';
import { PipelineInput, contentKey, countValues, evaluationPart, knownContentKey } from './pipelineInput';
import { Steps, advance, finish } from '../view/steps';

export interface Described {
  readonly view: PanelView;
  /** What is to be done before the view is that of the newest input; until then it is the one before, or says that it loads. */
  readonly rest: PanelWork | undefined;
}

/** Work under way; the same object at every rendering until it is done. */
export interface PanelWork {
  /** Does a slice, until the time is up. `answered` where there is something new to show, `done` where it is the newest. */
  readonly continue: (isTimeUp: () => boolean) => 'working' | 'answered' | 'done';
}

/** Query results and options → what the panel says. */
export type PanelPipeline = (input: PipelineInput) => Described;

interface Answer {
  readonly key: string;
  readonly input: PipelineInput;
  readonly evaluated: Evaluated;
  readonly facts: PanelFacts;
}

/** Up to so many values are evaluated at once, which takes a few milliseconds. */
const VALUES_AT_ONCE = 60_000;

/**
 * The way from props to words for one panel. It works anew only when the content of what goes in has changed, and evaluates
 * anew only where more than the looks have. The answer to little data is there at once; that to much data comes in slices,
 * while the one before stands: whether it has changed at all, each SLO, the words. What is under way is ended first, so that
 * data which comes faster than that is shown, too.
 */
export function createPanelPipeline(): PanelPipeline {
  const describe = createDescriber();
  let answer: Answer | undefined;
  let wanted: PipelineInput;
  let running: { readonly of: PipelineInput; readonly steps: Steps<Answer> } | undefined;
  let work: PanelWork | undefined;

  function* answerTo(input: PipelineInput): Steps<Answer> {
    const key = yield* contentKey(input);
    if (answer?.key === key) {
      return answer;
    }
    const isEvaluated = evaluationPart(answer?.key ?? '') === evaluationPart(key);
    yield 'pause';
    const evaluated = answer && isEvaluated ? answer.evaluated : yield* evaluateAll(input);
    const next = { key, input, evaluated, facts: withLooks(evaluated, input.options) };
    yield 'pause';
    yield* describe(next);
    return next;
  }
  const createWork = (): PanelWork => ({
    continue: (isTimeUp) => {
      running ??= { of: wanted, steps: answerTo(wanted) };
      const next = advance(running.steps, isTimeUp);
      if (!next) {
        return 'working';
      }
      const isNewest = running.of === wanted;
      const isNew = next !== answer;
      [answer, running] = [next, undefined];
      if (isNewest) {
        work = undefined;
        return 'done';
      }
      return isNew ? 'answered' : 'working';
    },
  });

  return (input) => {
    wanted = input;
    if (countValues(input.data) <= VALUES_AT_ONCE) {
      answer = finish(answerTo(input));
      [running, work] = [undefined, undefined];
    } else if (answer && knownContentKey(input) === answer.key) {
      [running, work] = [undefined, undefined];
    } else {
      work ??= createWork();
    }
    return { view: answer ? finish(describe(answer)) : describeWaiting(), rest: work };
  };
}

/** Describes an answer once, however often it is drawn. */
function createDescriber(): (answer: Answer) => Steps<PanelView> {
  let newest: { readonly answer: Answer; readonly view: PanelView } | undefined;
  return function* (answer) {
    if (newest?.answer !== answer) {
      const { facts, input } = answer;
      const kind = chooseView({ wanted: facts.choices.view, sloCount: facts.reports.length });
      const { timeZone, replaceVariables, data } = input;
      const context = { timeZone, replaceVariables, nowMs: data.timeRange.to.valueOf() };
      newest = { answer, view: yield* describePanelInSteps(facts, kind, context) };
    }
    return newest.view;
  };
}

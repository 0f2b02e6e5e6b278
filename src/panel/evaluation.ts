import { PanelPlace, PreparedSlo, prepareSlos } from '../adapter/prepareSlos';
import { readViewChoices } from '../adapter/viewOptions';
import { evaluateSlo } from '../domain/evaluateSlo';
import { PanelFacts } from '../view/panelView';
import { ShownReport } from '../view/summary/shownReport';
import { PipelineInput } from './pipelineInput';

/** Work that stops after each SLO, so that the browser can draw in between; its end is the answer. */
export type Evaluation = Generator<undefined, PanelFacts, undefined>;

/** Query results and options → all reports, one SLO a step. */
export function* evaluateAll({ data, options, title, timeZone }: PipelineInput): Evaluation {
  const place: PanelPlace = { title, timeZone };
  const { slos, problems, describeUses } = prepareSlos(data, options, place);
  const reports: ShownReport[] = [];
  const preparedSlos: PreparedSlo[] = [];
  for (const slo of slos) {
    const prepared = slo.prepare();
    preparedSlos.push(prepared);
    reports.push({ report: evaluateSlo(prepared.input), ...prepared });
    yield;
  }
  const { choices, problems: viewProblems } = readViewChoices(options);
  return {
    reports,
    problems: [...viewProblems, ...problems],
    choices,
    fieldUses: describeUses(preparedSlos),
  };
}

/** Does all that is left. */
export function finish(evaluation: Evaluation): PanelFacts {
  for (;;) {
    const { done, value } = evaluation.next();
    if (done === true) {
      return value;
    }
  }
}

/** Does at most so many steps. The answer where that was enough, else `undefined`. */
export function advance(evaluation: Evaluation, steps: number): PanelFacts | undefined {
  for (let i = 0; i < steps; i++) {
    const { done, value } = evaluation.next();
    if (done === true) {
      return value;
    }
  }
  return undefined;
}

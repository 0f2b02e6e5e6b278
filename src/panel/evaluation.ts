import { PanelPlace, PreparedSlo, prepareSlos } from '../adapter/prepareSlos';
import { readViewChoice } from '../adapter/viewOptions';
import { readWallChoice } from '../adapter/wallOptions';
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
  const choice = readViewChoice(options);
  const wall = readWallChoice(options);
  return {
    reports,
    problems: [...(choice.known ? [] : [choice.why]), ...wall.problems, ...problems],
    wall,
    fieldUses: describeUses(preparedSlos),
  };
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

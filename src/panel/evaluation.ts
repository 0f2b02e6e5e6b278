import { PanelPlace, prepareSlos } from '../adapter/prepareSlos';
import { readViewChoice } from '../adapter/viewOptions';
import { evaluateSlo } from '../domain/evaluateSlo';
import { PanelFacts } from '../view/panelView';
import { ShownReport } from '../view/summary/shownReport';
import { PipelineInput } from './pipelineInput';

/** Work that stops after each SLO, so that the browser can draw in between; its end is the answer. */
export type Evaluation = Generator<undefined, PanelFacts, undefined>;

/** Query results and options → all reports, one SLO a step. */
export function* evaluateAll({ data, options, title, timeZone }: PipelineInput): Evaluation {
  const place: PanelPlace = { title, timeZone };
  const { slos, problems } = prepareSlos(data, options, place);
  const reports: ShownReport[] = [];
  for (const slo of slos) {
    const prepared = slo.prepare();
    reports.push({ report: evaluateSlo(prepared.input), ...prepared });
    yield;
  }
  const choice = readViewChoice(options);
  return { reports, problems: choice.known ? problems : [choice.why, ...problems] };
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

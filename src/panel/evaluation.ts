import { PanelPlace, PreparedSlo, prepareSlos } from '../adapter/prepareSlos';
import { readViewChoices } from '../adapter/viewOptions';
import { evaluateSlo } from '../domain/evaluateSlo';
import { PanelFacts } from '../view/panelView';
import { ShownReport } from '../view/summary/shownReport';
import { PipelineInput } from './pipelineInput';
import { Steps } from '../view/steps';

/** Query results and options → all reports, one SLO a step. */
export function* evaluateAll({ data, options, title, timeZone }: PipelineInput): Steps<PanelFacts> {
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

import { PanelPlace, PreparedSlo, prepareSlos } from '../adapter/prepareSlos';
import { readViewChoices } from '../adapter/viewOptions';
import { evaluateSlo } from '../domain/evaluateSlo';
import { ErrorBudgetOptions } from '../options/options';
import { PanelFacts } from '../view/panelView';
import { ShownReport } from '../view/summary/shownReport';
import { PipelineInput } from './pipelineInput';
import { Steps } from '../view/steps';

/** All that does not depend on the looks. */
export type Evaluated = Omit<PanelFacts, 'choices'>;

/** Query results and options → all reports, one SLO a step. */
export function* evaluateAll({ data, options, title, timeZone }: PipelineInput): Steps<Evaluated> {
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
  return { reports, problems, fieldUses: describeUses(preparedSlos) };
}

/** What was evaluated, with what the options say of the looks. */
export function withLooks(evaluated: Evaluated, options: ErrorBudgetOptions): PanelFacts {
  const { choices, problems } = readViewChoices(options);
  return { ...evaluated, choices, problems: [...problems, ...evaluated.problems] };
}

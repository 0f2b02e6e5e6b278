import { ObjectiveSteps, objectiveAt } from '../domain/objective';
import { Answer, Problem, known, unknown } from '../domain/problem';
import { buildReadyMadeSeries, remainingRatioOf } from '../domain/sli/readyMade';
import { WindowedSeries } from '../domain/sli/windowedSeries';
import { SloDefinition } from '../domain/sloInput';
import { placeWindow } from '../domain/timeWindow';
import { SloName } from './combineCounts';
import { QueryField } from './queryFields';
import { tellRemainingUnit } from './remainingUnit';

/** What was agreed, as far as a ready-made remaining budget needs it to be understood. */
export interface AgreedBudget {
  readonly definition: Answer<SloDefinition>;
  readonly objectiveSteps: ObjectiveSteps;
}

export interface ReadyMadeContext extends AgreedBudget {
  readonly nowMs: number;
  readonly slo: SloName;
}

/** What another system computed, ready to be shown as it is. */
export interface ReadRemaining {
  readonly series: WindowedSeries;
  readonly used: QueryField;
  readonly notices: readonly Problem[];
}

/** The remaining budget that another system computed, as delivered; nothing is derived from it that it does not tell. */
export function readRemaining(fields: readonly QueryField[], context: ReadyMadeContext): Answer<ReadRemaining> {
  const { definition, objectiveSteps, nowMs, slo } = context;
  const [field, second] = fields.filter(({ role }) => role === 'remaining');
  if (!field) {
    return unknown(burnRateAlone(fields[0], slo));
  }
  if (second) {
    const params = { slo: slo.name, role: field.role, first: field.query, second: second.query };
    return unknown({ code: 'role-ambiguous', path: slo.id, params });
  }
  if (!definition.known) {
    return definition;
  }
  const { objective, window } = definition.value;
  const lengthAt = (time: number): number => field.covered.windowMs ?? placeWindow(window, time).lengthMs;
  const problem = field.problem ?? (objective.budgetRatio === 0 ? NO_BUDGET : undefined);
  if (problem) {
    return unknown(problem);
  }
  const { unit, scale, notices } = tellRemainingUnit(field);
  const { timeMs, values } = field.points;
  const remainingRatio = values.map((value, i) => {
    const then = objectiveAt(objectiveSteps, timeMs[i]) ?? objective;
    return remainingRatioOf(value * scale, unit, { objective: then, windowMs: lengthAt(timeMs[i]) });
  });
  const budget = { objective, windowMs: lengthAt(nowMs) };
  const series = buildReadyMadeSeries({ timeMs, remainingRatio }, budget, nowMs);
  return known({ series, used: field, notices: [...notices, ...field.notices] });
}

const NO_BUDGET: Problem = { code: 'no-budget', path: 'objective', params: {} };

function burnRateAlone({ query, name }: QueryField, slo: SloName): Problem {
  return { code: 'ready-made-alone', path: slo.id, params: { slo: slo.name, query, field: name } };
}

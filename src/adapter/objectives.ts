import { Answer, Problem, known, unknown } from '../domain/problem';
import { ObjectiveStep, ObjectiveSteps, objectiveOf } from '../domain/objective';
import { SloDefinition } from '../domain/sloInput';
import { SloName } from './combineCounts';
import { QueryField } from './queryFields';
import { readShares } from './ratios';

export interface DefinedOverTime {
  readonly definition: Answer<SloDefinition>;
  /** Each change of the objective with the time from which it holds. */
  readonly objectiveSteps: ObjectiveSteps;
}

/** The definition with the objectives that the data tells, which go before the option's. */
export function readObjectives(
  objectives: readonly QueryField[],
  definition: Answer<SloDefinition>,
  { id, name }: SloName
): DefinedOverTime {
  const [first, second] = objectives;
  if (!first || !definition.known) {
    return { definition, objectiveSteps: [] };
  }
  if (second) {
    const params = { slo: name, role: first.role, first: first.query, second: second.query };
    return { definition: unknown({ code: 'role-ambiguous', path: id, params }), objectiveSteps: [] };
  }
  const steps = readSteps(first);
  if (!Array.isArray(steps)) {
    return { definition: unknown(steps), objectiveSteps: [] };
  }
  const newest = steps.at(-1);
  return newest
    ? { definition: known({ ...definition.value, objective: newest.objective }), objectiveSteps: steps }
    : { definition, objectiveSteps: [] };
}

function readSteps({ series, query, name }: QueryField): ObjectiveStep[] | Problem {
  const { timeMs, values } = readShares(series).points;
  const steps: ObjectiveStep[] = [];
  for (let i = 0; i < timeMs.length; i++) {
    if (!Number.isNaN(values[i])) {
      const objective = objectiveOf(values[i]);
      if (!objective) {
        return { code: 'objective-field-invalid', path: query, params: { query, field: name, value: values[i] } };
      }
      if (steps.at(-1)?.objective.targetRatio !== objective.targetRatio) {
        steps.push({ fromMs: timeMs[i], objective });
      }
    }
  }
  return steps;
}

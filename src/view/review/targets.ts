import { objectiveOf } from '../../domain/objective';
import { SloInput } from '../../domain/sloInput';

/** What teams agree on, from loose to tight. */
const USUAL_TARGETS: readonly number[] = [0.9, 0.95, 0.98, 0.99, 0.995, 0.999, 0.9995, 0.9999, 0.99995, 0.99999];

/**
 * The targets that a review compares, ascending: those that were typed, else the usual ones next to the present one; the
 * present one itself; and one that is only tried.
 */
export function comparedTargets({ definition, objectiveSteps }: SloInput, tried: number | undefined): number[] {
  if (!definition.known) {
    return [];
  }
  const { whatIfTargets: typed, objective } = definition.value;
  const present = (objectiveSteps.at(-1)?.objective ?? objective).targetRatio;
  const others = typed.length > 0 ? typed : neighboursOf(present);
  return [...new Set([...others, present, ...(tried === undefined ? [] : [tried])])].sort((a, b) => a - b);
}

function neighboursOf(target: number): number[] {
  const below = USUAL_TARGETS.filter((one) => one < target).at(-1);
  const above = USUAL_TARGETS.find((one) => one > target);
  return [below, above].flatMap((one) => one ?? []);
}

/** A target as it is typed: `99.5`, `99.5 %`. Absent for what is no percentage above 0 and at most 100. */
export function targetTyped(text: string): number | undefined {
  // The decimal point is moved in the text: 99.9 / 100 is not the number nearest to 0.999.
  const ratio = Number(`${text.replace(/\s*%?\s*$/, '').trim()}e-2`);
  return objectiveOf(ratio)?.targetRatio;
}

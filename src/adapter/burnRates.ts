import { Problem } from '../domain/problem';
import { BurnRateSeries, buildBurnRates } from '../domain/sli/burnRates';
import { QueryField } from './queryFields';

export interface ReadBurnRates {
  readonly series: readonly BurnRateSeries[];
  readonly used: readonly QueryField[];
  readonly notices: readonly Problem[];
}

/** Burn rates that another system computed; one that cannot be read is named and left out, for what is left is known without it. */
export function readBurnRates(fields: readonly QueryField[], nowMs: number): ReadBurnRates {
  const rates = fields.filter(({ role }) => role === 'burnRate');
  const used = rates.filter(({ problem }) => problem === undefined);
  return {
    series: used.map((field) => readRates(field, nowMs)),
    used,
    notices: [...rates.flatMap(({ problem }) => problem ?? []), ...used.flatMap(({ notices }) => notices)],
  };
}

/** A burn rate of 1 is 100 % where the field's unit says percent. */
function readRates({ points, covered, field }: QueryField, nowMs: number): BurnRateSeries {
  const scale = field.config.unit === 'percent' ? 1 / 100 : 1;
  const burnRate = points.values.map((value) => value * scale);
  return buildBurnRates({ timeMs: points.timeMs, burnRate, windowMs: covered.windowMs }, nowMs);
}

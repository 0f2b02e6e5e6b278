import { Answer, FieldRole, known, unknown } from '../domain/problem';
import { ErrorBudgetOptions } from '../options/options';
import { SLO_OPTIONS, SloFieldConfig, readSloFieldConfig } from '../options/sloFieldConfig';
import { NamedField } from './queryFields';

/** Which field is asked first. */
const ORDER: readonly FieldRole[] = ['total', 'good', 'bad'];

/**
 * The panel's options with those put over them that overrides set for the fields of one SLO. An override that meets only
 * some of the fields holds for the SLO; two that disagree are a Problem.
 */
export function optionsOfSlo(
  options: ErrorBudgetOptions,
  fields: readonly NamedField[],
  slo: string
): Answer<ErrorBudgetOptions> {
  const ordered = [...fields].sort((a, b) => ORDER.indexOf(a.role) - ORDER.indexOf(b.role));
  const own: SloFieldConfig = {};
  for (const { field } of ordered) {
    const set = readSloFieldConfig(field.config.custom);
    for (const option of SLO_OPTIONS) {
      const [first, second] = [own[option], set[option]];
      if (first !== undefined && second !== undefined && first !== second) {
        return unknown({ code: 'overrides-disagree', path: option, params: { slo, option, first, second } });
      }
      if (first === undefined && second !== undefined) {
        own[option] = second;
      }
    }
  }
  return known(Object.keys(own).length === 0 ? options : { ...options, ...own });
}

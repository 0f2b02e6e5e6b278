import { t } from '../../i18n/t';
import { FieldRole, ProblemCode, ProblemParams } from '../../domain/problem';
import { formatInstant } from './format';
import { ViewContext } from '../viewContext';

type FieldProblemCode = Extract<
  ProblemCode,
  | 'ratio-outside'
  | 'error-ratio-assumed'
  | 'ratio-side-assumed'
  | 'counts-assumed'
  | 'threshold-missing'
  | 'field-window-invalid'
  | 'objective-field-invalid'
  | 'remaining-unit-assumed'
  | 'ready-made-alone'
>;

type FieldSentences = {
  [Code in FieldProblemCode]: (params: Readonly<ProblemParams[Code]>, context: ViewContext) => string;
};

/** What a role is called within a sentence. */
export function roleNoun(role: FieldRole): string {
  const nouns: Record<FieldRole, string> = {
    good: t('role-noun.good', 'good events'),
    bad: t('role-noun.bad', 'bad events'),
    total: t('role-noun.total', 'total events'),
    successRatio: t('role-noun.success-ratio', 'a ratio of good events'),
    errorRatio: t('role-noun.error-ratio', 'a ratio of bad events'),
    state: t('role-noun.state', 'a state'),
    value: t('role-noun.value', 'a value with a threshold'),
    objective: t('role-noun.objective', 'an objective'),
    remaining: t('role-noun.remaining', 'a remaining budget'),
    burnRate: t('role-noun.burn-rate', 'a burn rate'),
  };
  return nouns[role];
}

/** What is wrong with a single field, or had to be assumed of it. */
export const FIELD_SENTENCES: FieldSentences = {
  'ratio-outside': ({ query, field, value, timeMs }, context) =>
    t(
      'problem.ratio-outside',
      'Query {{query}}, field "{{field}}": {{value}} at {{time}} is no ratio between 0 and 1 and no percentage. Check the query, or set the unit of the field.',
      { query, field, value: `${value}`, time: formatInstant(timeMs, context) }
    ),
  'error-ratio-assumed': ({ query, field }) =>
    t(
      'problem.error-ratio-assumed',
      'Query {{query}}, field "{{field}}": taken as a ratio between 0 and 1. Set its unit to Percent (0-100) if it is a percentage.',
      { query, field }
    ),
  'ratio-side-assumed': ({ query, field, role }) =>
    t(
      'problem.ratio-side-assumed',
      'Query {{query}}, field "{{field}}": taken as {{role}}, because most of its values are so. Set the field option Role to be sure.',
      { query, field, role: roleNoun(role) }
    ),
  'counts-assumed': ({ query, field }) =>
    t(
      'problem.counts-assumed',
      'Query {{query}}, field "{{field}}": the values only rise, and nothing tells whether they are a counter; taken as counts. Set the field option Counted as to be sure.',
      { query, field }
    ),
  'threshold-missing': ({ query, field }) =>
    t(
      'problem.threshold-missing',
      'Query {{query}}, field "{{field}}": no threshold tells good values from bad ones. Set the field option Threshold.',
      { query, field }
    ),
  'field-window-invalid': ({ query, field, given }) =>
    t(
      'problem.field-window-invalid',
      'Query {{query}}, field "{{field}}": the covered window "{{given}}" is not a length of time. Set the field option Covers window, for example to 30d, or leave it empty.',
      { query, field, given }
    ),
  'objective-field-invalid': ({ query, field, value }) =>
    t(
      'problem.objective-field-invalid',
      'Query {{query}}, field "{{field}}": the objective {{value}} is not above 0 and at most 1 (100%). Check the query, or set the unit of the field.',
      { query, field, value: `${value}` }
    ),
  'ready-made-alone': ({ query, field }) =>
    t(
      'problem.ready-made-alone',
      'Query {{query}}, field "{{field}}" is a burn rate, which does not tell what is left. Add a query for the remaining budget, for good and total events, or for a ratio.',
      { query, field }
    ),
  'remaining-unit-assumed': ({ query, field, unit }) =>
    unit === 'seconds'
      ? t(
          'problem.remaining-seconds-assumed',
          'Query {{query}}, field "{{field}}": the time left is taken in seconds. Set its unit to be sure.',
          { query, field }
        )
      : t(
          'problem.remaining-share-assumed',
          'Query {{query}}, field "{{field}}": taken as a share of the budget, 1 being all of it. Set the field option Unit of the value to be sure.',
          { query, field }
        ),
};

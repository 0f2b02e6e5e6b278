import { t } from '../../i18n/t';
import { nameOfAnyOption } from '../../i18n/optionNames';
import { Problem, ProblemCode, ProblemParams, Role } from '../../domain/problem';
import { FIELD_SENTENCES, roleNoun } from './fieldProblems';
import { formatDuration, formatInstant, formatPercent, formatTarget } from './format';
import { HINT_SENTENCES } from './hintSentences';
import { describeExpected, optionOfSetting } from './optionProblems';
import { ViewContext } from '../viewContext';

type Sentences = { [Code in ProblemCode]: (params: Readonly<ProblemParams[Code]>, context: ViewContext) => string };

/** One plain sentence: what is wrong, where, and how to mend it. */
export function describeProblem<Code extends ProblemCode>(problem: Problem<Code>, context: ViewContext): string {
  return SENTENCES[problem.code](problem.params, context);
}

function roleWord(role: Role): string {
  const words: Record<Role, string> = {
    good: t('role.good', 'good'),
    bad: t('role.bad', 'bad'),
    total: t('role.total', 'total'),
  };
  return words[role];
}

const SENTENCES: Sentences = {
  ...FIELD_SENTENCES,
  ...HINT_SENTENCES,
  'objective-invalid': ({ given }) =>
    t(
      'problem.objective-invalid',
      'The objective "{{given}}" is not a percentage above 0 and at most 100. Set the panel option Objective, for example to 99.9.',
      { given }
    ),
  'window-invalid': ({ given }) =>
    t(
      'problem.window-invalid',
      'The time window "{{given}}" is neither a length of time nor a calendar period. Set the panel option Time window, for example to 30d or month.',
      { given }
    ),
  'option-invalid': ({ option, given, expected }) =>
    t('problem.option-invalid', 'The option {{option}} is "{{given}}". {{cure}}', {
      option: nameOfAnyOption(option),
      given,
      cure: describeExpected(expected),
    }),
  'option-not-offered': ({ option, given, choices }) =>
    t('problem.option-not-offered', 'The option {{option}} is "{{given}}". Set it to one of: {{choices}}.', {
      option: nameOfAnyOption(option),
      given,
      choices: choices.join(', '),
    }),
  'column-unknown': ({ option, given, choices }) =>
    t(
      'problem.column-unknown',
      'The option {{option}} names "{{given}}", which is no column. Take it out, or name one of: {{choices}}.',
      { option: nameOfAnyOption(option), given, choices: choices.join(', ') }
    ),
  'overrides-disagree': ({ slo, option, first, second }) =>
    t(
      'problem.overrides-disagree',
      '{{slo}}: overrides set {{option}} to "{{first}}" for one field and to "{{second}}" for another. Set the same for all fields of the SLO.',
      { slo, option: nameOfAnyOption(option), first, second }
    ),
  'no-queries': () => t('problem.no-queries', 'Add a query named "total" and one named "bad" that count events.'),
  'no-data': () => t('problem.no-data', 'The queries found nothing in this time range.'),
  'no-time-field': ({ query }) =>
    t(
      'problem.no-time-field',
      'Query {{query}} has no time column. Return time and counts, one row for each interval; for sums over a whole time window, set the field option Covers window instead.',
      {
        query,
      }
    ),
  'field-without-role': ({ query, field }) =>
    t(
      'problem.field-without-role',
      'Query {{query}}, field "{{field}}": cannot tell whether it counts good, bad or total events. Rename the query or its legend to good, bad or total.',
      { query, field }
    ),
  'role-missing': ({ have }) =>
    t(
      'problem.role-missing',
      'Only {{have}} are there. Two of good, bad and total are needed: add a query and name it good, bad or total.',
      { have: roleNoun(have) }
    ),
  'role-ambiguous': ({ role, first, second }) =>
    t(
      'problem.role-ambiguous',
      'Queries {{first}} and {{second}} both deliver {{role}} with the same labels. Rename or remove one, sum them in the query, or name the label that differs in Split by.',
      { first, second, role: roleNoun(role) }
    ),
  'part-above-total': ({ role, part, total, timeMs }, context) =>
    t(
      'problem.part-above-total',
      '{{part}} {{role}} events of {{total}} in total at {{time}}. Check that both queries count the same events.',
      { role: roleWord(role), part: `${part}`, total: `${total}`, time: formatInstant(timeMs, context) }
    ),
  'negative-count': ({ role, value, timeMs }, context) =>
    t('problem.negative-count', '{{value}} {{role}} events at {{time}}. Counts cannot be negative: check the query.', {
      role: roleWord(role),
      value: `${value}`,
      time: formatInstant(timeMs, context),
    }),
  'count-too-large': () => t('problem.count-too-large', 'The counts are too large to add up. Check the query.'),
  'clamped-buckets': ({ count }) =>
    t(
      'problem.clamped-buckets',
      'In {{count}} intervals a part exceeded the total by up to 1 %, as extrapolation does; they count as the total.',
      {
        count,
        defaultValue_one:
          'In {{count}} interval a part exceeded the total by up to 1 %, as extrapolation does; it counts as the total.',
      }
    ),
  'overlapping-buckets': ({ count }) =>
    t('problem.overlapping-buckets', '{{count}} intervals overlap; their events were added up.', {
      count,
      defaultValue_one: '{{count}} interval overlaps another; its events were added up.',
    }),
  'selectors-differ': ({ firstMs, secondMs }) =>
    t(
      'problem.selectors-differ',
      'One query counts over {{first}}, another over {{second}}. Use the same length in all of them.',
      { first: formatDuration(firstMs), second: formatDuration(secondMs) }
    ),
  'thin-data': ({ coverageRatio, minCoverageRatio }) =>
    t(
      'problem.thin-data',
      'Only {{coverage}} of the window is covered by data, {{needed}} is needed. Check for gaps in the queries.',
      { coverage: formatPercent(coverageRatio), needed: formatPercent(minCoverageRatio) }
    ),
  silent: ({ lastDataMs, silentMs }, context) =>
    t('problem.silent', 'No data for {{silent}}: the last value is from {{last}}.', {
      silent: formatDuration(silentMs),
      last: formatInstant(lastDataMs, context),
    }),
  'needs-buckets': () =>
    t(
      'problem.needs-buckets',
      'Not known from windowed counts. Query counts for each interval over the whole window to see it.'
    ),
  'pace-not-known': () =>
    t(
      'problem.pace-not-known',
      'Not known how fast the budget burns. Add a query for the burn rate, or for counts over a shorter window such as 1d.'
    ),
  'rolling-only': () =>
    t('problem.rolling-only', 'A calendar window begins anew with each period: no point looks back over a whole one.'),
  'no-traffic': () => t('problem.no-traffic', 'No events in the window.'),
  'no-budget': () => t('problem.no-budget', 'An objective of 100% leaves no budget to take a share of.'),
  'not-observed': ({ windowMs }) =>
    t('problem.not-observed', 'Not known: no data in the last {{window}}.', { window: formatDuration(windowMs) }),
  'too-early': ({ coveredMs, neededMs }) =>
    t(
      'problem.too-early',
      'Too early to say: the estimate rests on {{covered}} of data, {{needed}} is needed before it may freeze.',
      { covered: formatDuration(coveredMs), needed: formatDuration(neededMs) }
    ),
  'all-excluded': () =>
    t('problem.all-excluded', 'Maintenance excludes all the data. Check the annotations that are tagged so.'),
  'ready-made': () =>
    t('problem.ready-made', 'Not known: another system delivered what is left, without good and bad events.'),
  'setting-invalid': ({ setting, given }) =>
    t('problem.setting-invalid', 'The setting {{setting}} is {{given}}. Give a number that is not negative.', {
      setting: nameOfAnyOption(optionOfSetting(setting)),
      given: String(given),
    }),
  'freeze-level-too-high': ({ freezeAtRatio }) =>
    t(
      'problem.freeze-level-too-high',
      'Freezing at {{level}} left would freeze a budget that is whole. Set Freeze at below 100%.',
      { level: formatTarget(freezeAtRatio) }
    ),
  'thaw-below-freeze': ({ thawAtRatio, freezeAtRatio }) =>
    t(
      'problem.thaw-below-freeze',
      'Thaw at {{thaw}} lies below Freeze at {{freeze}}: a freeze would end while it begins. Set Thaw at to {{freeze}} or more.',
      { thaw: formatTarget(thawAtRatio), freeze: formatTarget(freezeAtRatio) }
    ),
  'windows-differ': ({ slo, haveMs }) =>
    t(
      'problem.windows-differ',
      '{{slo}} has only values over {{have}}. Query the whole window of the SLO, or counts for each interval.',
      { slo, have: formatDuration(haveMs) }
    ),
  'not-asked-for': ({ windowMs }) =>
    t('problem.not-asked-for', 'Not known: the time range does not reach back {{window}}.', {
      window: formatDuration(windowMs),
    }),
  'not-split': () => t('problem.not-split', 'The data is not split by a further label.'),
  'history-not-known': () =>
    t('problem.history-not-known', 'Not known: the data does not reach back more than one window.'),
  'exclusions-need-buckets': ({ slo }) =>
    t(
      'problem.exclusions-need-buckets',
      '{{slo}}: maintenance is not taken out, because each value covers the whole window already. Exclude it in the query.',
      { slo }
    ),
  'slices-need-buckets': ({ slo }) =>
    t(
      'problem.slices-need-buckets',
      '{{slo}}: events are counted instead of slices, because each value covers the whole window already.',
      { slo }
    ),
  'occurrences-need-counts': ({ slo }) =>
    t(
      'problem.occurrences-need-counts',
      '{{slo}}: only ratios are known, so the mean of the ratios is taken instead of counting events.',
      { slo }
    ),
};

/** Shortest form, for places with no room for a sentence. */
export function nameProblem(problem: Problem): string {
  switch (problem.code) {
    case 'range-too-short':
      return t('problem-name.range-too-short', 'Range too short');
    case 'thin-data':
      return t('problem-name.thin-data', 'Too little data');
    case 'no-data':
    case 'no-queries':
    case 'silent':
      return t('problem-name.no-data', 'No data');
    default:
      return t('problem-name.check', 'Check setup');
  }
}

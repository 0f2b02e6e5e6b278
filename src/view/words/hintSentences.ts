import { t } from '../../i18n/t';
import { ProblemCode, ProblemParams } from '../../domain/problem';
import { formatDuration, formatSelector, formatWindow } from './format';

type HintCode = Extract<
  ProblemCode,
  | 'selector-differs-from-step'
  | 'range-too-short'
  | 'range-absolute'
  | 'step-too-coarse'
  | 'points-too-few'
  | 'finer-than-data'
>;

type HintSentences = { [Code in HintCode]: (params: Readonly<ProblemParams[Code]>) => string };

/** What the range and the resolution of the queries leave out, and the setting that mends it. */
export const HINT_SENTENCES: HintSentences = {
  'selector-differs-from-step': ({ query, selectorMs, stepMs }) =>
    t(
      'problem.selector-differs-from-step',
      'Query {{query}} counts over {{selector}} but has a value every {{step}}, so events are counted twice or dropped. Set the query option Min interval to {{selector}} and keep the time range within 11,000 steps.',
      { query, selector: formatDuration(selectorMs), step: formatDuration(stepMs) }
    ),
  'range-too-short': ({ windowMs, rangeMs }) =>
    t(
      'problem.range-too-short',
      'The window is {{window}}, the time range only {{range}}. Set the query option Relative time to at least {{window}}, or query windowed counts, such as increase(…[{{selector}}]).',
      { window: formatWindow(windowMs), range: formatDuration(rangeMs), selector: formatSelector(windowMs) }
    ),
  'range-absolute': ({ windowMs }) =>
    t(
      'problem.range-absolute',
      'The dashboard shows fixed dates, so the query option Relative time has no effect. Choose a relative time range such as Last 6 hours, or query windowed counts, such as increase(…[{{selector}}]).',
      { selector: formatSelector(windowMs) }
    ),
  'step-too-coarse': ({ stepMs, burnMs }) =>
    t(
      'problem.step-too-coarse',
      'A value every {{step}} is too coarse for burn rates over {{burn}}. Set the query option Min interval, or the grouping within the query, to {{interval}}.',
      { step: formatDuration(stepMs), burn: formatDuration(burnMs), interval: formatSelector(burnMs) }
    ),
  'points-too-few': ({ stepMs, burnMs, maxDataPoints, steps }) =>
    t(
      'problem.points-too-few',
      'A value every {{step}} is too coarse for burn rates over {{burn}}, because Max data points is {{points}}. Set the query options Max data points to {{needed}} and Min interval to {{interval}}.',
      {
        step: formatDuration(stepMs),
        burn: formatDuration(burnMs),
        interval: formatSelector(burnMs),
        points: `${maxDataPoints}`,
        needed: `${steps + 1}`,
      }
    ),
  'finer-than-data': ({ windowMs, resolutionMs }) =>
    t(
      'problem.finer-than-data',
      'Finer than the data, which has a value every {{resolution}}. Set the query option Min interval to {{interval}} or less.',
      { resolution: formatDuration(resolutionMs), interval: formatSelector(windowMs) }
    ),
};

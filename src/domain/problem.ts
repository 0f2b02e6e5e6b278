/**
 * Parameters of every odd case that the panel can meet, by code. Times are epoch milliseconds, `…Ms` durations are
 * milliseconds, `…Ratio` values are ratios. The words live in `view/`, so that a language is one file.
 */
export interface ProblemParams {
  /** The objective is not a number above 0 and at most 1 (100 %). `given` is what was typed or found. */
  'objective-invalid': { given: string };
  /** The time window is not a duration such as `30d`. */
  'window-invalid': { given: string };
  /** An option holds what it cannot mean. `option` is its name in the saved JSON. */
  'option-invalid': { option: string; given: string; expected: ExpectedValue };
  /** An option holds none of the values that it can have. */
  'option-not-offered': { option: string; given: string; choices: readonly string[] };
  /** An option that lists columns names one that there is not. */
  'column-unknown': { option: string; given: string; choices: readonly string[] };
  /** Overrides give the fields of one SLO different values. */
  'overrides-disagree': { slo: string; option: string; first: string; second: string };
  /** Nothing was queried. */
  'no-queries': Record<string, never>;
  /** The queries succeeded and delivered no values. */
  'no-data': Record<string, never>;
  /** A frame has numbers and no time field. */
  'no-time-field': { query: string };
  /** A numeric field that is neither good, bad nor total, by name or by query name. */
  'field-without-role': { query: string; field: string };
  /** Good, bad or total alone does not make an SLI. `have` names what was found. */
  'role-missing': { slo: string; have: FieldRole };
  /** Two fields claim the same role for the same labels. */
  'role-ambiguous': { slo: string; role: FieldRole; first: string; second: string };
  /** Good (or bad) exceeds total by more than what extrapolation explains. */
  'part-above-total': { slo: string; role: Role; part: number; total: number; timeMs: number };
  /** Event counts cannot be negative. */
  'negative-count': { slo: string; role: Role; value: number; timeMs: number };
  /** A count, or a sum of counts, too large to be computed with. */
  'count-too-large': { slo: string };
  /** Good exceeded total by at most 1 %; those buckets count as all good. */
  'clamped-buckets': { slo: string; count: number };
  /** Buckets overlapped; their events were added up. */
  'overlapping-buckets': { slo: string; count: number };
  /** A query's range selector is not as long as its step, so events are counted twice or dropped. */
  'selector-differs-from-step': { query: string; selectorMs: number; stepMs: number };
  /** The time range begins after the window's start. */
  'range-too-short': { windowMs: number; rangeMs: number };
  /** The queries of one SLO count over different lengths of time. */
  'selectors-differ': { slo: string; firstMs: number; secondMs: number };
  /** Less than the needed share of the window was observed. */
  'thin-data': { coverageRatio: number; minCoverageRatio: number };
  /** The last value is too old to tell today's state. */
  silent: { lastDataMs: number; silentMs: number };
  /** The answer needs bucketed data; only windowed values are there. */
  'needs-buckets': Record<string, never>;
  /** Nothing tells how fast the budget is spent: neither buckets nor burn rates, nor values over shorter windows. */
  'pace-not-known': Record<string, never>;
  /** A calendar window begins anew with each period, so no point looks back over a whole one. */
  'rolling-only': Record<string, never>;
  /** No event in the window, so there is no ratio of good events. */
  'no-traffic': Record<string, never>;
  /** At an objective of 100 % the budget is zero: there is no share of it. */
  'no-budget': Record<string, never>;
  /** A window shorter than the data's resolution cannot be looked at. */
  'finer-than-data': { windowMs: number; resolutionMs: number };
  /** Nothing was observed in the stretch of time that the answer looks at. */
  'not-observed': { windowMs: number };
  /** The estimate rests on too little history to freeze by. */
  'too-early': { coveredMs: number; neededMs: number };
  /** Exclusions took out all the data. */
  'all-excluded': Record<string, never>;
  /** Another system delivered what is left; good and bad events are not known. */
  'ready-made': Record<string, never>;
  /** A setting of the policy or the method that is no usable number. */
  'setting-invalid': { setting: string; given: number };
  /** A policy that freezes while the whole budget is left. */
  'freeze-level-too-high': { freezeAtRatio: number };
  /** A freeze would end at a level that is still frozen. */
  'thaw-below-freeze': { thawAtRatio: number; freezeAtRatio: number };
  /** Only windowed values are there, and none of them covers the SLO's window. */
  'windows-differ': { slo: string; haveMs: number };
  /** The time range begins after the stretch that the answer looks at. */
  'not-asked-for': { windowMs: number };
  /** The data is not split by a further label. */
  'not-split': Record<string, never>;
  /** No instant but the last looks back over a whole window. */
  'history-not-known': Record<string, never>;
  /** Exclusions cannot be taken out of values that each cover a whole window. */
  'exclusions-need-buckets': { slo: string };
  /** A ratio that is neither between 0 and 1 nor a percentage. */
  'ratio-outside': { query: string; field: string; value: number; timeMs: number };
  /** An error ratio without a unit, of which no value exceeds 1: taken as a ratio, though it could be percent. */
  'error-ratio-assumed': { query: string; field: string };
  /** A ratio of which no name says whether it is of good or of bad events: most of its values decided. */
  'ratio-side-assumed': { query: string; field: string; role: FieldRole };
  /** Counts that rise with nearly every value, as counters do, where neither query nor setting tells. */
  'counts-assumed': { query: string; field: string };
  /** A raw metric without the threshold that tells good from bad. */
  'threshold-missing': { query: string; field: string };
  /** The length of time that a field's values cover is not a duration such as `30d`. */
  'field-window-invalid': { query: string; field: string; given: string };
  /** An objective in the data that is not above 0 and at most 1 (100 %). */
  'objective-field-invalid': { query: string; field: string; value: number };
  /** The dashboard's range is shorter than the window and not relative to now, so a relative time for the panel has no effect. */
  'range-absolute': { windowMs: number };
  /** The step is longer than a burn window that pages. */
  'step-too-coarse': { stepMs: number; burnMs: number };
  /** The same because the number of points was limited; `steps` would do. */
  'points-too-few': { stepMs: number; burnMs: number; maxDataPoints: number; steps: number };
  /** Nothing tells in what a ready-made remaining budget is given: a share of it, or seconds, was assumed. */
  'remaining-unit-assumed': { query: string; field: string; unit: 'fraction' | 'seconds' };
  /** Only a burn rate that another system computed is there, which does not tell what is left. */
  'ready-made-alone': { slo: string; query: string; field: string };
  /** Slices cannot be judged from values that each cover a whole window; events are counted instead. */
  'slices-need-buckets': { slo: string };
  /** Only ratios are known: the mean of the slices' ratios is taken instead of occurrences. */
  'occurrences-need-counts': { slo: string };
}

export type ProblemCode = keyof ProblemParams;

/**
 * What an option wants: a `level` of the budget left in percent (may be negative), a `share` from 0 to 100 %, a `target`
 * above 0 and at most 100 % or several `targets`, a `length` of time above 0 or one that may be 0 (`pause`), a `rate` of
 * 0 or more, a time `zone`, a `switch`.
 */
export type ExpectedValue = 'level' | 'share' | 'target' | 'targets' | 'length' | 'pause' | 'rate' | 'zone' | 'switch';

/** What a field of a query means for an SLO. */
export type FieldRole =
  Role | 'successRatio' | 'errorRatio' | 'state' | 'value' | 'objective' | 'remaining' | 'burnRate';

/** The roles that count events. */
export type Role = 'good' | 'bad' | 'total';

/** An odd case as a value: what (`code`), where (`path`: an option, a query, an SLO) and with which facts (`params`). */
export type Problem<Code extends ProblemCode = ProblemCode> = {
  [C in Code]: { readonly code: C; readonly path: string; readonly params: Readonly<ProblemParams[C]> };
}[Code];

/** An answer that may be absent, and then says why: a caller cannot use the value without having looked. */
export type Answer<T> = { readonly known: true; readonly value: T } | { readonly known: false; readonly why: Problem };

export function known<T>(value: T): Answer<T> {
  return { known: true, value };
}

export function unknown<T>(why: Problem): Answer<T> {
  return { known: false, why };
}

import { t } from '../../i18n/t';
import { FreezeState } from '../../domain/freeze/freezeStatus';
import { SloReport } from '../../domain/sloReport';
import { MINUTE_MS } from '../../domain/timeWindow';
import { formatDuration, formatInstant, formatPercent } from '../words/format';
import { describeProblem, nameProblem } from '../words/problems';
import { describeLateness } from '../words/provenance';
import { describeCaution } from '../words/sentence';
import { ViewContext } from '../viewContext';
import { mappedWord } from './mappedWord';
import { ShownReport } from './shownReport';

/** The state in a word, the user's where there is one; where it is not known, why. */
export function stateWord({ report, display }: Pick<ShownReport, 'report' | 'display'>): string {
  const { status, evaluation } = report;
  const why = status.because ?? (evaluation.known ? undefined : evaluation.why);
  const word = status.state === 'unknown' && why ? nameProblem(why) : wordOfState(status.state);
  return mappedWord(display, status.state, word);
}

/** The same where there is no room for why it is not known. */
export function shortStateWord({ report, display }: Pick<ShownReport, 'report' | 'display'>): string {
  const { state } = report.status;
  return mappedWord(display, state, state === 'unknown' ? wordOfUnknown() : wordOfState(state));
}

/** A state that is not known, whatever the reason. */
export function wordOfUnknown(): string {
  return t('state.not-known', 'Not known');
}

/** What a state is called everywhere. */
export function wordOfState(state: FreezeState): string {
  switch (state) {
    case 'open':
      return t('state.open', 'Ship');
    case 'caution':
      return t('state.caution', 'Careful');
    case 'frozen':
      return t('state.frozen', 'Freeze');
    case 'unknown':
      return t('state.unknown', 'No data');
  }
}

/** What stands under the word of the state: since when it has held, or what the word does not say of why it is not known. */
export function noteOnState(report: SloReport, context: ViewContext): string {
  const { because, sinceMs } = report.status;
  if (sinceMs !== undefined || !because) {
    return describeSince(report, context);
  }
  switch (because.code) {
    case 'silent':
      return t('state.since', 'since {{since}} · {{duration}}', {
        since: formatInstant(because.params.lastDataMs, context),
        duration: formatDuration(because.params.silentMs),
      });
    case 'thin-data':
      return t('state.covered', '{{coverage}} covered, {{needed}} needed', {
        coverage: formatPercent(because.params.coverageRatio),
        needed: formatPercent(because.params.minCoverageRatio),
      });
    default:
      return describeSince(report, context);
  }
}

/** Since when the state has held, or why it is not known. */
export function describeSince({ status, evaluation }: SloReport, context: ViewContext): string {
  if (status.state === 'caution') {
    return describeCaution(status, evaluation, context);
  }
  if (status.sinceMs === undefined) {
    return status.because ? describeProblem(status.because, context) : '';
  }
  if (status.isSinceLowerBound && status.state !== 'frozen') {
    const lastingMs = context.nowMs - status.sinceMs;
    return [
      ...(lastingMs < MINUTE_MS
        ? []
        : [t('state.for-at-least', 'for at least {{duration}}', { duration: formatDuration(lastingMs) })]),
      ...(mayStillBeFrozen(evaluation)
        ? [t('state.earlier-freeze', 'a freeze from before the data cannot be ruled out')]
        : []),
    ].join(' · ');
  }
  const facts = {
    since: formatInstant(status.sinceMs, context),
    duration: formatDuration(context.nowMs - status.sinceMs),
  };
  const since = status.isSinceLowerBound
    ? t('state.since-at-least', 'since {{since}} at least · {{duration}}', facts)
    : t('state.since', 'since {{since}} · {{duration}}', facts);
  const held = status.isHeld ? [t('state.held', 'held: no data')] : [];
  return [since, ...held, ...currentExceptions(evaluation, context)].join(' · ');
}

/** Exceptions that hold now: agreed ones stand beside a freeze, they do not end it. */
export function currentExceptions(evaluation: SloReport['evaluation'], { nowMs }: ViewContext): string[] {
  const exceptions = evaluation.known ? evaluation.value.exceptions : [];
  return exceptions
    .filter(({ startMs, endMs }) => startMs <= nowMs && nowMs <= endMs)
    .map(({ name }) => t('state.exception', 'exception: {{name}}', { name }));
}

/** A freeze that began before the data would not have ended yet. */
function mayStillBeFrozen(evaluation: SloReport['evaluation']): boolean {
  if (!evaluation.known) {
    return false;
  }
  const { earlierFreezeUntilMs, lastDataMs } = evaluation.value;
  return earlierFreezeUntilMs !== undefined && earlierFreezeUntilMs >= lastDataMs;
}

/** That data is late, and by how much; nothing where that is why the state is not known. */
export function describeLate({ status, evaluation }: SloReport): string[] {
  const isTold = status.state === 'unknown' && status.because?.code === 'silent';
  return evaluation.known && !isTold ? describeLateness(evaluation.value) : [];
}

import { PairReport, BurnVerdict } from '../../domain/burn/burnVerdict';
import { Answer, Problem } from '../../domain/problem';
import { SloEvaluation } from '../../domain/sloReport';
import { t } from '../../i18n/t';
import { ViewContext } from '../viewContext';
import { formatBurnRate, formatThreshold } from '../words/burnRate';
import { formatDuration } from '../words/format';
import { describeProblem } from '../words/problems';

/** The scale's end in thresholds: the threshold itself stands in the middle. */
const SCALE_END = 2;

/** One window of a pair, as a bar on a scale from 0 to twice the threshold. */
export interface LadderBar {
  /** `1 h`. */
  readonly window: string;
  /** `4.1×`; a dash where there is no burn rate. */
  readonly rate: string;
  /** Length as a share of the scale, 0..1; absent where there is no burn rate. */
  readonly share: number | undefined;
  /** It burns faster than the scale's end. */
  readonly isBeyond: boolean;
}

/** What a rung calls for: `alarm` pages somebody, `warning` opens a ticket, `watch` is on its way up or down. */
export type LadderTone = 'alarm' | 'warning' | 'watch' | 'calm' | 'none';

/** One pair of burn windows. */
export interface LadderRung {
  readonly id: string;
  readonly long: LadderBar;
  readonly short: LadderBar;
  /** `14.4×`. */
  readonly threshold: string;
  readonly severity: string;
  readonly verdict: BurnVerdict | undefined;
  /** The verdict in a word, or why there is none. */
  readonly verdictWord: string;
  readonly tone: LadderTone;
  /** Lines that say how it was computed. */
  readonly how: readonly string[];
}

export interface LadderModel {
  readonly rungs: readonly LadderRung[];
  /** Where the windows and thresholds are published. */
  readonly source: string;
  /** Beginning, middle and end of the scale. */
  readonly scale: readonly [string, string, string];
}

/** How fast it burns over each pair of windows, against its threshold. Absent where nothing tells. */
export function describeLadder(
  { burnPairs }: SloEvaluation,
  source: string,
  context: ViewContext
): LadderModel | undefined {
  return burnPairs.known
    ? {
        rungs: burnPairs.value.map((pair) => rungOf(pair, context)),
        source,
        scale: ['0', t('ladder.threshold', 'threshold'), formatThreshold(SCALE_END)],
      }
    : undefined;
}

function rungOf(report: PairReport, context: ViewContext): LadderRung {
  const { pair, threshold, long, short, verdict, isUnreachable } = report;
  const severity = pair.severity === 'page' ? t('ladder.page', 'page') : t('ladder.ticket', 'ticket');
  const word = verdict.known ? verdictWord(verdict.value) : nameAbsence(verdict.why);
  return {
    id: `${pair.longMs}/${pair.shortMs}`,
    long: barOf(long, pair.longMs, threshold),
    short: barOf(short, pair.shortMs, threshold),
    threshold: formatThreshold(threshold),
    severity,
    verdict: verdict.known ? verdict.value : undefined,
    verdictWord: isUnreachable ? t('ladder.unreachable', 'Unreachable at this target') : word,
    tone: verdict.known && !isUnreachable ? toneOf(verdict.value, pair.severity) : 'none',
    how: [
      t(
        'ladder.how',
        'Burn rate: share of errors / (1 − objective); 1× spends the budget just by the end of the window'
      ),
      describeWindow(long, pair.longMs, context),
      describeWindow(short, pair.shortMs, context),
      t('ladder.how-threshold', 'Fires where both are above {{threshold}}, as a {{severity}}', {
        threshold: formatThreshold(threshold),
        severity,
      }),
      ...(isUnreachable ? [t('ladder.how-unreachable', 'At this target not even a total outage burns that fast')] : []),
    ],
  };
}

function barOf(rate: Answer<number>, windowMs: number, threshold: number): LadderBar {
  const times = rate.known ? rate.value / threshold : undefined;
  return {
    window: formatDuration(windowMs),
    rate: rate.known ? formatBurnRate(rate.value) : '–',
    share: times === undefined ? undefined : Math.min(1, times / SCALE_END),
    isBeyond: times !== undefined && times > SCALE_END,
  };
}

function describeWindow(rate: Answer<number>, windowMs: number, context: ViewContext): string {
  return rate.known
    ? t('ladder.how-window', 'Last {{window}}: {{rate}}', {
        window: formatDuration(windowMs),
        rate: formatBurnRate(rate.value),
      })
    : t('ladder.how-window', 'Last {{window}}: {{rate}}', {
        window: formatDuration(windowMs),
        rate: describeProblem(rate.why, context),
      });
}

function verdictWord(verdict: BurnVerdict): string {
  const words: Record<BurnVerdict, string> = {
    breached: t('ladder.breached', 'Breached'),
    recovering: t('ladder.recovering', 'Recovering'),
    increasing: t('ladder.increasing', 'Increasing'),
    acceptable: t('ladder.acceptable', 'Acceptable'),
  };
  return words[verdict];
}

function toneOf(verdict: BurnVerdict, severity: 'page' | 'ticket'): LadderTone {
  if (verdict === 'breached') {
    return severity === 'page' ? 'alarm' : 'warning';
  }
  return verdict === 'acceptable' ? 'calm' : 'watch';
}

function nameAbsence({ code }: Problem): string {
  switch (code) {
    case 'finer-than-data':
      return t('ladder.finer', 'Data too coarse');
    case 'not-observed':
      return t('ladder.not-observed', 'No data');
    case 'not-asked-for':
      return t('ladder.not-asked-for', 'Range too short');
    default:
      return t('ladder.not-known', 'Not known');
  }
}

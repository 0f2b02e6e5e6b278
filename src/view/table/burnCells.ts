import { t } from '../../i18n/t';
import { BurnVerdict, PairReport } from '../../domain/burn/burnVerdict';
import { Answer } from '../../domain/problem';
import { formatBurnRate } from '../words/burnRate';
import { formatDuration } from '../words/format';
import { describeProblem } from '../words/problems';
import { ShownReport } from '../summary/shownReport';
import { ViewContext } from '../viewContext';
import { CellFacts, TableCell, answerCell, evaluatedCell, textOfAbsent } from './tableCell';

/** Burn rate over the long window of a pair of the policy, counted from 0. */
export function burnCell(facts: CellFacts, index: number): TableCell {
  return evaluatedCell(facts, ({ burnPairs }) =>
    answerCell(burnPairs, facts, (pairs) => {
      const pair = pairs.at(index);
      return pair
        ? pairCell(pair, facts)
        : { order: undefined, text: () => textOfAbsent(facts.shown.display), how: () => [] };
    })
  );
}

function pairCell(report: PairReport, facts: CellFacts): TableCell {
  const { long, verdict } = report;
  return {
    ...answerCell(long, facts, (rate) => ({ order: rate, text: () => formatBurnRate(rate), how: () => [] })),
    how: () => describePair(report, facts.context),
    ...(verdict.known && verdict.value === 'breached' && { mark: 'breached' }),
  };
}

function describePair({ pair, threshold, long, short, verdict }: PairReport, context: ViewContext): string[] {
  const rateOf = (windowMs: number, rate: Answer<number>): string =>
    rate.known
      ? t('table.burn-over', '{{window}}: {{rate}}', {
          window: formatDuration(windowMs),
          rate: formatBurnRate(rate.value),
        })
      : describeProblem(rate.why, context);
  return [
    ...(verdict.known ? [describeVerdict(verdict.value, pair.severity)] : []),
    rateOf(pair.longMs, long),
    rateOf(pair.shortMs, short),
    t('table.burn-threshold', 'Threshold {{threshold}}; a pair is breached when both its windows are above it', {
      threshold: formatBurnRate(threshold),
    }),
    t('table.how-burn', 'Share that failed / (1 − objective): 1× spends the budget exactly in its window'),
  ];
}

function describeVerdict(verdict: BurnVerdict, severity: PairReport['pair']['severity']): string {
  const verdicts: Record<BurnVerdict, string> = {
    breached: t('burn.breached', 'Breached'),
    recovering: t('burn.recovering', 'Recovering'),
    increasing: t('burn.increasing', 'Increasing'),
    acceptable: t('burn.acceptable', 'Acceptable'),
  };
  const severities = { page: t('burn.page', 'page'), ticket: t('burn.ticket', 'ticket') };
  return `${verdicts[verdict]} · ${severities[severity]}`;
}

/** The long window of that pair, where it is the same for all SLOs that have one. */
export function burnWindowOf(shown: readonly ShownReport[], index: number): number | undefined {
  const windows = new Set(
    shown.flatMap(({ report: { evaluation } }) =>
      evaluation.known && evaluation.value.burnPairs.known
        ? (evaluation.value.burnPairs.value.at(index)?.pair.longMs ?? [])
        : []
    )
  );
  const [windowMs] = windows;
  return windows.size === 1 ? windowMs : undefined;
}

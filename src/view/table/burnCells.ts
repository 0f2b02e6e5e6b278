import { describeLadder } from '../burnDown/ladder';
import { ShownReport } from '../summary/shownReport';
import { formatBurnRate } from '../words/burnRate';
import { CellFacts, TableCell, answerCell, evaluatedCell, textOfAbsent } from './tableCell';

/** Burn rate over the long window of a pair of the policy, counted from 0. */
export function burnCell(facts: CellFacts, index: number): TableCell {
  return evaluatedCell(facts, (evaluation) =>
    answerCell(evaluation.burnPairs, facts, (pairs) => {
      const pair = pairs.at(index);
      if (!pair) {
        return { order: undefined, text: () => textOfAbsent(facts.shown.display), how: () => [] };
      }
      const rung = () => describeLadder(evaluation, '', facts.context)?.rungs.at(index);
      const isBreached = pair.verdict.known && pair.verdict.value === 'breached';
      return {
        ...answerCell(pair.long, facts, (rate) => ({ order: rate, text: () => formatBurnRate(rate), how: () => [] })),
        how: () => [rung()].flatMap((one) => (one ? [`${one.verdictWord} · ${one.severity}`, ...one.how] : [])),
        ...(isBreached && { mark: 'breached' }),
      };
    })
  );
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

import { t } from '../../i18n/t';
import { Problem } from '../../domain/problem';
import { SloEvaluation } from '../../domain/sloReport';
import { describeProblem } from '../words/problems';
import { formatDuration } from '../words/format';
import { CellFacts, TableCell, answerCell, evaluatedCell } from './tableCell';

type PairReport = Extract<SloEvaluation['burnPairs'], { known: true }>['value'][number];

/** Burn rate over the long window of a pair of the policy, counted from 0. */
export function burnCell(facts: CellFacts, pair: number): TableCell {
  return evaluatedCell(facts, ({ burnPairs }) =>
    answerCell(burnPairs, facts, (pairs) => {
      const report = pairs.at(pair);
      return report ? pairCell(report, facts) : answerCell({ known: false, why: NO_PAIR }, facts, neverAsked);
    })
  );
}

const NO_PAIR: Problem = { code: 'not-split', path: 'burnPolicy', params: {} };

function neverAsked(): TableCell {
  return { order: undefined, text: () => '', how: () => [] };
}

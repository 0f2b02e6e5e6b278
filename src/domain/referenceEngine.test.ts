import fc from 'fast-check';
import { cases } from '../testing/cases';
import { NO_RANGE_START_MS, scenario } from '../testing/reference/aScenario';
import { differences } from '../testing/reference/differences';
import { evaluateReference } from '../testing/reference/referenceEngine';
import { sloOfReference } from '../testing/reference/sloOfReference';
import { evaluateSlo } from './evaluateSlo';

/** The engine tells the two ways apart in which no data is left. */
const WHY = { 'no-data': /^(no-data|all-excluded)$/, 'range-too-short': /^range-too-short$/ };

describe('the engine and the reference that is written from the definitions alone', () => {
  it('agree on every answer of the report', () => {
    fc.assert(
      fc.property(scenario, (input) => {
        const report = evaluateSlo(sloOfReference(input));
        const expected = evaluateReference(input);
        if (!expected.known) {
          expect(report.evaluation).toMatchObject({
            known: false,
            why: { code: expect.stringMatching(WHY[expected.why]) },
          });
          return;
        }
        // The engine knows besides which burn windows a short time range did not ask for.
        fc.pre(input.rangeStartMs === NO_RANGE_START_MS);
        expect(differences(report, expected)).toEqual([]);
      }),
      { numRuns: cases(3000) }
    );
  });
});

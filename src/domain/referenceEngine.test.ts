import fc from 'fast-check';
import { scenario } from '../testing/reference/aScenario';
import { differences } from '../testing/reference/differences';
import { evaluateReference } from '../testing/reference/referenceEngine';
import { sloOfReference } from '../testing/reference/sloOfReference';
import { evaluateSlo } from './evaluateSlo';

/** Mutation tests run this suite thousands of times: they ask for fewer cases. */
const RUNS = Number(process.env.REFERENCE_RUNS ?? 3000);

const WHY: Readonly<Record<string, string>> = { 'no-data': 'no-data', 'range-too-short': 'range-too-short' };

describe('the engine and the reference that is written from the definitions alone', () => {
  it('agree on every answer of the report', () => {
    fc.assert(
      fc.property(scenario, (input) => {
        const report = evaluateSlo(sloOfReference(input));
        const expected = evaluateReference(input);
        if (!expected.known) {
          expect(report.evaluation).toMatchObject({ known: false, why: { code: WHY[expected.why] } });
          return;
        }
        expect(differences(report, expected)).toEqual([]);
      }),
      { numRuns: RUNS }
    );
  });
});

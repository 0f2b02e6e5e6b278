import fc from 'fast-check';
import { anSliSeries } from '../testing/anSliSeries';
import { aDefinition, anSlo, valueOf } from '../testing/anSlo';
import { cases } from '../testing/cases';
import { windowedScenario } from '../testing/reference/aWindowedScenario';
import {
  ReferenceValue,
  ReferenceWindowedInput,
  evaluateWindowedReference,
} from '../testing/reference/referenceWindowed';
import { evaluateSlo } from './evaluateSlo';
import { FutureEvent } from './forecast/firstCrossing';
import { objectiveOf } from './objective';
import { known } from './problem';
import { buildBurnRates } from './sli/burnRates';
import { buildWindowedSeries } from './sli/windowedSeries';
import { SloReport } from './sloReport';

function windowedOf(values: ReferenceValue[], windowMs: number, nowMs: number) {
  const counts = {
    timeMs: values.map(({ timeMs }) => timeMs),
    bad: values.map(({ bad }) => bad),
    total: values.map(({ total }) => total),
  };
  return buildWindowedSeries({ ...counts, windowMs }, nowMs);
}

function evaluate(input: ReferenceWindowedInput): SloReport {
  const { nowMs, durationMs, targets, others, rates, burnPairs } = input;
  const { forecastLookbackShare, ...freezePolicy } = input.freeze;
  const definition = aDefinition({
    target: targets[targets.length - 1].targetRatio,
    windowMs: durationMs,
    freezePolicy,
    burnPolicy: { id: 'workbook', source: 'generated', pairs: burnPairs },
  });
  const burnRates = rates.map(({ windowMs, values }) =>
    buildBurnRates(
      { timeMs: values.map(({ timeMs }) => timeMs), burnRate: values.map(({ burnRate }) => burnRate), windowMs },
      nowMs
    )
  );
  const lengths = [{ windowMs: durationMs, values: input.values }, ...others];
  return evaluateSlo({
    ...anSlo(definition, anSliSeries({ total: [] }), { nowMs }),
    objectiveSteps: targets.flatMap(({ fromMs, targetRatio }) => {
      const objective = objectiveOf(targetRatio);
      return objective ? [{ fromMs, objective }] : [];
    }),
    data: known({
      buckets: undefined,
      windows: lengths.map(({ windowMs, values }) => windowedOf(values, windowMs, nowMs)),
      burnRates,
    }),
  });
}

const moment = (event: FutureEvent): unknown =>
  event.kind === 'at' ? expect.closeTo(event.timeMs, 0) : event.kind === 'already' ? 'already' : 'never';

describe('the engine and the naive reference for sums over whole windows', () => {
  it('agree on state, forecast, burn pairs and history', () => {
    fc.assert(
      fc.property(windowedScenario, (input) => {
        const expected = evaluateWindowedReference(input);
        const report = evaluate(input);
        if (!expected) {
          const code = expect.stringMatching(/^(no-data|windows-differ)$/);
          expect(report.evaluation).toMatchObject({ known: false, why: { code } });
          return;
        }
        const { asOfMs, budget, forecast, history, burnPairs } = valueOf(report.evaluation);
        expect(report.status.state).toBe(expected.state);
        expect(asOfMs).toBe(expected.asOfMs);
        expect(valueOf(budget.remainingRatio)).toBeCloseTo(expected.remaining, 9);
        expect(history).toEqual(expected.history);
        const verdicts = burnPairs.known ? burnPairs.value.map(({ verdict }) => verdict) : [];
        expect(
          verdicts.map((verdict) => (verdict.known ? (verdict.value === 'breached' ? 'breached' : 'other') : undefined))
        ).toEqual(burnPairs.known ? expected.verdicts : []);
        expect(forecast.known).toBe(expected.pace !== undefined);
        if (forecast.known && expected.pace) {
          const { burnRate, lookbackMs, freezesOn, runsOutOn, basis } = forecast.value;
          expect({ lookbackMs, basis }).toEqual({ lookbackMs: expected.pace.lookbackMs, basis: 'paceOnly' });
          expect(burnRate).toBeCloseTo(expected.pace.burnRate, 9);
          expect(expected.freezesOn).toEqual(moment(freezesOn));
          expect(expected.runsOutOn).toEqual(moment(runsOutOn));
        }
      }),
      { numRuns: cases(1000) }
    );
  });
});

import { DEFAULT_ACCOUNTING } from '../domain/accounting';
import { WORKBOOK_POLICY } from '../domain/burn/burnPolicy';
import { DEFAULT_FREEZE_POLICY } from '../domain/freeze/freezePolicy';
import { DEFAULT_HORIZONS } from '../domain/horizons';
import { DEFAULT_INCIDENT_RULES } from '../domain/incidents/findIncidents';
import { objectiveOf } from '../domain/objective';
import { Answer, known } from '../domain/problem';
import { SliData } from '../domain/sli/sliData';
import { NO_NOTES, SloDefinition, SloInput } from '../domain/sloInput';
import { SliSeries } from '../domain/sli/sliSeries';
import { SloEvaluation, SloReport } from '../domain/sloReport';

/** A definition: 99.9 % unless said, the window as long as the test needs. */
export function aDefinition(shape: { target?: number; windowMs: number } & Partial<SloDefinition>): SloDefinition {
  const { target = 0.999, windowMs, ...rest } = shape;
  const objective = objectiveOf(target);
  if (!objective) {
    throw new Error(`no objective of ${target}`);
  }
  return {
    objective,
    window: { kind: 'rolling', durationMs: windowMs },
    freezePolicy: DEFAULT_FREEZE_POLICY,
    accounting: DEFAULT_ACCOUNTING,
    burnPolicy: WORKBOOK_POLICY,
    incidentRules: DEFAULT_INCIDENT_RULES,
    whatIfTargets: [],
    minCoverageRatio: 0.5,
    minHistoryRatio: 0.25,
    horizons: DEFAULT_HORIZONS,
    ...rest,
  };
}

export function bucketData(series: SliSeries): Answer<SliData> {
  return known({ buckets: series, windows: [] });
}

/** An SLO over buckets; asked for a range that reaches back as far as wanted, now at the end of the data. */
export function anSlo(definition: SloDefinition, series: SliSeries, shape: Partial<SloInput> = {}): SloInput {
  return {
    id: 'checkout',
    name: 'Checkout',
    labels: {},
    definition: known(definition),
    data: bucketData(series),
    rangeStartMs: -1e15,
    ...NO_NOTES,
    nowMs: series.endMs[series.length - 1] ?? 0,
    notices: [],
    ...shape,
  };
}

/** The evaluation of a report that has one; a test that expects one fails with the reason otherwise. */
export function evaluationOf({ evaluation }: SloReport): SloEvaluation {
  return valueOf(evaluation);
}

export function valueOf<T>(answer: Answer<T>): T {
  if (!answer.known) {
    throw new Error(`not known: ${JSON.stringify(answer.why)}`);
  }
  return answer.value;
}

import { FieldConfig } from '@grafana/data';
import { FreezeState } from '../../domain/freeze/freezeStatus';
import { Incident } from '../../domain/incidents/findIncidents';
import { SloEvaluation } from '../../domain/sloReport';
import { Interval } from '../../domain/timeWindow';
import { t } from '../../i18n/t';
import { mappedWord } from '../summary/mappedWord';
import { ShownReport } from '../summary/shownReport';
import { wordOfState } from '../summary/stateWords';
import { formatPercent } from '../words/format';
import { TimeRange } from './chartRange';
import { StateBand, describeBands } from './stateBands';

/** A stretch that a person named. */
export interface NamedMark extends Interval {
  readonly name: string;
}

/** A stretch in which the budget burned. */
export interface IncidentMark extends NamedMark {
  /** A person named it; otherwise its name only says what it is. */
  readonly isNamed: boolean;
  /** What it cost, as a share of the budget: `-28%`. Empty where there is no share. */
  readonly cost: string;
  /** Larger is told first where there is no room for all. */
  readonly weight: number;
}

export interface DeployMark {
  readonly timeMs: number;
  readonly name: string;
  /** What burned after it, as a share of the budget; empty where there is no share. */
  readonly cost: string;
}

/** Everything beside the curve: where it stands, and what it says. */
export interface ChartMarks {
  readonly bands: readonly StateBand[];
  readonly incidents: readonly IncidentMark[];
  readonly deploys: readonly DeployMark[];
  readonly exceptions: readonly NamedMark[];
  /** Annotations without a meaning for the budget. */
  readonly remarks: readonly NamedMark[];
  readonly missing: readonly Interval[];
  readonly excluded: readonly Interval[];
  /** Before the first data. */
  readonly before: readonly Interval[];
}

/** The marks that touch the chart's stretch of time. */
export function describeMarks(shown: ShownReport, evaluation: SloEvaluation, range: TimeRange): ChartMarks {
  const { report, input, display } = shown;
  const { gaps, incidents, deploys, exceptions } = evaluation;
  const policy = input.definition.known ? input.definition.value.freezePolicy : undefined;
  const within = <T extends Interval>(marks: readonly T[]): T[] =>
    marks.filter(({ startMs, endMs }) => endMs >= range.fromMs && startMs <= range.toMs);
  return {
    bands: describeBands({ report, evaluation, range, policy, wordOf: (state) => nameOfState(state, display) }),
    incidents: incidents.known ? within(incidents.value.incidents.map(incidentMark)) : [],
    deploys: deploys.known
      ? deploys.value
          .filter(({ timeMs }) => timeMs >= range.fromMs && timeMs <= range.toMs)
          .map(({ timeMs, name, costRatio }) => ({ timeMs, name, cost: describeCost(costRatio) }))
      : [],
    exceptions: within(exceptions),
    remarks: within(input.remarks),
    missing: within(gaps.missing),
    excluded: within(gaps.excluded),
    before: within(gaps.before ? [gaps.before] : []),
  };
}

/** What a state is called, by the words of the user where there are some. */
function nameOfState(state: FreezeState, display: FieldConfig): string {
  const word = state === 'unknown' ? t('chart.state-unknown', 'State not known') : wordOfState(state);
  return mappedWord(display, state, word);
}

function incidentMark({ name, startMs, endMs, costRatio, isMissingData }: Incident): IncidentMark {
  const weight = costRatio.known ? costRatio.value : 0;
  return {
    startMs,
    endMs,
    name: name || (isMissingData ? t('chart.incident-missing', 'Missing data') : t('chart.incident', 'Incident')),
    isNamed: name !== undefined && name !== '',
    cost: describeCost(costRatio.known ? costRatio.value : undefined),
    weight,
  };
}

const WHOLE_PERCENT_FROM = 0.1;

function describeCost(costRatio: number | undefined): string {
  return costRatio === undefined ? '' : formatPercent(-costRatio, costRatio >= WHOLE_PERCENT_FROM ? 0 : undefined);
}

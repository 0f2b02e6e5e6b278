import { t } from '../../i18n/t';
import { FreezeState } from '../../domain/freeze/freezeStatus';
import { ChartMarks } from './chartMarks';

/** What a sample in the legend, or in the tooltip, shows. */
export type SampleKind =
  | 'curve'
  | 'ideal'
  | 'forecast'
  | 'incident'
  | 'deploy'
  | 'exception'
  | 'remark'
  | 'missing'
  | 'excluded'
  | 'before'
  | FreezeState;

export interface LegendEntry {
  readonly kind: SampleKind;
  readonly name: string;
  /** What has to be known to read it. */
  readonly note?: string;
}

export interface LegendFacts {
  readonly marks: ChartMarks;
  readonly hasIdeal: boolean;
  readonly hasForecast: boolean;
  readonly isRolling: boolean;
}

/** Names what is on the chart beside the curve, and nothing that is not; what matters most first. */
export function describeLegend({ marks, hasIdeal, hasForecast, isRolling }: LegendFacts): LegendEntry[] {
  const { bands, incidents, deploys, exceptions, remarks, missing, excluded, before } = marks;
  // A freeze over a rolling window follows the trailing curve, which may not be the one that is drawn.
  const stateNote = isRolling
    ? t('legend.state-note', 'Judged at each instant over the window before it, whichever curve is shown')
    : undefined;
  const entries: Array<[boolean, LegendEntry]> = [
    [hasIdeal, { kind: 'ideal', name: t('chart.ideal', 'Even spending') }],
    [hasForecast, { kind: 'forecast', name: t('chart.forecast', 'Forecast') }],
    [incidents.length > 0, { kind: 'incident', name: t('legend.incident', 'Incident') }],
    [deploys.length > 0, { kind: 'deploy', name: t('legend.deploy', 'Deploy') }],
    [missing.length > 0, { kind: 'missing', name: t('legend.missing', 'No data') }],
    [excluded.length > 0, { kind: 'excluded', name: t('legend.excluded', 'Maintenance') }],
    [exceptions.length > 0, { kind: 'exception', name: t('legend.exception', 'Exception') }],
    [before.length > 0, { kind: 'before', name: t('legend.before', 'Before the first data') }],
    [remarks.length > 0, { kind: 'remark', name: t('legend.remark', 'Annotation') }],
    ...STATES.flatMap((state): Array<[boolean, LegendEntry]> => {
      const band = bands.find((one) => one.state === state);
      return band ? [[true, { kind: state, name: band.word, note: stateNote }]] : [];
    }),
  ];
  return entries.flatMap(([isThere, entry]) => (isThere ? [entry] : []));
}

const STATES: readonly FreezeState[] = ['frozen', 'caution', 'open', 'unknown'];

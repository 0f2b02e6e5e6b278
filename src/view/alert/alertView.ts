import { AlertState, AlertStateInfo } from '@grafana/data';
import { t } from '../../i18n/t';

/** The state of the host's own alert rule that is linked to the panel. */
export interface AlertView {
  readonly state: AlertState;
  /** In a few words. */
  readonly word: string;
  /** Somebody is, or is about to be, alerted. */
  readonly isFiring: boolean;
}

/** Absent where no rule is linked, and where the host does not know its state. */
export function describeAlert(info: Pick<AlertStateInfo, 'state'> | undefined): AlertView | undefined {
  const word = info && wordOf(info.state);
  return info && word !== undefined ? { state: info.state, word, isFiring: FIRING.includes(info.state) } : undefined;
}

const FIRING: readonly AlertState[] = [AlertState.Alerting, AlertState.Pending];

function wordOf(state: AlertState): string | undefined {
  switch (state) {
    case AlertState.Alerting:
      return t('alert.firing', 'Alert rule: firing');
    case AlertState.Pending:
      return t('alert.pending', 'Alert rule: about to fire');
    case AlertState.Recovering:
      return t('alert.recovering', 'Alert rule: recovering');
    case AlertState.OK:
      return t('alert.ok', 'Alert rule: not firing');
    case AlertState.NoData:
      return t('alert.no-data', 'Alert rule: no data');
    case AlertState.Paused:
      return t('alert.paused', 'Alert rule: paused');
    default:
      return undefined;
  }
}

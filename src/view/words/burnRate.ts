import { formattedValueToString, getValueFormat } from '@grafana/data';
import { t } from '../../i18n/t';

/** Smaller rates would read as 0.0. */
const LEAST = 0.05;

/** A burn rate as a multiple of the pace at which the budget lasts exactly, `4.1×`; without a decimal at 0 and from 10 on. */
export function formatBurnRate(burnRate: number): string {
  if (burnRate > 0 && burnRate < LEAST) {
    return t('format.burn-below', '< 0.1×');
  }
  const decimals = burnRate > 0 && burnRate < 9.95 ? 1 : 0;
  return t('format.burn', '{{rate}}×', { rate: formattedValueToString(getValueFormat('none')(burnRate, decimals)) });
}

/** The factor of a threshold as it is published: 14.4×, 13.44×. */
export function formatThreshold(factor: number): string {
  return t('format.burn', '{{rate}}×', { rate: `${Number(factor.toFixed(2))}` });
}

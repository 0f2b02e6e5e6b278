import { formattedValueToString, getValueFormat } from '@grafana/data';
import { t } from '../../i18n/t';

/** Smaller rates would read as 0.0. */
const LEAST = 0.05;

/** A burn rate as a multiple with one decimal, none where nothing burned or where it is in the hundreds. */
export function formatBurnRate(rate: number): string {
  if (rate > 0 && rate < LEAST) {
    return t('format.below-burn-rate', '< 0.1×');
  }
  const decimals = rate === 0 || rate >= 99.95 ? 0 : 1;
  return t('format.burn-rate', '{{rate}}×', { rate: formattedValueToString(getValueFormat('none')(rate, decimals)) });
}

import { formattedValueToString, getValueFormat } from '@grafana/data';
import { t } from '../../i18n/t';

const LEAST = 0.005;

/** A burn rate as a multiple: two decimals below 1, one below 100, none above; never 0 where something burned. */
export function formatBurnRate(rate: number): string {
  if (rate > 0 && rate < LEAST) {
    return t('format.below-burn-rate', '< 0.01×');
  }
  const decimals = rate === 0 || rate >= 99.95 ? 0 : rate < 0.995 ? 2 : 1;
  return t('format.burn-rate', '{{rate}}×', { rate: formattedValueToString(getValueFormat('locale')(rate, decimals)) });
}

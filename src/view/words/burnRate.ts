import { t } from '../../i18n/t';

/** A burn rate as a multiple of the pace at which the budget lasts exactly: `4.1×`. */
export function formatBurnRate(burnRate: number): string {
  if (burnRate > 0 && burnRate < 0.05) {
    return t('format.burn-below', '< 0.1×');
  }
  const decimals = burnRate > 0 && burnRate < 9.95 ? 1 : 0;
  return t('format.burn', '{{rate}}×', { rate: burnRate.toFixed(decimals) });
}

import { GrafanaTheme2 } from '@grafana/data';
import { SloSummary } from '../view/summary/sloSummary';

/** The theme's status colour for a freeze state. Never the only sign: word and shape say the same. */
export function stateColor(theme: GrafanaTheme2, state: SloSummary['state']): string {
  switch (state) {
    case 'open':
      return theme.colors.success.text;
    case 'caution':
      return theme.colors.warning.text;
    case 'frozen':
      return theme.colors.error.text;
    case 'unknown':
      return theme.colors.text.secondary;
  }
}

import { GrafanaTheme2 } from '@grafana/data';
import { SloView } from '../view/sloView';

/** The theme's status colour for a freeze state. Never the only sign: word and shape say the same. */
export function stateColor(theme: GrafanaTheme2, state: SloView['state']): string {
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

import { GrafanaTheme2 } from '@grafana/data';
import { SampleKind } from '../view/burnDown/legend';

/** Colours of the theme for everything on the chart. Never the only sign: each mark has a form of its own. */
export function markColor(theme: GrafanaTheme2, kind: SampleKind): string {
  const { colors, visualization } = theme;
  switch (kind) {
    case 'curve':
    case 'open':
      return colors.success.text;
    case 'caution':
      return colors.warning.text;
    case 'frozen':
      return colors.error.text;
    case 'unknown':
    case 'ideal':
    case 'missing':
    case 'before':
      return colors.text.secondary;
    case 'forecast':
      return colors.text.primary;
    case 'incident':
      return visualization.getColorByName('orange');
    case 'deploy':
      return visualization.getColorByName('blue');
    case 'exception':
      return visualization.getColorByName('purple');
    case 'excluded':
    case 'remark':
      return visualization.getColorByName(theme.isDark ? 'light-blue' : 'dark-blue');
  }
}

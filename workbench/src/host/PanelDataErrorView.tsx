import { PanelDataErrorViewProps } from '@grafana/runtime';

/** What Grafana shows in a panel that cannot draw its data. */
export function PanelDataErrorView({ message, data }: PanelDataErrorViewProps): React.JSX.Element {
  const text = message ?? (data.series.length > 0 ? 'Data is missing a number field' : 'No data');
  return (
    <div
      data-testid="data-testid Panel data error message"
      style={{ display: 'flex', height: '100%', alignItems: 'center', justifyContent: 'center' }}
    >
      {text}
    </div>
  );
}

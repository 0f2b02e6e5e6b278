import { css } from '@emotion/css';
import { GrafanaTheme2 } from '@grafana/data';
import { locationService } from '@grafana/runtime';
import { VizPanel, sceneGraph } from '@grafana/scenes';
import { Drawer, useStyles2 } from '@grafana/ui';
import { panelDataJson } from './panelDataJson';

/** What a panel's data provider delivers, as Grafana shows it under Inspect → Panel JSON → Panel data. */
export function InspectDrawer({ panel }: { panel: VizPanel }): React.JSX.Element {
  const styles = useStyles2(getStyles);
  const { title } = panel.useState();
  const { data } = sceneGraph.getData(panel).useState();
  return (
    <Drawer
      title={`Inspect: ${title}`}
      subtitle="Panel data"
      size="md"
      onClose={() => locationService.partial({ inspect: null })}
    >
      <pre className={styles.json} data-testid="inspect-panel-data">
        {data && panelDataJson(data)}
      </pre>
    </Drawer>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  json: css({ fontSize: theme.typography.bodySmall.fontSize, whiteSpace: 'pre', overflow: 'auto' }),
});

import { css } from '@emotion/css';
import { GrafanaTheme2 } from '@grafana/data';
import { selectors } from '@grafana/e2e-selectors';
import { UrlSyncContextProvider, VizPanel, sceneGraph } from '@grafana/scenes';
import { ScrollContainer, useStyles2 } from '@grafana/ui';
import { useState } from 'react';
import { DashboardJson } from '../dashboards/dashboardJson';
import { Shown, createDashboardScene } from '../dashboards/dashboardScene';
import { EditPane } from './EditPane';
import { InspectDrawer } from './InspectDrawer';
import { TopBar } from './TopBar';

export interface DashboardPageProps {
  readonly dashboard: DashboardJson;
  readonly shown: Shown;
  /** The panel whose data is looked at. */
  readonly inspect: number | undefined;
}

/** A dashboard, one panel of it, or the editor of one panel. */
export function DashboardPage({ dashboard, shown, inspect }: DashboardPageProps): React.JSX.Element {
  const styles = useStyles2(getStyles);
  const [{ scene, edited }] = useState(() => createDashboardScene(dashboard, shown));
  const inspected = inspect === undefined ? undefined : sceneGraph.findByKey(scene, `panel-${inspect}`);
  return (
    <div className={styles.page}>
      <TopBar title={edited ? `${dashboard.title} › Edit panel` : dashboard.title} />
      <div className={styles.body} data-testid={edited ? selectors.components.PanelEditor.General.content : undefined}>
        <main className={styles.main}>
          <ScrollContainer>
            <div className={styles.canvas}>
              <UrlSyncContextProvider scene={scene}>
                <scene.Component model={scene} />
              </UrlSyncContextProvider>
            </div>
          </ScrollContainer>
        </main>
        {edited && <EditPane panel={edited} />}
      </div>
      {inspected instanceof VizPanel && <InspectDrawer panel={inspected} />}
    </div>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  page: css({ display: 'flex', flexDirection: 'column', height: '100%', background: theme.colors.background.canvas }),
  body: css({ display: 'flex', flex: '1 1 0', minHeight: 0 }),
  main: css({ flex: '1 1 0', minWidth: 0, display: 'flex' }),
  canvas: css({ display: 'flex', flexDirection: 'column', minHeight: '100%', padding: theme.spacing(2) }),
});

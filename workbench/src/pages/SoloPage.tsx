import { UrlSyncContextProvider } from '@grafana/scenes';
import { useEffect, useState } from 'react';
import { DashboardJson } from '../dashboards/dashboardJson';
import { createDashboardScene } from '../dashboards/dashboardScene';

/** One panel that fills the page, as embedded panels and rendered images do. */
export function SoloPage({ dashboard, panelId }: { dashboard: DashboardJson; panelId: number }): React.JSX.Element {
  const [{ scene, panel }] = useState(() => {
    const created = createDashboardScene(dashboard, { editPanel: panelId, viewPanel: undefined });
    return { scene: created.scene, panel: created.edited };
  });
  // Time range, variables and annotations are the dashboard's, which is not on the screen itself.
  useEffect(() => scene.activate(), [scene]);
  return (
    <div style={{ height: '100%', display: 'flex' }} id="solo-panel-id">
      <UrlSyncContextProvider scene={scene}>{panel && <panel.Component model={panel} />}</UrlSyncContextProvider>
    </div>
  );
}

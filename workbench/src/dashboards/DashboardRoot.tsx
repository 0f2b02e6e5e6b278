import { CoreApp, DataQueryRequest } from '@grafana/data';
import {
  DataRequestEnricher,
  EmbeddedScene,
  SceneComponentProps,
  SceneObject,
  SceneObjectBase,
  SceneObjectState,
  VizPanel,
} from '@grafana/scenes';

interface DashboardRootState extends SceneObjectState {
  uid: string;
  title: string;
  isEditing: boolean;
  /** What is on the screen. */
  shown: EmbeddedScene;
  /** The other panels: their results may be used by those on the screen. */
  offScreen: VizPanel[];
}

/** A dashboard: what is shown of it and what is not. Says in each request on whose behalf it is made. */
export class DashboardRoot extends SceneObjectBase<DashboardRootState> implements DataRequestEnricher {
  static Component = DashboardRootRenderer;

  enrichDataRequest(source: SceneObject): Partial<DataQueryRequest> {
    const { uid, title, isEditing } = this.state;
    const panel = panelAround(source);
    return {
      app: isEditing ? CoreApp.PanelEditor : CoreApp.Dashboard,
      dashboardUID: uid,
      dashboardTitle: title,
      panelId: panel && panelIdOf(panel),
      panelName: panel?.state.title,
      panelPluginId: panel?.state.pluginId,
    };
  }
}

function panelIdOf({ state: { key = '' } }: VizPanel): number {
  return Number(/\d+$/.exec(key)?.[0]);
}

function panelAround(object: SceneObject | undefined): VizPanel | undefined {
  return object === undefined || object instanceof VizPanel ? object : panelAround(object.parent);
}

function DashboardRootRenderer({ model }: SceneComponentProps<DashboardRoot>): React.JSX.Element {
  const { shown } = model.useState();
  return <shown.Component model={shown} />;
}

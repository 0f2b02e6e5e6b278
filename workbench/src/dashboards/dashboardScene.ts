import {
  EmbeddedScene,
  SceneControlsSpacer,
  SceneDataTransformer,
  SceneGridItem,
  SceneGridLayout,
  SceneQueryRunner,
  SceneRefreshPicker,
  SceneTimePicker,
  SceneTimeRange,
  SceneVariableSet,
  VariableValueSelectors,
  VizPanel,
  VizPanelMenu,
  behaviors,
} from '@grafana/scenes';
import { PanelMenuItem } from '@grafana/data';
import { locationService } from '@grafana/runtime';
import { DashboardRoot } from './DashboardRoot';
import { DataLayerControls } from './DataLayerControls';
import { DashboardJson, PanelJson } from './dashboardJson';
import { createDataLayers } from './dataLayers';
import { RelativePanelTime } from './RelativePanelTime';
import { variableFrom } from './variables';

const COLUMNS = 24;
const EDIT_ROWS = 18;

/** Which part of a dashboard is on the screen. */
export interface Shown {
  readonly editPanel: number | undefined;
  readonly viewPanel: number | undefined;
}

export interface DashboardScene {
  readonly scene: DashboardRoot;
  /** The panel that is edited. */
  readonly edited: VizPanel | undefined;
}

/** A classic dashboard as a scene: the whole grid, or one panel over the whole width. */
export function createDashboardScene(dashboard: DashboardJson, { editPanel, viewPanel }: Shown): DashboardScene {
  const alone = dashboard.panels.find(({ id }) => id === (editPanel ?? viewPanel));
  const shown = alone ? [{ ...alone, gridPos: { x: 0, y: 0, w: COLUMNS, h: EDIT_ROWS } }] : dashboard.panels;
  const panels = shown.map((panel) => ({ panel, viz: createPanel(panel) }));
  const scene = new DashboardRoot({
    uid: dashboard.uid,
    title: dashboard.title,
    isEditing: editPanel !== undefined,
    $timeRange: new SceneTimeRange({
      from: dashboard.time?.from ?? 'now-6h',
      to: dashboard.time?.to ?? 'now',
      timeZone: dashboard.timezone || 'browser',
    }),
    $variables: new SceneVariableSet({ variables: (dashboard.templating?.list ?? []).map(variableFrom) }),
    $data: createDataLayers(dashboard),
    $behaviors: [new behaviors.CursorSync({ key: 'sync', sync: dashboard.graphTooltip ?? 0 })],
    shown: new EmbeddedScene({
      controls: [
        new VariableValueSelectors({}),
        new DataLayerControls(),
        new SceneControlsSpacer(),
        new SceneTimePicker({ isOnCanvas: true }),
        new SceneRefreshPicker({
          refresh: dashboard.refresh ?? '',
          isOnCanvas: true,
          withText: editPanel !== undefined,
        }),
      ],
      body: new SceneGridLayout({ children: panels.map(({ panel, viz }) => createGridItem(panel, viz)) }),
    }),
    offScreen: alone ? dashboard.panels.filter((panel) => panel !== alone).map(createPanel) : [],
  });
  return { scene, edited: editPanel === undefined ? undefined : panels[0]?.viz };
}

function createGridItem({ id, gridPos: { x, y, w, h } }: PanelJson, body: VizPanel): SceneGridItem {
  return new SceneGridItem({ key: `grid-${id}`, x, y, width: w, height: h, body });
}

function createPanel(panel: PanelJson): VizPanel {
  const { id, title = '', description, type, transparent, timeFrom, timeShift, hideTimeOverride } = panel;
  const hasOwnTime = Boolean(timeFrom ?? timeShift);
  return new VizPanel({
    key: `panel-${id}`,
    title,
    description: description ?? (hasOwnTime && !hideTimeOverride ? `Last ${timeFrom ?? timeShift}` : undefined),
    pluginId: type,
    pluginVersion: panel.pluginVersion,
    options: panel.options ?? {},
    fieldConfig: { defaults: {}, overrides: [], ...panel.fieldConfig },
    displayMode: transparent ? 'transparent' : 'default',
    $timeRange: hasOwnTime ? new RelativePanelTime({ timeFrom, timeShift }) : undefined,
    menu: new VizPanelMenu({ items: menuItems(id) }),
    $data: createData(panel),
  });
}

/** A panel without queries has no data provider at all, as in Grafana. */
function createData({
  id,
  datasource,
  targets = [],
  transformations = [],
  ...panel
}: PanelJson): SceneDataTransformer | undefined {
  if (targets.length === 0) {
    return undefined;
  }
  const { maxDataPoints, interval: minInterval } = panel;
  return new SceneDataTransformer({
    transformations,
    $data: new SceneQueryRunner({
      datasource,
      queries: targets,
      maxDataPoints,
      minInterval,
      // Annotations may be meant for some panels, and an alert state is one panel's.
      dataLayerFilter: { panelId: id },
    }),
  });
}

function menuItems(id: number): PanelMenuItem[] {
  const open = (parameter: string) => () => locationService.partial({ [parameter]: id });
  return [
    { text: 'View', iconClassName: 'eye', onClick: open('viewPanel') },
    { text: 'Edit', iconClassName: 'edit', onClick: open('editPanel') },
    { text: 'Inspect', iconClassName: 'info-circle', onClick: open('inspect') },
  ];
}

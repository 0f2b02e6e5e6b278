import { AlertState, AlertStateInfo, DataTopic, LoadingState, PanelData, arrayToDataFrame } from '@grafana/data';
import { getBackendSrv } from '@grafana/runtime';
import { SceneDataLayerBase, SceneDataLayerProviderState, SceneTimeRangeLike, sceneGraph } from '@grafana/scenes';
import { Unsubscribable, catchError, from, map, of } from 'rxjs';

interface AlertStatesLayerState extends SceneDataLayerProviderState {
  dashboardUid: string;
}

/** The part of the answer of Grafana's rules API that is read here. */
interface RulesAnswer {
  data: { groups: Array<{ rules: AlertRule[] }> };
}

interface AlertRule {
  state: string;
  annotations?: Record<string, string>;
}

/** The rule's state tells a panel's; where a panel has several rules the first of these counts. */
const STATES = new Map([
  ['firing', AlertState.Alerting],
  ['recovering', AlertState.Recovering],
  ['pending', AlertState.Pending],
  ['inactive', AlertState.OK],
]);

/** The states of the alert rules that are linked to panels. Grafana knows those of now alone, so only ranges that end now have any. */
export class AlertStatesLayer extends SceneDataLayerBase<AlertStatesLayerState> {
  private timeRangeSub?: Unsubscribable;

  constructor(dashboardUid: string) {
    super({ key: 'alert-states', name: 'Alert states', isEnabled: true, isHidden: true, dashboardUid });
  }

  override onEnable(): void {
    this.timeRangeSub = sceneGraph.getTimeRange(this).subscribeToState(() => this.runLayer());
  }

  override onDisable(): void {
    this.timeRangeSub?.unsubscribe();
  }

  protected override runLayer(): void {
    const timeRange = sceneGraph.getTimeRange(this);
    this.querySub?.unsubscribe();
    if (timeRange.state.value.raw.to !== 'now') {
      this.publishResults(panelData([], timeRange));
      return;
    }
    const { dashboardUid } = this.state;
    const answer = getBackendSrv().get<RulesAnswer>('/api/prometheus/grafana/api/v1/rules', {
      dashboard_uid: dashboardUid,
    });
    this.querySub = from(answer)
      .pipe(
        map(({ data }) =>
          alertStates(
            data.groups.flatMap(({ rules }) => rules),
            dashboardUid
          )
        ),
        // As in Grafana, panels do without where the states cannot be had.
        catchError(() => of([]))
      )
      .subscribe((states) => this.publishResults(panelData(states, timeRange)));
  }
}

function alertStates(rules: readonly AlertRule[], dashboardUID: string): AlertStateInfo[] {
  const byPanel = new Map<number, string[]>();
  for (const { state, annotations } of rules) {
    const panelId = Number(annotations?.__panelId__);
    if (panelId > 0) {
      byPanel.set(panelId, [...(byPanel.get(panelId) ?? []), state]);
    }
  }
  return [...byPanel].map(([panelId, states], id) => {
    const [, state] = [...STATES].find(([name]) => states.includes(name)) ?? [];
    return { state: state ?? AlertState.Unknown, id, panelId, dashboardUID };
  });
}

function panelData(states: AlertStateInfo[], { state: { value } }: SceneTimeRangeLike): PanelData {
  const frame = arrayToDataFrame(states);
  frame.meta = { dataTopic: DataTopic.AlertStates };
  return { state: LoadingState.Done, series: [frame], timeRange: value };
}

import { SceneDataLayerProvider, SceneDataLayerSet, dataLayers } from '@grafana/scenes';
import { AlertStatesLayer } from './AlertStatesLayer';
import { AnnotationJson, DashboardJson } from './dashboardJson';

/** Every dashboard has this query, whether it was saved or not. */
const BUILT_IN: AnnotationJson = {
  builtIn: 1,
  datasource: { type: 'grafana', uid: '-- Grafana --' },
  enable: true,
  hide: true,
  iconColor: 'rgba(0, 211, 255, 1)',
  name: 'Annotations & Alerts',
  type: 'dashboard',
};

/** What a dashboard delivers to all of its panels beside their own results: annotations and alert states. */
export function createDataLayers({ uid, annotations }: DashboardJson): SceneDataLayerSet {
  const saved = annotations?.list ?? [];
  const queries = saved.some(({ builtIn }) => builtIn === 1) ? saved : [BUILT_IN, ...saved];
  const layers: SceneDataLayerProvider[] = queries.map(
    (query, i) =>
      new dataLayers.AnnotationsDataLayer({
        key: `annotations-${i}`,
        name: query.name,
        query,
        isEnabled: Boolean(query.enable),
        // Hides the switch, not the annotations.
        isHidden: Boolean(query.hide),
      })
  );
  return new SceneDataLayerSet({ layers: [...layers, new AlertStatesLayer(uid)] });
}

import { css } from '@emotion/css';
import { LoadingState } from '@grafana/data';
import {
  ControlsLabel,
  SceneComponentProps,
  SceneDataLayerProvider,
  SceneDataLayerSet,
  SceneObjectBase,
  sceneGraph,
} from '@grafana/scenes';

/** A switch for each annotation query that is not hidden, as among the controls of a Grafana dashboard. */
export class DataLayerControls extends SceneObjectBase {
  static Component = DataLayerControlsRenderer;

  constructor() {
    super({});
  }
}

function DataLayerControlsRenderer({ model }: SceneComponentProps<DataLayerControls>): React.JSX.Element {
  const layers = sceneGraph
    .getDataLayers(model, true)
    .flatMap((layer) => (layer instanceof SceneDataLayerSet ? layer.state.layers : [layer]));
  return (
    <>
      {layers.map((layer) => (
        <LayerControl key={layer.state.key} layer={layer} />
      ))}
    </>
  );
}

function LayerControl({ layer }: { layer: SceneDataLayerProvider }): React.JSX.Element | null {
  const { key, name, description, data, isHidden } = layer.useState();
  if (isHidden) {
    return null;
  }
  return (
    <div className={styles.control}>
      <ControlsLabel
        htmlFor={`data-layer-${key}`}
        label={name}
        description={description}
        isLoading={data?.state === LoadingState.Loading}
        error={data?.errors?.[0]?.message}
        onCancel={() => layer.cancelQuery?.()}
      />
      <layer.Component model={layer} />
    </div>
  );
}

const styles = { control: css({ display: 'flex' }) };

import { ScopedVars } from '@grafana/data';
import { SceneObject } from '@grafana/scenes';

/** The scene object on whose behalf something is interpolated or asked: scenes hands it along in the variables. */
export function sceneObjectIn(scopedVars: ScopedVars | undefined): SceneObject | undefined {
  const value: unknown = scopedVars?.__sceneObject?.value?.valueOf();
  return isSceneObject(value) ? value : undefined;
}

function isSceneObject(value: unknown): value is SceneObject {
  return typeof value === 'object' && value !== null && 'useState' in value && 'publishEvent' in value;
}

import { DataFrame, FieldType } from '@grafana/data';
import { isCountRole, roleOfName } from './roles';

/** True where the names of queries or columns alone tell two of good, bad and total: somebody queried an SLI. */
export function namesAnSli(frames: readonly DataFrame[]): boolean {
  const names = frames.flatMap(({ refId = '', name = '', fields }) => [
    refId,
    name,
    ...fields
      .filter(({ type }) => type === FieldType.number)
      .flatMap((field) => [field.name, field.config.displayNameFromDS ?? '', ...Object.values(field.labels ?? {})]),
  ]);
  return new Set(names.map(roleOfName).filter(isCountRole)).size >= 2;
}

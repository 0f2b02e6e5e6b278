import { FieldConfigProperty } from '@grafana/data';

/** Standard options that would have no effect in this panel, so the editor does not offer them. */
export const UNUSED_STANDARD_OPTIONS: FieldConfigProperty[] = [
  FieldConfigProperty.Unit,
  FieldConfigProperty.Min,
  FieldConfigProperty.Max,
  FieldConfigProperty.FieldMinMax,
  FieldConfigProperty.Color,
  FieldConfigProperty.Thresholds,
  FieldConfigProperty.Mappings,
  FieldConfigProperty.Links,
  FieldConfigProperty.Actions,
  FieldConfigProperty.Filterable,
];

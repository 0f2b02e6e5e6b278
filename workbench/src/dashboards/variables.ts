import { ConstantVariable, CustomVariable, IntervalVariable, SceneVariable, TextBoxVariable } from '@grafana/scenes';
import { VariableJson } from './dashboardJson';

/** A scene variable from a saved one; kinds that ask a data source count as their saved value. */
export function variableFrom({
  name,
  label,
  type,
  query = '',
  hide,
  multi,
  includeAll,
  current,
}: VariableJson): SceneVariable {
  const base = { name, label, hide };
  switch (type) {
    case 'constant':
      return new ConstantVariable({ ...base, value: query });
    case 'textbox':
      return new TextBoxVariable({ ...base, value: query });
    case 'interval':
      return new IntervalVariable({ ...base, intervals: query.split(','), value: String(current?.value ?? '') });
    default:
      return new CustomVariable({ ...base, query, value: current?.value ?? '', isMulti: multi, includeAll });
  }
}

import { standardEditorsRegistry } from '@grafana/data';

const EDITORS = ['text', 'number', 'select', 'radio', 'boolean', 'slider', 'strings', 'multi-select', 'field-name'];

/** The host registers its editors before it builds a panel's options; without drawing, empty ones will do. */
export function registerHostEditors(): void {
  standardEditorsRegistry.setInit(() => EDITORS.map((id) => ({ id, name: id, editor: () => null })));
}

import { selectors } from '@grafana/e2e-selectors';
import { VizPanel, sceneGraph } from '@grafana/scenes';
import { Button, Field, ScrollContainer } from '@grafana/ui';
import { useState } from 'react';
import { OverrideEditors } from './OverrideEditors';
import { EditableOption, editableOptions, editorContext } from './editableOptions';

/** The right side of the panel editor, built from what the plugin registers. */
export function OptionsPane({ panel }: { panel: VizPanel }): React.JSX.Element {
  panel.useState();
  const { data } = sceneGraph.getData(panel).useState();
  const options = editableOptions(panel, data);
  const categories = [...new Set(options.map(({ category }) => category))];
  return (
    <ScrollContainer>
      {categories.map((category) => (
        <OptionsCategory
          key={category}
          name={category}
          options={options.filter((option) => option.category === category)}
          context={editorContext(panel, data)}
        />
      ))}
      <OverrideEditors panel={panel} data={data} />
    </ScrollContainer>
  );
}

interface OptionsCategoryProps {
  readonly name: string;
  readonly options: readonly EditableOption[];
  readonly context: ReturnType<typeof editorContext>;
}

function OptionsCategory({ name, options, context }: OptionsCategoryProps): React.JSX.Element {
  const [isOpen, setOpen] = useState(true);
  return (
    <section data-testid={selectors.components.OptionsGroup.group(name)} style={{ padding: '0 8px 8px' }}>
      <div style={{ display: 'flex', justifyContent: 'space-between', alignItems: 'center', padding: '8px 0' }}>
        <h6 style={{ margin: 0 }}>{name}</h6>
        <Button
          fill="text"
          size="sm"
          variant="secondary"
          aria-label={`${isOpen ? 'Collapse' : 'Expand'} ${name} category`}
          aria-expanded={isOpen}
          icon={isOpen ? 'angle-up' : 'angle-down'}
          data-testid={selectors.components.OptionsGroup.toggle(name)}
          onClick={() => setOpen(!isOpen)}
        />
      </div>
      {isOpen &&
        options.map(({ id, item, value, onChange }) => (
          <Field
            key={id}
            label={item.name}
            description={item.description}
            htmlFor={id}
            {...fieldMark(`${name} ${item.name}`)}
          >
            <item.editor id={id} value={value} item={item} context={context} onChange={onChange} />
          </Field>
        ))}
    </section>
  );
}

/** Grafana marks a field for tests by its label, newer versions by a test id. */
function fieldMark(name: string): Record<string, string> {
  const mark = selectors.components.PanelEditor.OptionsPane.fieldLabel(name).replace(/^data-testid /, '');
  return { 'aria-label': mark, 'data-testid': `data-testid ${mark}` };
}

import { ConfigOverrideRule, PanelData } from '@grafana/data';
import { VizPanel } from '@grafana/scenes';
import { Button, Combobox, Field, fieldMatchersUI } from '@grafana/ui';
import { editorContext } from './editableOptions';

/** The overrides of a panel: which fields, and what differs for them. */
export function OverrideEditors({ panel, data }: { panel: VizPanel; data: PanelData | undefined }): React.JSX.Element {
  const { fieldConfig } = panel.state;
  const { overrides } = fieldConfig;
  const save = (next: ConfigOverrideRule[]): void =>
    panel.onFieldConfigChange({ ...fieldConfig, overrides: next }, true);
  const replace = (index: number, rule: ConfigOverrideRule): void =>
    save(overrides.map((other, i) => (i === index ? rule : other)));
  return (
    <div style={{ padding: 8 }}>
      {overrides.map((rule, index) => (
        <OverrideEditor
          key={index}
          panel={panel}
          data={data}
          rule={rule}
          name={`Override ${index + 1}`}
          onChange={(next) => replace(index, next)}
        />
      ))}
      <Button
        variant="secondary"
        icon="plus"
        onClick={() => save([...overrides, { matcher: { id: 'byName', options: '' }, properties: [] }])}
      >
        Add field override
      </Button>
    </div>
  );
}

interface OverrideEditorProps {
  readonly panel: VizPanel;
  readonly data: PanelData | undefined;
  readonly rule: ConfigOverrideRule;
  readonly name: string;
  readonly onChange: (rule: ConfigOverrideRule) => void;
}

function OverrideEditor({ panel, data, rule, name, onChange }: OverrideEditorProps): React.JSX.Element {
  const matcher = fieldMatchersUI.get(rule.matcher.id);
  const items = panel.getPlugin()?.fieldConfigRegistry.list() ?? [];
  const context = editorContext(panel, data);
  const setProperty = (id: string, value: unknown): void =>
    onChange({ ...rule, properties: rule.properties.map((one) => (one.id === id ? { ...one, value } : one)) });
  return (
    <section aria-label={name}>
      <Field label={`${name}: ${matcher.name}`}>
        <matcher.component
          id={`${name}-matcher`}
          matcher={matcher.matcher}
          data={data?.series ?? []}
          options={rule.matcher.options}
          onChange={(options) => onChange({ ...rule, matcher: { ...rule.matcher, options } })}
        />
      </Field>
      {rule.properties.flatMap(({ id, value }) => {
        const item = items.find((one) => one.id === id);
        return item
          ? [
              <Field key={id} label={item.name}>
                <item.override
                  id={`${name}-${id}`}
                  value={value}
                  item={item}
                  context={context}
                  onChange={(next) => setProperty(id, next)}
                />
              </Field>,
            ]
          : [];
      })}
      <Combobox
        placeholder="Add override property"
        value={null}
        options={items.filter((item) => !item.hideFromOverrides).map((item) => ({ label: item.name, value: item.id }))}
        onChange={({ value }) =>
          onChange({
            ...rule,
            properties: [
              ...rule.properties,
              { id: value, value: items.find((item) => item.id === value)?.defaultValue },
            ],
          })
        }
      />
    </section>
  );
}

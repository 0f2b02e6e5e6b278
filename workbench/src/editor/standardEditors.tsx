import { StandardEditorProps, standardEditorsRegistry } from '@grafana/data';
import {
  Combobox,
  DataLinksInlineEditor,
  Input,
  MultiCombobox,
  RadioButtonGroup,
  Slider,
  Switch,
  TextArea,
  UnitPicker,
} from '@grafana/ui';
import { useEffect, useState } from 'react';

/** Settings of the built-in editors; each reads those that it knows. */
interface EditorSettings {
  placeholder?: string;
  min?: number;
  max?: number;
  step?: number;
  integer?: boolean;
  useTextarea?: boolean;
  rows?: number;
  options?: Choice[];
  isClearable?: boolean;
  allowCustomValue?: boolean;
  getOptions?: (context: unknown) => Promise<Choice[]>;
}

interface Choice {
  label?: string;
  value?: string;
  description?: string;
}

type EditorProps<T> = StandardEditorProps<T, EditorSettings>;

function NumberEditor({ value, onChange, item, id }: EditorProps<number | undefined>): React.JSX.Element {
  const { placeholder = 'auto', min, max, step, integer } = item.settings ?? {};
  const commit = (text: string): void => {
    const number = text === '' ? undefined : integer ? Math.round(Number(text)) : Number(text);
    if (number !== value) {
      onChange(number);
    }
  };
  return (
    <Input
      id={id}
      key={String(value)}
      type="number"
      defaultValue={value ?? ''}
      placeholder={placeholder}
      min={min}
      max={max}
      step={step}
      onBlur={(event) => commit(event.currentTarget.value)}
      onKeyDown={(event) => event.key === 'Enter' && event.currentTarget.blur()}
    />
  );
}

function TextEditor({ value, onChange, item, id }: EditorProps<string | undefined>): React.JSX.Element {
  const { placeholder, useTextarea, rows = 5 } = item.settings ?? {};
  const commit = (text: string): void => {
    if (text !== (value ?? '')) {
      onChange(text === '' ? undefined : text);
    }
  };
  return useTextarea ? (
    <TextArea
      id={id}
      key={value}
      defaultValue={value ?? ''}
      rows={rows}
      onBlur={(event) => commit(event.currentTarget.value)}
    />
  ) : (
    <Input
      id={id}
      key={value}
      defaultValue={value ?? ''}
      placeholder={placeholder}
      onBlur={(event) => commit(event.currentTarget.value)}
      onKeyDown={(event) => event.key === 'Enter' && event.currentTarget.blur()}
    />
  );
}

function useChoices({
  item,
  context,
}: Pick<EditorProps<unknown>, 'item' | 'context'>): Array<Choice & { value: string }> {
  const { options = [], getOptions } = item.settings ?? {};
  const [found, setFound] = useState<Choice[]>();
  useEffect(() => {
    getOptions?.(context).then(setFound);
  }, [getOptions, context]);
  return (found ?? options).flatMap(({ value, ...rest }) => (value === undefined ? [] : [{ ...rest, value }]));
}

function SelectEditor({ value, onChange, item, context, id }: EditorProps<string | undefined>): React.JSX.Element {
  const choices = useChoices({ item, context });
  const { allowCustomValue = false } = item.settings ?? {};
  return (
    <Combobox
      id={id}
      aria-label={item.name}
      value={value ?? null}
      options={choices}
      createCustomValue={allowCustomValue}
      onChange={(choice) => onChange(choice.value)}
    />
  );
}

function MultiSelectEditor({ value = [], onChange, item, context, id }: EditorProps<string[]>): React.JSX.Element {
  const choices = useChoices({ item, context });
  return (
    <MultiCombobox
      id={id}
      value={value}
      options={choices}
      onChange={(chosen) => onChange(chosen.flatMap((one) => one.value ?? []))}
    />
  );
}

function RadioEditor({ value, onChange, item, context, id }: EditorProps<string>): React.JSX.Element {
  return (
    <RadioButtonGroup
      id={id}
      value={value}
      options={useChoices({ item, context })}
      onChange={(chosen) => onChange(chosen)}
    />
  );
}

function BooleanEditor({ value, onChange, id }: EditorProps<boolean>): React.JSX.Element {
  return <Switch id={id} value={Boolean(value)} onChange={(event) => onChange(event.currentTarget.checked)} />;
}

function SliderEditor({ value, onChange, item, id }: EditorProps<number>): React.JSX.Element {
  const { min = 0, max = 100, step = 1 } = item.settings ?? {};
  return (
    <Slider
      inputId={id ?? item.id}
      value={value ?? min}
      min={min}
      max={max}
      step={step}
      onChange={(chosen) => onChange(chosen)}
    />
  );
}

function UnitEditor({ value, onChange, id }: EditorProps<string | undefined>): React.JSX.Element {
  return <UnitPicker id={id} value={value} onChange={(unit) => onChange(unit)} />;
}

function LinksEditor({ value, onChange, context }: StandardEditorProps): React.JSX.Element {
  return (
    <DataLinksInlineEditor links={value ?? []} onChange={onChange} data={context.data} getSuggestions={() => []} />
  );
}

/** What has no editor of its own is edited as JSON. */
function JsonEditor({ value, onChange, id }: StandardEditorProps): React.JSX.Element {
  const text = JSON.stringify(value ?? null);
  return (
    <TextArea
      id={id}
      key={text}
      defaultValue={text}
      onBlur={(event) => onChange(JSON.parse(event.currentTarget.value))}
    />
  );
}

const EDITORS = {
  number: NumberEditor,
  slider: SliderEditor,
  text: TextEditor,
  boolean: BooleanEditor,
  select: SelectEditor,
  'multi-select': MultiSelectEditor,
  radio: RadioEditor,
  unit: UnitEditor,
  links: LinksEditor,
  strings: JsonEditor,
  color: JsonEditor,
  fieldColor: JsonEditor,
  thresholds: JsonEditor,
  mappings: JsonEditor,
  actions: JsonEditor,
  'stats-picker': JsonEditor,
  'field-name': TextEditor,
  timezone: TextEditor,
  'dashboard-uid': TextEditor,
};

/** Fills the registry from which option builders take their editors. */
export function registerStandardEditors(): void {
  standardEditorsRegistry.setInit(() => Object.entries(EDITORS).map(([id, editor]) => ({ id, name: id, editor })));
}

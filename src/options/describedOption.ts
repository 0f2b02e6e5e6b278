import { SelectableValue } from '@grafana/data';
import { nameOfOption } from '../i18n/optionNames';
import { DEFAULT_OPTIONS, TextOptions } from './options';

/** What every text option of a group has. */
export interface DescribedText {
  readonly path: keyof TextOptions;
  readonly name: string;
  readonly category: string[];
  readonly description: string;
  readonly defaultValue: string;
}

/** A text option as the editor wants it: named by the list of names, with its default. */
export function describedText(path: keyof TextOptions, category: string, description: string): DescribedText {
  return { path, name: nameOfOption(path), category: [category], description, defaultValue: DEFAULT_OPTIONS[path] };
}

/** One value of a select. */
export function choice(value: string, label: string): SelectableValue<string> {
  return { value, label };
}

import { PanelModel } from '@grafana/data';
import { ErrorBudgetOptions, isRecord, readOptions } from './options';

/**
 * Options for a panel that was another visualization before: the defaults. Queries, title, time overrides and standard
 * field options, display names among them, are Grafana's to keep, and it keeps them. Nothing is guessed: a threshold of
 * 99.9 colours a number, it is no objective that anybody agreed on.
 */
export function optionsAfterPanelChange(): Partial<ErrorBudgetOptions> {
  return {};
}

/**
 * Options as this version writes them, from any earlier one. Text options that were saved as numbers become text, which
 * is what the editor shows; wrong values stay, to be named on the panel; unknown ones stay for the version that knows them.
 * Pure, and done twice it changes nothing.
 */
export function migrateOptions({
  options,
}: Pick<PanelModel<Partial<ErrorBudgetOptions>>, 'options'>): Partial<ErrorBudgetOptions> {
  if (!isRecord(options) || Array.isArray(options)) {
    return {};
  }
  const saved: Record<string, unknown> = options;
  const read = Object.entries(readOptions(options)).filter(([option]) => isSet(saved[option]));
  return { ...options, ...Object.fromEntries(read) };
}

function isSet(value: unknown): boolean {
  return value !== undefined && value !== null;
}

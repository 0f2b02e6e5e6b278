/** What a dashboard saves for the panel. Text may hold dashboard variables. */
export interface ErrorBudgetOptions {
  /** The objective's target in percent, e.g. `99.9`. */
  objective: string;
  /** Length of the rolling time window, e.g. `30d`. */
  window: string;
  /** Names of labels, separated by commas, that are pooled into one SLO and tell its parts; empty for none. */
  splitBy: string;
}

/** The one place where defaults stand. */
export const DEFAULT_OPTIONS: ErrorBudgetOptions = {
  objective: '99.9',
  window: '30d',
  splitBy: '',
};

/**
 * Options from saved JSON, which may hold anything: a missing option takes its default, any other value is kept as text,
 * so that a wrong one is named on the panel instead of being replaced silently.
 */
export function readOptions(saved: unknown): ErrorBudgetOptions {
  return {
    objective: textOf(saved, 'objective'),
    window: textOf(saved, 'window'),
    splitBy: textOf(saved, 'splitBy'),
  };
}

function textOf(saved: unknown, option: keyof ErrorBudgetOptions): string {
  const value = isRecord(saved) ? saved[option] : undefined;
  if (value === undefined || value === null) {
    return DEFAULT_OPTIONS[option];
  }
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

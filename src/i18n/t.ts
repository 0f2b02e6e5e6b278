import { t as grafanaT } from '@grafana/i18n';

/**
 * A text in the user's language, with values filled in as they are. Grafana's own `t` escapes values for HTML, which would
 * show `Europe/Berlin` as `Europe&#x2F;Berlin`; everything here is rendered by React as text, which escapes by itself.
 *
 * @param id where the text stands in `src/locales/`
 * @param text the English text, used where there is no translation
 */
export function t(id: string, text: string, values: Readonly<Record<string, unknown>> = {}): string {
  return grafanaT(id, text, { ...values, interpolation: { escapeValue: false } });
}

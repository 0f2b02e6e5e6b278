import { t as grafanaT } from '@grafana/i18n';

/**
 * Texts as translators wrote them, by id. Looking one up takes longer than all the rest of a sentence, and a wall of
 * hundreds of SLOs says thousands; Grafana loads the page anew when somebody changes the language.
 */
const templates = new Map<string, string>();

/**
 * A text in the user's language, with values filled in as they are. Grafana's own `t` escapes values for HTML, which would
 * show `Europe/Berlin` as `Europe&#x2F;Berlin`; everything here is rendered by React as text, which escapes by itself.
 *
 * @param id where the text stands in `src/locales/`
 * @param text the English text, used where there is no translation
 * @param values by the names that stand in the text in double braces; `count` chooses between singular and plural
 */
export function t(id: string, text: string, values: Readonly<Record<string, unknown>> = {}): string {
  if ('count' in values) {
    return counted(id, text, values);
  }
  const template = templates.get(id) ?? grafanaT(id, text, { skipInterpolation: true });
  templates.set(id, template);
  return template.replace(PLACEHOLDER, (placeholder, name: string) =>
    Object.hasOwn(values, name) ? String(values[name]) : placeholder
  );
}

/** Which form a number takes is the language's own rule, so it is asked once for each number. */
function counted(id: string, text: string, values: Readonly<Record<string, unknown>>): string {
  const key = JSON.stringify([id, values]);
  const said = countedTexts.get(key) ?? grafanaT(id, text, { ...values, interpolation: { escapeValue: false } });
  if (countedTexts.size >= MOST_COUNTED) {
    countedTexts.clear();
  }
  countedTexts.set(key, said);
  return said;
}

const MOST_COUNTED = 500;
const countedTexts = new Map<string, string>();

const PLACEHOLDER = /{{\s*(\w+)\s*}}/g;

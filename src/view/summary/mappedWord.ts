import { FieldConfig, MappingType, stringToJsRegex } from '@grafana/data';

/**
 * The word of a state as the standard option Value mappings has it: by the state's name (`open`, `caution`, `frozen`,
 * `unknown`) or by the word that would be shown otherwise. Colour and icon of a mapping are not used: a state looks the same
 * on every dashboard.
 */
export function mappedWord({ mappings = [] }: FieldConfig, state: string, word: string): string {
  for (const text of [state, word]) {
    for (const mapping of mappings) {
      if (mapping.type === MappingType.ValueToText) {
        const mapped = Object.hasOwn(mapping.options, text) ? mapping.options[text].text : undefined;
        if (mapped) {
          return mapped;
        }
      } else if (mapping.type === MappingType.RegexToText) {
        const mapped = replaceByPattern(text, mapping.options);
        if (mapped) {
          return mapped;
        }
      }
    }
  }
  return word;
}

interface PatternMapping {
  readonly pattern: string;
  readonly result: { readonly text?: string };
}

/** `undefined` where the pattern does not fit, or is none. */
function replaceByPattern(text: string, { pattern, result }: PatternMapping): string | undefined {
  try {
    const regex = stringToJsRegex(pattern);
    return result.text !== undefined && regex.test(text) ? text.replace(regex, result.text) : undefined;
  } catch {
    return undefined;
  }
}

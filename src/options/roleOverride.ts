import { ConfigOverrideRule, FieldConfigSource, FieldMatcherID, MatcherConfig } from '@grafana/data';
import { FieldUse, RoleSetting } from '../domain/fieldUse';

const ROLE = 'custom.role';

/**
 * Field configuration in which an override sets the role of a field. The newest word counts: a rule that already speaks of
 * just these fields is changed, unless a later one sets roles, too; else a rule is added at the end. Nothing is taken away,
 * because the host merges what it is given into what it has.
 */
export function withRole(source: FieldConfigSource, use: FieldUse, role: RoleSetting): FieldConfigSource {
  const matcher = matcherOf(use);
  const { overrides } = source;
  const last = lastIndexOf(overrides, setsRole);
  const own = lastIndexOf(overrides, (rule) => isSameMatcher(rule.matcher, matcher));
  if (own >= 0 && own >= last) {
    return { ...source, overrides: overrides.map((rule, i) => (i === own ? ruleWithRole(rule, role) : rule)) };
  }
  return { ...source, overrides: [...overrides, { matcher, properties: [{ id: ROLE, value: role }] }] };
}

/** The narrowest way in which Grafana's editor can name these fields, and that survives a change of labels where it may. */
function matcherOf({ query, isWholeQuery, displayNames }: FieldUse): MatcherConfig {
  if (isWholeQuery) {
    return { id: FieldMatcherID.byFrameRefID, options: query };
  }
  const [name] = displayNames;
  return displayNames.length === 1
    ? { id: FieldMatcherID.byName, options: name }
    : { id: FieldMatcherID.byRegexp, options: `/^(?:${displayNames.map(escapePattern).join('|')})$/` };
}

function lastIndexOf(rules: readonly ConfigOverrideRule[], test: (rule: ConfigOverrideRule) => boolean): number {
  return rules.map(test).lastIndexOf(true);
}

function escapePattern(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
}

function isSameMatcher(one: MatcherConfig, other: MatcherConfig): boolean {
  return one.id === other.id && one.options === other.options;
}

function setsRole({ properties }: ConfigOverrideRule): boolean {
  return properties.some(({ id }) => id === ROLE);
}

function ruleWithRole(rule: ConfigOverrideRule, role: RoleSetting): ConfigOverrideRule {
  const { properties } = rule;
  return {
    ...rule,
    properties: setsRole(rule)
      ? properties.map((property) => (property.id === ROLE ? { ...property, value: role } : property))
      : [...properties, { id: ROLE, value: role }],
  };
}

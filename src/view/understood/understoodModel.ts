import { FieldUse, ROLE_SETTINGS, RoleSetting } from '../../domain/fieldUse';
import { nameOfCountedAs, nameOfRole } from '../../i18n/fieldOptionNames';
import { t } from '../../i18n/t';
import { formatWindow } from '../words/format';

export interface RoleChoice {
  readonly value: RoleSetting;
  readonly label: string;
}

/** What the panel understood of its queries. */
export interface Understanding {
  readonly rows: readonly UnderstoodRow[];
  /** Settings of the queries that would let it tell more, in sentences. */
  readonly remarks: readonly string[];
}

/** What the panel understood of one field. */
export interface UnderstoodRow {
  /** Differs from row to row. */
  readonly id: string;
  /** Query and field. */
  readonly field: string;
  readonly role: string;
  /** How it counts and what its timestamps mark; empty where there is nothing to say. */
  readonly detail: string;
  /** For which SLOs. */
  readonly slos: string;
  /** Without a role, so that it takes part in no SLO, although nobody said so. */
  readonly isUnclear: boolean;
  /** What may be set instead; the one that is set is `setting`. */
  readonly choices: readonly RoleChoice[];
  readonly setting: RoleSetting;
  readonly use: FieldUse;
}

/** Which field of which query is what, for which SLO. */
export function describeUnderstood(uses: readonly FieldUse[]): UnderstoodRow[] {
  return uses.map((use, i) => ({
    id: `${i} ${use.query} ${use.field}`,
    field: nameField(use),
    role: nameUse(use),
    detail: describeCounting(use),
    slos: listNames(use.slos),
    isUnclear: use.role === undefined && use.setting === 'auto',
    choices: ROLE_SETTINGS.map((value) => ({ value, label: labelOf(value, use) })),
    setting: use.setting,
    use,
  }));
}

function nameField({ query, field, seriesCount }: FieldUse): string {
  const name = t('understood.field', 'Query {{query}}, field {{field}}', { query: query || '–', field });
  return seriesCount === 1 ? name : t('understood.series', '{{name}} ({{count}} series)', { name, count: seriesCount });
}

function nameUse({ role, setting }: FieldUse): string {
  if (role !== undefined) {
    return nameOfRole(role);
  }
  return setting === 'ignored' ? nameOfRole('ignored') : t('understood.unclear', 'Not understood');
}

/** Auto says what it comes to. */
function labelOf(value: RoleSetting, use: FieldUse): string {
  return value === 'auto' && use.setting === 'auto'
    ? t('understood.auto', 'Auto: {{role}}', { role: nameUse(use) })
    : nameOfRole(value);
}

function describeCounting({ countedAs, windowMs, bucketTime, role }: FieldUse): string {
  const isTimed = bucketTime !== undefined && windowMs === undefined && role !== 'objective';
  const parts = [
    ...(countedAs ? [nameOfCountedAs(countedAs)] : []),
    ...(windowMs === undefined
      ? []
      : [t('understood.covers', 'each value covers {{window}}', { window: formatWindow(windowMs) })]),
    ...(isTimed ? [edgeWords()[bucketTime]] : []),
  ];
  return parts.join(', ');
}

function edgeWords(): Record<'start' | 'end', string> {
  return {
    start: t('understood.start', 'times mark the start of intervals'),
    end: t('understood.end', 'times mark the end of intervals'),
  };
}

const MOST_NAMES = 3;

function listNames(names: readonly string[]): string {
  const shown = names.slice(0, MOST_NAMES).join(', ');
  const more = names.length - MOST_NAMES;
  return more > 0 ? t('understood.more', '{{names}} and {{more}} more', { names: shown, more }) : shown;
}

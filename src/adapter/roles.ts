import { FieldRole, Role } from '../domain/problem';

/** What a name tells: a role, or a ratio of which it does not say whether it is of good or of bad events. */
export type NamedRole = FieldRole | 'ratio';

interface RoleEntry {
  readonly role: NamedRole;
  /** One of these words is among the name's words. */
  readonly words: readonly string[];
  /** Words of which one has to be there, too. */
  readonly side?: readonly string[];
  /** Words with which it means something else, such as the target group of a load balancer. */
  readonly without?: readonly string[];
}

const GOOD = ['good', 'success', 'successes', 'successful', 'succeeded', 'ok', 'up', 'valid'];
const BAD = ['bad', 'error', 'errors', 'fail', 'failed', 'failure', 'failures', 'down'];
const RATIO = ['ratio', 'percentage', 'percent', 'pct', 'fraction', 'sli'];

/**
 * Words that name a role, as a query name (refId), a column, a series name or a label's value. The first entry that fits
 * counts: the narrower word wins over *total*, which metric names carry by habit.
 */
const ROLES: readonly RoleEntry[] = [
  { role: 'objective', words: ['objective', 'goal'] },
  { role: 'objective', words: ['target'], without: ['count', 'requests', 'errors', ...GOOD, ...BAD] },
  { role: 'burnRate', words: ['burn', 'burnrate'] },
  { role: 'remaining', words: ['remaining'] },
  { role: 'remaining', words: ['budget'], side: ['left', 'fraction'] },
  { role: 'errorRatio', words: ['unavailability'] },
  { role: 'successRatio', words: ['availability', 'uptime', 'compliance'] },
  { role: 'errorRatio', words: RATIO, side: BAD },
  { role: 'successRatio', words: RATIO, side: GOOD },
  { role: 'ratio', words: RATIO },
  { role: 'bad', words: BAD },
  { role: 'good', words: GOOD },
  { role: 'total', words: ['total', 'all', 'count', 'requests', 'events', 'attempts'] },
];

/** The role that a name tells; `undefined` for none, and for both good and bad in one name. */
export function roleOfName(name: string): NamedRole | undefined {
  const words = wordsOf(name);
  const has = (some: readonly string[]): boolean => words.some((word) => some.includes(word));
  if (has(GOOD) && has(BAD)) {
    return undefined;
  }
  const role = ROLES.find((entry) => fits(entry, has))?.role;
  // An error budget is no error, and how much there is or was of it is not what is left.
  return has(['budget']) && role !== 'burnRate' && role !== 'remaining' ? undefined : role;
}

function fits({ words, side, without }: RoleEntry, has: (some: readonly string[]) => boolean): boolean {
  return has(words) && (!side || has(side)) && (!without || !has(without));
}

/** Names of series that are 1 while all is well and 0 while not. */
const STATE_WORDS = ['up', 'state', 'healthy', 'alive', 'ok', 'success'];

export function isStateName(name: string): boolean {
  return wordsOf(name).some((word) => STATE_WORDS.includes(word));
}

/** Only a plain name of a count: a label may be called `sli` or hold `target` for other reasons. */
export function countRoleOf(name: string): Role | undefined {
  const role = roleOfName(name);
  return isCountRole(role) ? role : undefined;
}

export function isCountRole(role: NamedRole | undefined): role is Role {
  return role === 'good' || role === 'bad' || role === 'total';
}

export function isRatioRole(role: FieldRole): boolean {
  return role === 'successRatio' || role === 'errorRatio';
}

function wordsOf(name: string): string[] {
  return name
    .replace(/5xx/gi, ' errors ')
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z]+/);
}

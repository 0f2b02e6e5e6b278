import { Role } from '../domain/problem';

/** Words that name a role, as a query name (refId), a column, a series name or a label's value. */
const ROLE_WORDS: Readonly<Record<Role, readonly string[]>> = {
  good: ['good', 'success', 'successes', 'successful', 'succeeded', 'ok', 'up', 'valid'],
  bad: ['bad', 'error', 'errors', 'fail', 'failed', 'failure', 'failures', 'down'],
  total: ['total', 'all', 'count', 'requests', 'events', 'attempts'],
};

const ROLES: readonly Role[] = ['bad', 'good', 'total'];

/**
 * The role that a name tells: one of its words is a role's word. `bad_requests` is bad and `good_total` is good: the
 * narrower word wins over *total*, which metric names carry by habit. Both good and bad in one name tell nothing.
 */
export function roleOfName(name: string): Role | undefined {
  const words = wordsOf(name);
  const told = ROLES.filter((role) => words.some((word) => ROLE_WORDS[role].includes(word)));
  const parts = told.filter((role) => role !== 'total');
  return parts.length === 1 ? parts[0] : parts.length === 0 ? told[0] : undefined;
}

function wordsOf(name: string): string[] {
  return name
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z]+/);
}

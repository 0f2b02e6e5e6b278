import { Understanding, UnderstoodRow } from '../view/understood/understoodModel';
import { RoleSetting } from '../domain/fieldUse';

/** What the panel tells its editor: what it understood, and the way to correct it. */
export interface UnderstoodState {
  readonly understood: Understanding;
  readonly correct: (row: UnderstoodRow, role: RoleSetting) => void;
}

/** The editor gets from the host whatever the panel gave to it, or nothing before the panel was drawn. */
export function isUnderstoodState(state: unknown): state is UnderstoodState {
  return typeof state === 'object' && state !== null && 'understood' in state && 'correct' in state;
}

import { FreezeState } from '../../domain/freeze/freezeStatus';
import { wordOfState, wordOfUnknown } from '../summary/stateWords';

/** A state, what it is called, and how many rows are in it. */
export interface StateCount {
  readonly state: FreezeState;
  readonly word: string;
  readonly count: number;
}

interface StatedRow {
  readonly state: FreezeState;
  readonly stateWord: string;
}

const ORDER: readonly FreezeState[] = ['frozen', 'caution', 'open', 'unknown'];

/** The states that there are, the gravest first. */
export function countStates(rows: readonly StatedRow[]): StateCount[] {
  return ORDER.map((state) => {
    const inState = rows.filter((row) => row.state === state);
    const words = new Set(inState.map(({ stateWord }) => stateWord));
    const [word] = words.size === 1 ? words : [wordOfMany(state)];
    return { state, word, count: inState.length };
  }).filter(({ count }) => count > 0);
}

/** For rows that do not agree: the state is not known for several reasons, and overrides may give one SLO words of its own. */
function wordOfMany(state: FreezeState): string {
  return state === 'unknown' ? wordOfUnknown() : wordOfState(state);
}

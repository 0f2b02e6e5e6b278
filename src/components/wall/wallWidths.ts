import { WallCard } from '../../view/wall/wallCard';
import { CardWidths } from './cardText';
import { MEDIUM, emWidth } from '../textWidth';

/** The shape is as wide as the word is high, and stands a third of that apart. */
const SHAPE = 1.45;
/** A percentage that is so many times wider than the usual one is made smaller alone, instead of all others with it. */
const OUTLIER = 1.5;
const MOST_NAMES = 0.8;
const SHORT_WORD = 3.5;

/** How wide the texts are that decide on the sizes of all cards. */
export function wallWidths(cards: readonly WallCard[], fontsLoaded: number): CardWidths {
  const values = cards.map(({ value }) => emWidth(value, MEDIUM)).sort((a, b) => a - b);
  const median = values.at(values.length >> 1) ?? 1;
  const names = cards.map(({ name }) => emWidth(name, MEDIUM)).sort((a, b) => a - b);
  const captions = new Set(cards.map(({ caption }) => caption));
  return {
    fontsLoaded,
    value: Math.max(1, Math.min(values.at(-1) ?? 1, OUTLIER * median)),
    state: SHAPE + Math.max(SHORT_WORD, ...usualWords(cards).map((word) => emWidth(word, MEDIUM))),
    name: names.at(Math.floor(MOST_NAMES * names.length)) ?? 0,
    caption: Math.max(0, ...[...captions].map((caption) => emWidth(caption))),
  };
}

/** The long words of a state that is not known give way, unless they are most: the reason stands below them. */
function usualWords(cards: readonly WallCard[]): string[] {
  const told = cards.filter(({ state }) => state !== 'unknown');
  return [...new Set((told.length > cards.length / 2 ? told : cards).map(({ stateWord }) => stateWord))];
}

import { SMALLEST } from '../textSizes';
import { CardText, EDGE } from './cardText';

/** The shape and the gap beside it, in multiples of the word's size. */
const SHAPE_EM = 1.45;
/** Between the state and what stands beside it, and the least that is shown of a name, as the card's styles have them. */
const GAP_EM = 0.6;
const CHIP_GAP_EM = 0.8;
const NAME_EM = 3.5;
const CHIP_NAME_EM = 3;

export interface BadgePlace {
  readonly text: CardText;
  /** Of the card. */
  readonly width: number;
  /** Of the percentage as this card shows it. */
  readonly valueWidth: number;
}

/** Room for the state's shape and word on a card, in pixels. */
export function badgeRoom({ text, width, valueWidth }: BadgePlace): number {
  const { form, nameSize, padX, isStacked, hasName } = text;
  const inner = width - EDGE - 2 * padX;
  switch (form) {
    case 'card':
      return isStacked ? inner : inner - (GAP_EM + NAME_EM) * nameSize;
    case 'compact':
      return inner - GAP_EM * nameSize - valueWidth;
    case 'chip':
      return inner - valueWidth - (CHIP_GAP_EM + (hasName ? CHIP_NAME_EM : 0)) * nameSize;
  }
}

export interface WordSpace {
  readonly room: number;
  /** Size of the word where there is room. */
  readonly wanted: number;
  readonly emWidthOf: (word: string) => number;
}

export interface FittedWord {
  readonly word: string;
  readonly size: number;
}

/**
 * A state's word that fits beside its shape: the longest at the wanted size, else the shortest one made smaller.
 *
 * @param words the same in fewer and fewer letters
 */
export function fitWord(words: readonly string[], { room, wanted, emWidthOf }: WordSpace): FittedWord {
  const sizeOf = (word: string): number => room / (SHAPE_EM + emWidthOf(word));
  const whole = words.find((word) => sizeOf(word) >= wanted);
  const word = whole ?? words.at(-1) ?? '';
  return { word, size: Math.max(SMALLEST, Math.min(wanted, Math.floor(sizeOf(word)))) };
}

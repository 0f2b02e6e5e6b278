import { WallCard } from '../../view/wall/wallCard';
import { CardSize, CardText, CardWidths } from './cardText';

export type CardUrgency = WallCard['urgency'];

export interface WallSpace {
  readonly width: number;
  readonly height: number;
  /** Cards of each section, the most urgent first. */
  readonly sections: ReadonlyArray<readonly CardUrgency[]>;
  /** A line with the group's name stands above each section. */
  readonly hasHeaders: boolean;
  readonly widths: CardWidths;
  readonly hasCurves: boolean;
  /** Somebody asked for all cards. */
  readonly showsAll: boolean;
}

export interface Rect extends CardSize {
  readonly left: number;
  readonly top: number;
}

export interface PlacedSection {
  readonly header: Rect | undefined;
  /** Of the first cards; those beyond are not shown. */
  readonly cards: readonly Rect[];
  /** How many of them are seen without scrolling. */
  readonly inSight: number;
}

export interface WallLayout {
  readonly text: CardText;
  readonly card: CardSize;
  readonly sections: readonly PlacedSection[];
  /** The area with the cards; what is higher is scrolled. */
  readonly area: CardSize;
  readonly contentHeight: number;
  /** Where it is told of cards that are out of sight, or where they are brought out of sight again. */
  readonly bar: Rect | undefined;
  readonly hiddenCount: number;
}

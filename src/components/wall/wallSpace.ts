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
}

export interface WallLayout {
  readonly text: CardText;
  readonly card: CardSize;
  readonly sections: readonly PlacedSection[];
  /** Height of the area with the cards; what is higher is scrolled. */
  readonly areaHeight: number;
  readonly contentHeight: number;
  /** Height of the line that tells of cards that are not shown, or brings them out of sight again; 0 without one. */
  readonly barHeight: number;
  readonly hiddenCount: number;
}

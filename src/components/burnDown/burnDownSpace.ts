import { HeadlineWidths } from './headlineWidths';
import { NarrowLayout } from './narrowLayout';

export interface BurnDownSpace {
  readonly width: number;
  readonly height: number;
  readonly hasChart: boolean;
  /** How many pairs of burn windows there are; 0 where nothing tells. */
  readonly rungs: number;
  readonly widths: HeadlineWidths;
  /** How many stretches with failures are to be listed where there is no chart; 0 where nothing tells. */
  readonly failures: number;
  /** Widths of the legend's items in a row of some width. */
  readonly legend: (rowWidth: number) => readonly number[];
}

export interface BurnDownLayout {
  /** State above the remaining budget, both centred: for narrow panels. */
  readonly isStacked: boolean;
  readonly badge: NarrowLayout['badge'];
  readonly hasRemaining: boolean;
  readonly stateSize: number;
  readonly figureSize: number;
  readonly headlineHeight: number;
  /** Space between the headline's parts. */
  readonly gap: number;
  /** Since when, and the captions of the figures. */
  readonly hasNote: boolean;
  /** Which figures stand beside the remaining budget, by their place in the list. */
  readonly otherFigures: readonly number[];
  /** How many of the sentences below the headline have room. */
  readonly lines: number;
  readonly hasChart: boolean;
  readonly chartWidth: number;
  readonly chartHeight: number;
  readonly legendRows: number;
  readonly ladder: 'beside' | 'below' | undefined;
  readonly ladderWidth: number;
  readonly ladderHeight: number;
  /** Lines for the sentence that stands where the chart would: there is none, but there is room; 0 where it does not. */
  readonly textLines: number;
  /** Lines for the list of failures below that sentence, one for what is not shown included; 0 without the list. */
  readonly failureLines: number;
  readonly hasBasis: boolean;
}

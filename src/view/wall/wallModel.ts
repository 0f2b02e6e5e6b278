import { ShownReport } from '../summary/shownReport';
import { ViewContext } from '../viewContext';
import { CardExplanation, explainCard } from './explainCard';
import { Steps, finish } from '../steps';
import { WallCard, describeCard } from './wallCard';
import { GroupedWall, groupCards } from './wallGroups';

/** How a person wants the wall. */
export interface WallChoice {
  /** Labels by whose values the cards are grouped; empty for none. */
  readonly groupBy: readonly string[];
  /** A small curve on each card that has room for it. */
  readonly hasCurves: boolean;
}

/** Many SLOs at a glance, the most urgent first. */
export interface WallModel extends GroupedWall {
  /** How a card's numbers came about, worked out when it is asked for. */
  readonly explain: (id: string) => CardExplanation | undefined;
}

export const PLAIN_WALL: WallChoice = { groupBy: [], hasCurves: true };

/** @param shown the most urgent first */
export function describeWall(shown: readonly ShownReport[], context: ViewContext, choice = PLAIN_WALL): WallModel {
  return finish(describeWallInSteps(shown, context, choice));
}

/** The same, one card a step. */
export function* describeWallInSteps(
  shown: readonly ShownReport[],
  context: ViewContext,
  { groupBy, hasCurves }: WallChoice
): Steps<WallModel> {
  const cards: WallCard[] = [];
  for (const one of shown) {
    cards.push(describeCard(one, context, hasCurves));
    yield;
  }
  return {
    ...groupCards(cards, groupBy),
    explain: (id) => {
      const one = shown.find(({ report }) => report.id === id);
      return one && explainCard(one, context);
    },
  };
}

/** What the panel's content is laid out as. */
export type ViewKind = 'burnDown' | 'wall' | 'table' | 'review';

/** What a person chose; `auto` leaves it to the panel. */
export type WantedView = ViewKind | 'auto';

export interface ViewFacts {
  readonly wanted: WantedView;
  readonly sloCount: number;
}

/**
 * One SLO burns down, several make a wall, whatever the panel's size: each view leaves out what has no room. Other views only
 * where they were asked for.
 */
export function chooseView({ wanted, sloCount }: ViewFacts): ViewKind {
  return wanted === 'auto' ? (sloCount === 1 ? 'burnDown' : 'wall') : wanted;
}

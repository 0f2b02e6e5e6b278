import { CardLine } from '../../view/wall/cardLines';

/** Facts that stand on one line of a card: one at the left, one at the right where there is room. */
export interface CardRow {
  readonly left: PlacedLine;
  readonly right: PlacedLine | undefined;
}

export interface PlacedLine {
  readonly id: CardLine['id'];
  readonly text: string;
  readonly isNotable: boolean;
}

export interface RowSpace {
  readonly rows: number;
  readonly width: number;
  readonly widthOf: (text: string) => number;
  /** Space between the two facts of a line. */
  readonly gap: number;
}

/**
 * Facts on as many lines as there are, the most important first, each in the most words that fit. One that does not fit in
 * its fewest words is left out, unless it is why the state is not known: that is cut.
 */
export function placeLines(lines: readonly CardLine[], space: RowSpace): CardRow[] {
  const rows: CardRow[] = [];
  let waiting: PlacedLine | undefined;
  for (const line of lines) {
    const besides = waiting && longestFitting(line, space.width - space.widthOf(waiting.text) - space.gap, space);
    if (waiting && besides) {
      rows.push({ left: waiting, right: besides });
      waiting = undefined;
      continue;
    }
    const alone = longestFitting(line, space.width, space) ?? cutReason(line);
    if (alone && waiting) {
      rows.push({ left: waiting, right: undefined });
    }
    waiting = alone ?? waiting;
  }
  return [...rows, ...(waiting ? [{ left: waiting, right: undefined }] : [])].slice(0, space.rows);
}

function longestFitting(
  { id, variants, isNotable }: CardLine,
  room: number,
  { widthOf }: RowSpace
): PlacedLine | undefined {
  const text = variants.find((variant) => widthOf(variant) <= room);
  return text === undefined ? undefined : { id, text, isNotable };
}

function cutReason({ id, variants, isNotable }: CardLine): PlacedLine | undefined {
  return id === 'reason' ? { id, text: variants[0], isNotable } : undefined;
}

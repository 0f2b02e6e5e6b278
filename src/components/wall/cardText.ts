/** How wide the wall's texts are at most, in multiples of their size. */
export interface CardWidths {
  /** The percentage. */
  readonly value: number;
  /** The state's shape and word. */
  readonly state: number;
  /** What stands beside the percentage. */
  readonly caption: number;
}

export interface CardSize {
  readonly width: number;
  readonly height: number;
}

/**
 * What a card has room for: a `card` with facts below the percentage, a `compact` one of two lines, a `chip` of one.
 */
export type CardForm = 'card' | 'compact' | 'chip';

/** Sizes of a card's parts in pixels, the same for all cards of a wall. */
export interface CardText {
  readonly form: CardForm;
  /** Space at the sides, and above and below. */
  readonly padX: number;
  readonly padY: number;
  readonly nameSize: number;
  readonly valueSize: number;
  readonly detailSize: number;
  /** Lines of facts below the percentage. */
  readonly detailRows: number;
  /** The state stands below the name, not beside it. */
  readonly isStacked: boolean;
  readonly hasName: boolean;
  readonly hasWord: boolean;
  readonly hasValue: boolean;
  readonly hasCaption: boolean;
  /** The small curve: beside the percentage or below it. */
  readonly spark: SparkPlace | undefined;
}

export interface SparkPlace extends CardSize {
  readonly isBeside: boolean;
}

/** Width of the coloured edge. */
export const EDGE = 6;
/** Height of a line in multiples of its text's size. */
export const LEADING = 1.3;
export const VALUE_LEADING = 1.1;

/** The smallest readable cards. */
const WIDE = { width: 172, height: 84 };
const TALL = { width: 100, height: 108 };
const COMPACT = { width: 150, height: 42 };

export function formOf({ width, height }: CardSize): CardForm {
  const holds = (least: CardSize): boolean => width >= least.width && height >= least.height;
  return holds(WIDE) || holds(TALL) ? 'card' : holds(COMPACT) ? 'compact' : 'chip';
}

/** The sizes at which everything fits: the percentage as large as the card allows. */
export function cardText(size: CardSize, widths: CardWidths, hasCurves: boolean): CardText {
  switch (formOf(size)) {
    case 'card':
      return fullCard(size, widths, hasCurves);
    case 'compact':
      return compactCard(size, widths);
    case 'chip':
      return chip(size, widths);
  }
}

const MAX_ROWS = 3;
/** A name beside the state shall show at least so many ems. */
const MIN_NAME = 5.5;
const MIN_SPARK = { width: 56, height: 28 };

function fullCard(size: CardSize, widths: CardWidths, hasCurves: boolean): CardText {
  const padX = clamp(0.045 * Math.min(size.width, 2 * size.height), 6, 28);
  const padY = clamp(0.06 * size.height, 5, 28);
  const [width, height] = [size.width - EDGE - 2 * padX, size.height - 2 * padY];
  const wantedName = clamp(0.14 * height, 12, 48);
  const besideName = Math.floor(width / (widths.state + MIN_NAME));
  const isStacked = besideName < 12;
  const nameSize = Math.min(
    wantedName,
    isStacked ? Math.max(11, Math.floor(width / Math.max(7, widths.state))) : besideName
  );
  const headHeight = (isStacked ? 2 : 1) * LEADING * nameSize;
  const detailSize = Math.max(11, Math.round(0.8 * nameSize));
  const rowHeight = LEADING * detailSize;
  const leastValue = Math.max(20, 1.7 * nameSize) * VALUE_LEADING;
  const detailRows = clamp(Math.floor((height - headHeight - leastValue) / rowHeight), 0, MAX_ROWS);
  const rest = height - headHeight - detailRows * rowHeight;
  const valueSize = Math.max(12, Math.floor(Math.min(rest / VALUE_LEADING, width / widths.value, 0.5 * height)));
  const valueWidth = widths.value * valueSize;
  const captionWidth = widths.caption * detailSize + detailSize;
  const hasCaption = valueWidth + captionWidth <= width;
  const taken = valueWidth + (hasCaption ? captionWidth : 0) + padX;
  return {
    form: 'card',
    padX,
    padY,
    nameSize,
    valueSize,
    detailSize,
    detailRows,
    isStacked,
    hasName: true,
    hasWord: true,
    hasValue: true,
    hasCaption,
    spark: hasCurves
      ? placeSpark({ width, height: rest }, { width: taken, height: VALUE_LEADING * valueSize })
      : undefined,
  };
}

/** Beside the percentage where it is wide enough there, else below it where it is high enough. */
function placeSpark(room: CardSize, value: CardSize): SparkPlace | undefined {
  const below = Math.floor(room.height - value.height - 4);
  const beside = Math.floor(room.width - value.width);
  if (beside >= Math.max(MIN_SPARK.width, 0.2 * room.width)) {
    return { isBeside: true, width: beside, height: Math.floor(Math.min(room.height, 1.4 * value.height) - 4) };
  }
  return below >= MIN_SPARK.height ? { isBeside: false, width: Math.floor(room.width), height: below } : undefined;
}

function compactCard(size: CardSize, widths: CardWidths): CardText {
  const [padX, padY] = [6, 3];
  const [width, height] = [size.width - EDGE - 2 * padX, size.height - 2 * padY];
  const nameSize = clamp(Math.floor(0.3 * height), 11, 18);
  const stateWidth = widths.state * nameSize + nameSize;
  const valueSize = Math.floor(
    Math.min((height - LEADING * nameSize) / VALUE_LEADING, (width - stateWidth) / widths.value)
  );
  return { ...SMALL, form: 'compact', padX, padY, nameSize, valueSize: Math.max(11, valueSize), hasWord: true };
}

/** Of a chip: space around the text, the shape with its gap, and the least that is worth showing of a name. */
const CHIP_PAD = 4;
const SHAPE_EM = 1.45;
const CHIP_NAME = 3;

function chip(size: CardSize, widths: CardWidths): CardText {
  const width = size.width - CHIP_PAD - 2 * CHIP_PAD;
  const wanted = clamp(Math.floor(0.55 * size.height), 8, 22);
  const withName = Math.floor(width / (SHAPE_EM + widths.value + CHIP_NAME));
  const withValue = Math.floor(width / (SHAPE_EM + widths.value));
  const nameSize = Math.max(8, Math.min(wanted, withName >= 11 ? withName : withValue));
  const free = width - (SHAPE_EM + widths.value) * nameSize;
  const wordWidth = (widths.state - SHAPE_EM + 0.6) * nameSize;
  return {
    ...SMALL,
    form: 'chip',
    padX: CHIP_PAD,
    padY: 0,
    nameSize,
    valueSize: nameSize,
    hasName: free >= CHIP_NAME * nameSize,
    hasWord: free >= wordWidth + MIN_NAME * nameSize,
    hasValue: free >= 0,
  };
}

const SMALL = {
  detailSize: 11,
  detailRows: 0,
  isStacked: false,
  hasName: true,
  hasValue: true,
  hasCaption: false,
  spark: undefined,
} as const;

function clamp(value: number, low: number, high: number): number {
  return Math.round(Math.max(low, Math.min(high, value)));
}

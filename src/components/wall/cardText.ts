/** How wide the wall's texts are at most, in multiples of their size. */
export interface CardWidths {
  /** The fonts in which they were measured. */
  readonly fontsLoaded: number;
  /** The percentage. */
  readonly value: number;
  /** The state's shape and word. */
  readonly state: number;
  /** Most names. */
  readonly name: number;
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
/** As high as the font's letters reach: nothing stands closer to large figures. */
export const VALUE_LEADING = 1.21;

/** The smallest readable cards. */
const WIDE = { width: 172, height: 84 };
const TALL = { width: 120, height: 108 };
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
/** Most facts are narrower than so many ems; two stand beside each other from so many on. */
const FACT_EM = 17;
const TWO_FACTS_EM = 22;
/** A name beside the state shall show at least so many ems, and more of it where it has more. */
const MIN_NAME = 5;
const MAX_NAME = 9;
const MIN_SPARK = { width: 56, height: 28 };

/** A card from this width on gives a part of it to the curve. */
const WIDE_FOR_CURVE = 240;
const VALUE_SHARE = 0.62;

function fullCard(size: CardSize, widths: CardWidths, hasCurves: boolean): CardText {
  const padX = clamp(0.045 * Math.min(size.width, 2 * size.height), 6, 28);
  const padY = clamp(0.06 * size.height, 5, 28);
  const [width, height] = [size.width - EDGE - 2 * padX, size.height - 2 * padY];
  const head = headOf({ width, height }, widths);
  const detailSize = clamp(Math.min(width / FACT_EM, 0.1 * height, head.nameSize), 11, 36);
  const mostFacts = width >= TWO_FACTS_EM * detailSize ? MAX_ROWS - 1 : MAX_ROWS;
  const bodyHeight = height - (head.isStacked ? 2 : 1) * LEADING * head.nameSize;
  const leastValue = VALUE_LEADING * Math.max(20, 1.7 * head.nameSize);
  const mostRows = clamp(Math.floor((bodyHeight - leastValue) / (LEADING * detailSize)), 0, mostFacts);
  const body = { width, height: bodyHeight, most: 0.5 * height, detailSize };
  const whole = placeBody(body, widths, { detailRows: mostRows, hasCurves });
  // The third fact rather than the curve.
  const hasTooMany = hasCurves && !whole.spark && mostRows === MAX_ROWS;
  return {
    form: 'card',
    padX,
    padY,
    ...head,
    detailSize,
    ...(hasTooMany ? placeBody(body, widths, { detailRows: mostRows - 1, hasCurves }) : whole),
    hasName: true,
    hasWord: true,
    hasValue: true,
  };
}

/** Name and state beside each other while both can be read, else the state below the name. */
function headOf({ width, height }: CardSize, widths: CardWidths): Pick<CardText, 'nameSize' | 'isStacked'> {
  const wanted = clamp(0.14 * height, 12, 48);
  const name = Math.max(MIN_NAME, Math.min(MAX_NAME, widths.name)) + 0.6;
  const beside = Math.floor(width / (widths.state + name));
  return beside >= 12
    ? { isStacked: false, nameSize: Math.min(wanted, beside) }
    : { isStacked: true, nameSize: Math.min(wanted, Math.max(11, Math.floor(width / Math.max(7, widths.state)))) };
}

interface BodySpace extends CardSize {
  /** The largest percentage that still leaves the card in proportion. */
  readonly most: number;
  readonly detailSize: number;
}

interface BodyWishes {
  readonly detailRows: number;
  readonly hasCurves: boolean;
}

type Body = Pick<CardText, 'valueSize' | 'detailRows' | 'hasCaption' | 'spark'>;

/** The percentage with its caption and curve, above so many lines of facts. */
function placeBody(space: BodySpace, widths: CardWidths, { detailRows, hasCurves }: BodyWishes): Body {
  const { width, detailSize } = space;
  const height = space.height - detailRows * LEADING * detailSize;
  const valueRoom = hasCurves && width >= WIDE_FOR_CURVE ? VALUE_SHARE * width : width;
  const valueSize = Math.max(12, Math.floor(Math.min(height / VALUE_LEADING, valueRoom / widths.value, space.most)));
  const plain = { width: widths.value * valueSize + detailSize, height: VALUE_LEADING * valueSize };
  const captioned = { ...plain, width: plain.width + (widths.caption + 0.5) * detailSize };
  const sparkBeside = (taken: CardSize): SparkPlace | undefined =>
    hasCurves ? placeSpark({ width, height }, taken) : undefined;
  const spark = sparkBeside(captioned) ?? sparkBeside(plain);
  // The curve says more than the caption, which stands in the tooltip, too.
  const hasCaption = captioned.width <= width + detailSize - (spark?.isBeside ? spark.width : 0);
  return { valueSize, detailRows, hasCaption, spark };
}

/** Beside the percentage where it is wide enough there, else below it where it is high enough. */
function placeSpark(room: CardSize, value: CardSize): SparkPlace | undefined {
  const below = Math.floor(room.height - value.height - 6);
  const beside = Math.floor(room.width - value.width);
  if (beside >= Math.max(MIN_SPARK.width, 0.2 * room.width)) {
    return { isBeside: true, width: beside, height: Math.floor(Math.min(room.height - 4, 1.4 * value.height)) };
  }
  return below >= MIN_SPARK.height ? { isBeside: false, width: Math.floor(room.width), height: below } : undefined;
}

/** How much larger than the name the percentage shall be. */
const COMPACT_VALUE = 1.35;

function compactCard(size: CardSize, widths: CardWidths): CardText {
  const [padX, padY] = [6, 3];
  const [width, height] = [size.width - EDGE - 2 * padX, size.height - 2 * padY];
  const besideState = width / (widths.state + 0.8 + COMPACT_VALUE * widths.value);
  const nameSize = clamp(Math.floor(Math.min(0.3 * height, besideState)), 11, 18);
  const stateWidth = (widths.state + 0.8) * nameSize;
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

import { CardForm, CardSize } from './cardText';
import { isLow, splitWall } from './barPlace';
import { CardWish, LEAST_CHIP, Member, bestGrid, scrolledWall } from './placeCards';
import { CardUrgency, WallLayout, WallSpace } from './wallSpace';

/** Rather smaller cards than calm ones out of sight, where fewer than this would be left. */
const FEW_CARDS = 6;
const FROM_AFAR = { width: 160, height: 108 };
const LEAST: Record<CardForm, CardSize> = {
  card: { width: 120, height: 84 },
  compact: { width: 150, height: 42 },
  chip: LEAST_CHIP,
};
const FORMS: readonly CardForm[] = ['card', 'compact', 'chip'];

/**
 * Where each card stands. All cards at a readable size where they fit; else open ones go out of sight first, then those
 * that need care and those not known; the cards shrink to chips before a burning or frozen SLO would be hidden, and scroll
 * where even chips do not fit.
 */
export function layoutWall(space: WallSpace): WallLayout {
  const order = hidingOrder(space.sections);
  const forms = isLow(space.height) ? (['chip'] as const) : FORMS;
  if (space.showsAll) {
    return scrolledWall(space, forms, { shown: order, hasBar: true });
  }
  const open = order.filter(({ urgency }) => urgency === 'open').length;
  const hideable = order.filter(({ urgency }) => urgency !== 'burning' && urgency !== 'frozen').length;
  const last = { form: 'chip', least: LEAST.chip, mayHide: hideable, leastShown: 1 } as const;
  for (const hiding of [...(isLow(space.height) ? onLowWall(open) : onHighWall(open)), last]) {
    const layout = hideLeast(space, order, hiding);
    if (layout) {
      return layout;
    }
  }
  const shown = splitWall(space, 0).bar ? order.slice(open) : order;
  const scrolled = scrolledWall(space, ['chip'], { shown, hasBar: true });
  return isAllInSight(scrolled) ? scrolledWall(space, ['chip'], { shown, hasBar: false }) : scrolled;
}

/** Chips that are a little lower than is well readable may all be there without scrolling. */
function isAllInSight({ sections, hiddenCount }: WallLayout): boolean {
  return hiddenCount === 0 && sections.every(({ cards, inSight }) => inSight === cards.length);
}

function onHighWall(open: number): Hiding[] {
  return FORMS.flatMap((form) => [
    { form, least: LEAST[form], mayHide: 0, leastShown: 0 },
    // What is worth hiding others for shall be seen from afar, where possible.
    ...(form === 'card' ? [{ form, least: FROM_AFAR, mayHide: open, leastShown: FEW_CARDS }] : []),
    { form, least: LEAST[form], mayHide: open, leastShown: form === 'chip' ? 1 : FEW_CARDS },
  ]);
}

/** Nothing is worth hiding others for where there is room for a few lines only. */
function onLowWall(open: number): Hiding[] {
  const whole = FORMS.map((form) => ({ form, least: LEAST[form], mayHide: 0, leastShown: 0 }));
  return [...whole, { form: 'chip', least: LEAST.chip, mayHide: open, leastShown: 1 }];
}

const URGENCIES: readonly CardUrgency[] = ['open', 'caution', 'unknown', 'frozen', 'burning'];

/** All cards in the order in which they are hidden: the least urgent first, of those the last ones of their sections. */
function hidingOrder(sections: WallSpace['sections']): Member[] {
  const members = sections.flatMap((urgencies, section) =>
    urgencies.map((urgency, place) => ({ section, place, urgency }))
  );
  return members.sort(
    (a, b) => URGENCIES.indexOf(a.urgency) - URGENCIES.indexOf(b.urgency) || b.place - a.place || b.section - a.section
  );
}

interface Hiding extends CardWish {
  /** How many may be hidden, as long as so many are shown. */
  readonly mayHide: number;
  readonly leastShown: number;
}

/** Hides as few cards as let the others fit in a form; nothing where too many would have to go. */
function hideLeast(space: WallSpace, order: readonly Member[], hiding: Hiding): WallLayout | undefined {
  const most = Math.min(hiding.mayHide, Math.max(0, order.length - hiding.leastShown));
  const fit = (hidden: number): WallLayout | undefined => bestGrid(space, order.slice(hidden), hiding);
  let best = fit(most);
  let [low, high] = [0, most];
  while (best && low < high) {
    const middle = (low + high) >> 1;
    const layout = fit(middle);
    best = layout ?? best;
    [low, high] = layout ? [low, middle] : [middle + 1, high];
  }
  return best;
}

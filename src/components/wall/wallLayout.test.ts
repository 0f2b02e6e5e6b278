import fc from 'fast-check';
import { CardWidths } from './cardText';
import { layoutWall } from './wallLayout';
import { CardUrgency, Rect, WallLayout, WallSpace } from './wallSpace';

const WIDTHS: CardWidths = { fontsLoaded: 0, value: 3.9, state: 5.1, name: 8, caption: 9 };

const wallOf = (shape: Partial<WallSpace>): WallLayout =>
  layoutWall({
    width: 1500,
    height: 900,
    sections: [],
    hasHeaders: false,
    widths: WIDTHS,
    hasCurves: true,
    showsAll: false,
    ...shape,
  });

const many = (counts: Partial<Record<CardUrgency, number>>): CardUrgency[] =>
  (['burning', 'frozen', 'unknown', 'caution', 'open'] as const).flatMap((urgency) =>
    Array<CardUrgency>(counts[urgency] ?? 0).fill(urgency)
  );

const cardsOf = ({ sections }: WallLayout): Rect[] => sections.flatMap(({ cards }) => cards);

const inSight = ({ sections }: WallLayout): number => sections.reduce((sum, section) => sum + section.inSight, 0);

describe('the layout of the wall', () => {
  it.each([
    [1, 1],
    [4, 4],
    [12, 12],
    [40, 40],
  ])('shows all of %p on a screen, as cards with facts and a percentage that is seen from afar', (count, shown) => {
    const layout = wallOf({ sections: [many({ open: count })] });
    expect(cardsOf(layout)).toHaveLength(shown);
    expect(layout).toMatchObject({ hiddenCount: 0, bar: undefined, text: { form: 'card' } });
    expect(layout.text.valueSize).toBeGreaterThanOrEqual(36);
    expect(layout.text.detailRows).toBeGreaterThan(0);
  });

  it('hides open ones where not all can be read, and tells of them in a line', () => {
    const layout = wallOf({ sections: [many({ frozen: 5, caution: 8, open: 187 })], height: 500 });
    const shown = cardsOf(layout).length;
    expect(shown).toBeGreaterThanOrEqual(13);
    expect(layout).toMatchObject({ hiddenCount: 200 - shown, text: { form: 'card' } });
    expect(layout.bar).toMatchObject({ left: 0, width: 1500 });
  });

  it('shrinks to chips before it hides one that needs care', () => {
    const layout = wallOf({ sections: [many({ frozen: 5, caution: 40, open: 155 })], width: 400, height: 500 });
    expect(layout.text.form).toBe('chip');
    expect(cardsOf(layout).length).toBeGreaterThanOrEqual(45);
  });

  it('tells of cards out of sight only where there are some, however low the wall', () => {
    for (const width of [80, 130, 310, 500, 1400]) {
      for (const height of [4, 17, 18, 19, 20, 30, 41, 50, 77, 78, 120]) {
        for (const count of [1, 2, 7, 40]) {
          const layout = wallOf({ width, height, sections: [many({ frozen: count })] });
          expect([width, height, count, layout.bar !== undefined && inSight(layout) === count]).toEqual([
            width,
            height,
            count,
            false,
          ]);
        }
      }
    }
  });

  it('scrolls where not even chips of all that are frozen fit', () => {
    const layout = wallOf({ sections: [many({ burning: 3, frozen: 90, open: 10 })], width: 300, height: 200 });
    expect(cardsOf(layout)).toHaveLength(93);
    expect(layout.contentHeight).toBeGreaterThan(layout.area.height);
  });

  it('tells beside the cards of those out of sight on a low wall, and hides open ones there, too', () => {
    const layout = wallOf({
      sections: [many({ burning: 1, frozen: 3, caution: 2, open: 14 })],
      width: 480,
      height: 68,
    });
    const bar = layout.bar ?? { left: 0, height: 0 };
    expect(bar.height).toBe(68);
    expect(cardsOf(layout).every(({ left, width }) => left + width <= bar.left)).toBe(true);
    expect(layout.hiddenCount).toBeGreaterThan(0);
    expect(inSight(layout)).toBe(20 - layout.hiddenCount);
    expect(inSight(layout)).toBeGreaterThanOrEqual(6);
  });

  it('shows a burning one first on a wall of one line, and tells of the frozen ones that are reached by scrolling', () => {
    const layout = wallOf({ sections: [many({ burning: 1, frozen: 4, open: 3 })], width: 200, height: 24 });
    expect(layout).toMatchObject({ hiddenCount: 3, bar: { height: 24 }, text: { form: 'chip' } });
    expect(cardsOf(layout)).toHaveLength(5);
    expect(inSight(layout)).toBe(1);
  });

  it('shows all in readable cards when asked to, and scrolls', () => {
    const layout = wallOf({ sections: [many({ open: 200 })], showsAll: true, height: 400 });
    expect(cardsOf(layout)).toHaveLength(200);
    expect(layout.text.form).toBe('card');
    expect(layout.contentHeight).toBeGreaterThan(layout.area.height);
  });

  it('hides evenly where there are groups, and keeps the header of a group of which nothing is shown', () => {
    const sections = [many({ frozen: 1, open: 49 }), many({ open: 50 }), many({ open: 50 })];
    const layout = wallOf({ sections, hasHeaders: true, height: 500 });
    const counts = layout.sections.map(({ cards }) => cards.length);
    expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1);
    expect(layout.sections.every(({ header }) => header)).toBe(true);
  });

  it('prefers a percentage as large as possible to cards of one shape', () => {
    const [wide, tall] = [
      { width: 1600, height: 200 },
      { width: 200, height: 1600 },
    ].map((size) => wallOf({ sections: [many({ open: 4 })], ...size }));
    expect(cardsOf(wide).every(({ top }) => top === 0)).toBe(true);
    expect(cardsOf(tall).every(({ left }) => left === 0)).toBe(true);
  });
});

const urgencies = fc
  .record({
    burning: fc.nat({ max: 8 }),
    frozen: fc.nat({ max: 12 }),
    unknown: fc.nat({ max: 8 }),
    caution: fc.nat({ max: 12 }),
    open: fc.nat({ max: 60 }),
  })
  .map(many)
  .filter((list) => list.length > 0);
const spaces = fc.record({
  width: fc.integer({ min: 1, max: 4000 }),
  height: fc.integer({ min: 1, max: 2200 }),
  sections: fc.array(urgencies, { minLength: 1, maxLength: 5 }),
  hasHeaders: fc.boolean(),
  hasCurves: fc.boolean(),
  showsAll: fc.boolean(),
});

describe('laws of the wall', () => {
  it('every burning and every frozen SLO has its place, whatever the size', () => {
    fc.assert(
      fc.property(spaces, (space) => {
        wallOf(space).sections.forEach(({ cards }, i) => {
          const urgent = space.sections[i].filter((one) => one === 'burning' || one === 'frozen').length;
          expect(cards.length).toBeGreaterThanOrEqual(urgent);
        });
      })
    );
  });

  it('each SLO is in sight or told of, unless there is no room for a word', () => {
    fc.assert(
      fc.property(spaces, (space) => {
        const layout = wallOf(space);
        const total = space.sections.flat().length;
        const isTiny = space.height < 78 && (space.width < 80 || space.height < 18);
        expect(cardsOf(layout).length + layout.hiddenCount).toBe(total);
        expect(inSight(layout) < total && !layout.bar && !isTiny).toBe(false);
        expect(layout.hiddenCount > 0 && !layout.bar).toBe(false);
      })
    );
  });

  it('cards and headers lie inside the panel, side by side, and overlap nowhere; only what is scrolled is higher', () => {
    fc.assert(
      fc.property(spaces, (space) => {
        const layout = wallOf(space);
        const { area, bar } = layout;
        const rects = layout.sections.flatMap(({ header, cards }) => [...(header ? [header] : []), ...cards]);
        const outside = rects.filter(
          ({ left, top, width, height }) =>
            left < 0 ||
            top < 0 ||
            width < 1 ||
            height < 1 ||
            left + width > area.width ||
            top + height > layout.contentHeight
        );
        expect(outside).toEqual([]);
        const seen = bar ? [{ left: 0, top: 0, ...area }, bar] : [{ left: 0, top: 0, ...area }];
        expect(overlapping(seen)).toEqual([]);
        expect(Math.max(...seen.map(({ left, width }) => left + width))).toBeLessThanOrEqual(space.width);
        expect(Math.max(...seen.map(({ top, height }) => top + height))).toBeLessThanOrEqual(space.height);
        expect(overlapping(rects)).toEqual([]);
      })
    );
  });

  it('what is written on a card fits its height and its width', () => {
    fc.assert(
      fc.property(spaces, (space) => {
        const { text, card } = wallOf(space);
        if (text.form === 'card') {
          const rows = (text.isStacked ? 2 : 1) * text.nameSize + text.detailRows * text.detailSize;
          const below = text.spark && !text.spark.isBeside ? text.spark.height : 0;
          expect(1.3 * rows + 1.21 * text.valueSize + below + 2 * text.padY).toBeLessThanOrEqual(card.height + 1);
          expect(WIDTHS.value * text.valueSize + 2 * text.padX + 6).toBeLessThanOrEqual(card.width + 1);
        }
        expect(text.nameSize).toBeGreaterThanOrEqual(text.form === 'chip' ? 8 : 11);
      })
    );
  });
});

/** Sorted by their tops, only neighbours can overlap. */
function overlapping(rects: readonly Rect[]): Array<[Rect, Rect]> {
  const sorted = [...rects].sort((a, b) => a.top - b.top);
  const found: Array<[Rect, Rect]> = [];
  sorted.forEach((a, i) => {
    for (let k = i + 1; k < sorted.length && sorted[k].top < a.top + a.height; k++) {
      const b = sorted[k];
      if (a.left < b.left + b.width && b.left < a.left + a.width) {
        found.push([a, b]);
      }
    }
  });
  return found;
}

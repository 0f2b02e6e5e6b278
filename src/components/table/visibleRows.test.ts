import { drawnRows, revealStretch, rowTops } from './visibleRows';

const HEIGHT = 36;
const tops = rowTops(Array.from({ length: 500 }, () => HEIGHT));
const draw = (top: number, keep?: number) => drawnRows(tops, { top, height: 400, keep });

/** All that is drawn and all gaps must be as high as all rows together: else the scrollbar lies. */
function totalHeight({ rows, gapAfter }: ReturnType<typeof drawnRows>): number {
  return rows.reduce((sum, { gapBefore }) => sum + gapBefore + HEIGHT, gapAfter);
}

describe('the rows that are drawn', () => {
  it('are those in view and a few beyond, however many there are', () => {
    const indices = draw(100 * HEIGHT).rows.map(({ index }) => index);
    expect(indices).toEqual(expect.arrayContaining([100, 105, 111]));
    expect(indices.length).toBeLessThan(40);
  });

  it.each([0, 17, 3_600, 17_000, 99_999])('leave gaps as high as the rows they stand for, scrolled by %d', (top) => {
    expect(totalHeight(draw(top))).toBe(500 * HEIGHT);
    expect(totalHeight(draw(top, 3))).toBe(500 * HEIGHT);
    expect(totalHeight(draw(top, 499))).toBe(500 * HEIGHT);
  });

  it('keep the row that holds the focus, wherever it lies, once', () => {
    expect(draw(9_000, 2).rows[0]).toEqual({ index: 2, gapBefore: 2 * HEIGHT });
    expect(draw(0, 2).rows.filter(({ index }) => index === 2)).toHaveLength(1);
    expect(draw(0, 400).rows.at(-1)?.index).toBe(400);
  });

  it('are the last ones where the rows have become fewer than were scrolled over', () => {
    expect(
      drawnRows(rowTops([36, 36, 36]), { top: 9_000, height: 400, keep: 7 }).rows.map(({ index }) => index)
    ).toEqual([0, 1, 2]);
  });

  it('are none of none', () => {
    expect(drawnRows(rowTops([]), { top: 0, height: 400, keep: 0 })).toEqual({ rows: [], gapAfter: 0 });
  });

  it('count what is unfolded into the place of the rows below', () => {
    expect(rowTops([36, 336, 36])).toEqual([0, 36, 372, 408]);
  });
});

describe('revealing a row', () => {
  const scrolledTo = (from: number, stretch: { top: number; bottom: number }) => {
    const scroller = document.createElement('div');
    scroller.scrollTop = from;
    revealStretch(scroller, stretch, 300);
    return scroller.scrollTop;
  };

  it('scrolls not at all where it is in view', () => {
    expect(scrolledTo(100, { top: 120, bottom: 160 })).toBe(100);
  });

  it('scrolls just as far as is needed, up or down', () => {
    expect(scrolledTo(100, { top: 36, bottom: 72 })).toBe(36);
    expect(scrolledTo(100, { top: 500, bottom: 536 })).toBe(236);
  });

  it('shows the beginning of what is higher than the view', () => {
    expect(scrolledTo(0, { top: 500, bottom: 900 })).toBe(500);
  });
});

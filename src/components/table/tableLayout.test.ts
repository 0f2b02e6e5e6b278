import { MeasuredColumn, SCROLLBAR_WIDTH, UNFOLD_WIDTH, fitColumns, hasToolbar, tableMode } from './tableLayout';

const fixed = (rank: number, width: number): MeasuredColumn => ({ rank, minWidth: width, easyWidth: width, width });
/** State, name, target, left and a date, as they stand; the name can do with less, the date goes before the target. */
const COLUMNS = [
  fixed(0, 90),
  { rank: 1, minWidth: 100, easyWidth: 140, width: 300 },
  fixed(6, 80),
  fixed(2, 80),
  fixed(4, 200),
];
const widthsAt = (width: number) => fitColumns(COLUMNS, width).map((column) => [column.index, column.width]);
const sum = (width: number) => fitColumns(COLUMNS, width).reduce((all, column) => all + column.width, UNFOLD_WIDTH);

describe('the columns that fit', () => {
  it('are all of them where there is room, and the rest of the room is shared', () => {
    expect(widthsAt(1000)).toEqual([
      [0, 133],
      [1, 343],
      [2, 123],
      [3, 123],
      [4, 243],
    ]);
  });

  it('give what is left over to the name first', () => {
    expect(widthsAt(700)).toEqual([
      [0, 90],
      [1, 218],
      [2, 80],
      [3, 80],
      [4, 200],
    ]);
  });

  it('leave out those of high rank first, however they are ordered', () => {
    expect(widthsAt(600).map(([index]) => index)).toEqual([0, 1, 3, 4]);
  });

  it('take a narrower one of higher rank where a wide one does not fit', () => {
    expect(widthsAt(450).map(([index]) => index)).toEqual([0, 1, 2, 3]);
  });

  it('cut the name short before state, name and what is left would not fit together', () => {
    expect(widthsAt(310)).toEqual([
      [0, 90],
      [1, 108],
      [3, 80],
    ]);
  });

  it.each([150, 200, 302, 310, 450, 555, 640, 700, 1000, 3840])('are never wider than %d pixels together', (width) => {
    expect(sum(width)).toBeLessThanOrEqual(width);
    for (const { index, width: given } of fitColumns(COLUMNS, width)) {
      expect(given).toBeGreaterThanOrEqual(COLUMNS[index].minWidth);
    }
  });
});

describe('the layout of the table', () => {
  const modeAt = (width: number, height: number) => tableMode({ width, height, columns: COLUMNS });
  const NARROWEST = UNFOLD_WIDTH + 90 + 100 + 80 + SCROLLBAR_WIDTH;

  it('is a grid while state, name and what is left fit beside a scrollbar', () => {
    expect([modeAt(NARROWEST, 200), modeAt(NARROWEST - 1, 200)]).toEqual(['grid', 'rows']);
  });

  it('is bare rows where a header would leave less than two rows', () => {
    expect([modeAt(1000, 108), modeAt(1000, 107), modeAt(1000, 30)]).toEqual(['grid', 'rows', 'rows']);
  });

  it('is the most urgent SLO alone in a corner', () => {
    expect([modeAt(100, 36), modeAt(110, 500), modeAt(1000, 20)]).toEqual(['one', 'one', 'one']);
  });

  it('is a grid of whatever few columns were chosen', () => {
    expect(tableMode({ width: 200, height: 200, columns: [fixed(3, 100)] })).toBe('grid');
  });

  it('has filters above several rows where at least three stay in view', () => {
    const space = { width: 600, height: 184, columns: COLUMNS };
    expect([hasToolbar(space, 2), hasToolbar(space, 1), hasToolbar({ ...space, height: 183 }, 2)]).toEqual([
      true,
      false,
      false,
    ]);
  });
});

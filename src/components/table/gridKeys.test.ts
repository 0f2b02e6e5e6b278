import { moveByKey } from './gridKeys';

const SIZE = { rowCount: 40, cellCount: 6, pageRows: 10 };
const press = (key: string, isWide = false) => moveByKey({ position: 20, cell: 2 }, { key, isWide }, SIZE);

describe('a key in the grid', () => {
  it.each([
    ['ArrowUp', { position: 19, cell: 2 }],
    ['ArrowDown', { position: 21, cell: 2 }],
    ['ArrowLeft', { position: 20, cell: 1 }],
    ['ArrowRight', { position: 20, cell: 3 }],
    ['PageUp', { position: 10, cell: 2 }],
    ['PageDown', { position: 30, cell: 2 }],
    ['Home', { position: 20, cell: 0 }],
    ['End', { position: 20, cell: 5 }],
  ])('%s moves the focus', (key, place) => {
    expect(press(key)).toEqual(place);
  });

  it('Home and End go to the first and the last cell of all while control is held', () => {
    expect([press('Home', true), press('End', true)]).toEqual([
      { position: 0, cell: 0 },
      { position: 39, cell: 5 },
    ]);
  });

  it('stops at the edges', () => {
    const last = { position: 39, cell: 5 };
    for (const key of ['ArrowDown', 'ArrowRight', 'PageDown', 'End']) {
      expect(moveByKey(last, { key, isWide: false }, SIZE)).toEqual(last);
    }
  });

  it('that moves nothing is left to the browser', () => {
    expect(press('Tab')).toBeUndefined();
  });
});

import { isFolded, sectionLayout } from './sectionLayout';

describe('the sections of the review', () => {
  it.each([
    [400, 1, 'tiny'],
    [900, 1, 'wide'],
    [1300, 2, 'narrow'],
    [1500, 2, 'wide'],
    [3840, 3, 'wide'],
  ])('at %i pixels stand in %i columns, their tables are %s', (width, columnCount, room) => {
    expect(sectionLayout(width)).toEqual({ columnCount, room });
  });

  it('fold columns in two steps', () => {
    const column = { id: 'c', title: 'C', isNumber: true };
    const folded = (folds?: 'alone', foldsLast?: boolean) =>
      (['wide', 'narrow', 'tiny'] as const).map((room) => isFolded({ ...column, folds, foldsLast }, room));
    expect(folded()).toEqual([false, false, false]);
    expect(folded('alone')).toEqual([false, true, true]);
    expect(folded('alone', true)).toEqual([false, false, true]);
  });
});

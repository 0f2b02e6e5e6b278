import { CardLine } from '../../view/wall/cardLines';
import { placeLines } from './cardRows';

const line = (id: CardLine['id'], ...variants: string[]): CardLine => ({ id, variants, isNotable: false });
/** Every letter as wide as one. */
const space = { rows: 3, width: 20, gap: 2, widthOf: (text: string) => text.length };
const textsOf = (lines: CardLine[], shape: Partial<typeof space> = {}) =>
  placeLines(lines, { ...space, ...shape }).map(({ left, right }) => [left.text, ...(right ? [right.text] : [])]);

describe('the facts of a card', () => {
  it('stand two on a line where both fit, else below each other', () => {
    expect(textsOf([line('next', 'runs out'), line('pace', 'burning 4×')])).toEqual([['runs out', 'burning 4×']]);
    expect(textsOf([line('next', 'runs out in 3 d'), line('pace', 'burning 4×')])).toEqual([
      ['runs out in 3 d'],
      ['burning 4×'],
    ]);
  });

  it('take the most words that fit', () => {
    const lines = [line('next', 'thaws in 3 d at the earliest', 'thaws in ≥ 3 d')];
    expect(textsOf(lines)).toEqual([['thaws in ≥ 3 d']]);
    expect(textsOf(lines, { width: 30 })).toEqual([['thaws in 3 d at the earliest']]);
  });

  it('leave out what does not fit, and the last ones where there are not enough lines', () => {
    const lines = [line('next', 'a'.repeat(30)), line('pace', 'b'.repeat(15)), line('since', 'c'.repeat(15))];
    expect(textsOf(lines)).toEqual([['b'.repeat(15)], ['c'.repeat(15)]]);
    expect(textsOf(lines, { rows: 1 })).toEqual([['b'.repeat(15)]]);
    expect(textsOf(lines, { rows: 0 })).toEqual([]);
  });

  it('keep the reason why a state is not known, which may be cut', () => {
    expect(textsOf([line('reason', 'x'.repeat(99))])).toEqual([['x'.repeat(99)]]);
  });
});

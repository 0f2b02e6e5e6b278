import fc from 'fast-check';
import { badgeRoom, fitWord } from './badgeWord';
import { CardWidths, cardText } from './cardText';

/** Every letter half as wide as high. */
const emWidthOf = (word: string): number => 0.5 * word.length;
const WORDS = ['Too little data', 'Not known'];

describe("the word of a card's state", () => {
  it('is told in full where it fits, else in fewer letters', () => {
    expect(fitWord(WORDS, { room: 120, wanted: 13, emWidthOf })).toEqual({ word: 'Too little data', size: 13 });
    expect(fitWord(WORDS, { room: 100, wanted: 13, emWidthOf })).toEqual({ word: 'Not known', size: 13 });
  });

  it('is made smaller where even that does not fit', () => {
    expect(fitWord(WORDS, { room: 66, wanted: 13, emWidthOf })).toEqual({ word: 'Not known', size: 11 });
  });

  it('fits on every card that has a word and is not a chip', () => {
    const WIDTHS: CardWidths = { fontsLoaded: 0, value: 3.9, state: 5.1, name: 8, caption: 9 };
    const sizes = fc.record({ width: fc.integer({ min: 120, max: 600 }), height: fc.integer({ min: 42, max: 400 }) });
    fc.assert(
      fc.property(sizes, fc.boolean(), (card, hasCurves) => {
        const text = cardText(card, WIDTHS, hasCurves);
        fc.pre(text.form !== 'chip');
        const room = badgeRoom({ text, width: card.width, valueWidth: WIDTHS.value * text.valueSize });
        const { word, size } = fitWord(WORDS, { room, wanted: text.nameSize, emWidthOf });
        expect((1.45 + emWidthOf(word)) * size).toBeLessThanOrEqual(room);
      })
    );
  });
});

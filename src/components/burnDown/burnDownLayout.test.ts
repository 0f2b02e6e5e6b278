import fc from 'fast-check';
import { HeadlineWidths, burnDownLayout } from './burnDownLayout';

/** A state, a note and four figures; each character is as wide as half its height. */
const widthsOf = (characters: number): HeadlineWidths => ({
  state: (size) => 6 * 0.5 * size + size,
  note: 200,
  figures: Array.from({ length: 4 }, () => ({ value: (size) => characters * 0.5 * size, caption: 110 })),
});
const of = (width: number, height: number, characters = 6) =>
  burnDownLayout({ width, height, hasChart: true, widths: widthsOf(characters) });

describe('the layout of one SLO', () => {
  it('shows state, all figures, chart and basis where there is room', () => {
    expect(of(1200, 400)).toMatchObject({ isStacked: false, otherFigures: 3, hasChart: true, hasBasis: true });
  });

  it('gives up figures before the chart, and the chart before the state', () => {
    expect(of(380, 260)).toMatchObject({ otherFigures: 0, hasChart: true });
    expect(of(380, 100)).toMatchObject({ hasChart: false, hasNote: true });
    expect(of(380, 30)).toMatchObject({ hasChart: false, hasNote: false });
  });

  it('shows fewer figures where their numbers are longer, so that they never touch', () => {
    expect(of(820, 400).otherFigures).toBeGreaterThan(of(820, 400, 16).otherFigures);
  });

  it('makes state and percentage smaller where they are too wide together', () => {
    expect(of(400, 60, 30).stateSize).toBeLessThan(of(400, 60, 6).stateSize);
  });

  it('stacks state and percentage where it is narrow', () => {
    expect(of(110, 90)).toMatchObject({ isStacked: true, hasChart: false });
  });

  it('law: at any size the parts fit the height, and every size of text is readable or the smallest there is', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 4000 }), fc.integer({ min: 1, max: 2000 }), (width, height) => {
        const { headlineHeight, hasChart, chartHeight, hasBasis, stateSize } = of(width, height);
        const used = headlineHeight + (hasChart ? chartHeight + 20 : 0) + (hasBasis ? 20 : 0);
        expect(used).toBeLessThanOrEqual(height);
        expect(stateSize).toBeGreaterThanOrEqual(8);
        expect(stateSize).toBeLessThanOrEqual(36);
      })
    );
  });
});

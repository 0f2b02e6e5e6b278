import fc from 'fast-check';
import { burnDownLayout } from './burnDownLayout';
import { HeadlineWidths } from './headlineWidths';
import { LEADING, LINE } from '../textSizes';

/** A state, a note and five figures; each character is as wide as half its height. */
const widthsOf = (characters: number): HeadlineWidths => ({
  state: (size) => 6 * 0.5 * size + 1.4 * size,
  word: (size) => 6 * 0.5 * size,
  note: 200,
  figures: Array.from({ length: 5 }, () => ({ value: (size) => characters * 0.5 * size, caption: 110 })),
  lines: [260, 300],
  sentence: 600,
});
const of = (width: number, height: number, { characters = 6, rungs = 4, legend = [420, 100, 90, 90] } = {}) =>
  burnDownLayout({
    width,
    height,
    hasChart: true,
    rungs,
    failures: 0,
    widths: widthsOf(characters),
    legend: () => legend,
  });

describe('the layout of one SLO', () => {
  it('shows state, all figures, sentences, chart, ladder and basis where there is room', () => {
    expect(of(1300, 500)).toMatchObject({
      isStacked: false,
      otherFigures: [0, 1, 2, 3],
      lines: 2,
      hasChart: true,
      ladder: 'beside',
      hasBasis: true,
    });
  });

  it('gives up figures before the chart, and the chart before the state', () => {
    expect(of(380, 260)).toMatchObject({ otherFigures: [], hasChart: true });
    expect(of(380, 100)).toMatchObject({ hasChart: false, hasNote: true });
    expect(of(380, 30)).toMatchObject({ hasChart: false, hasNote: false });
  });

  it('shows fewer figures where their numbers are longer, so that they never touch', () => {
    const long = { characters: 16 };
    expect(of(820, 400).otherFigures.length).toBeGreaterThan(of(820, 400, long).otherFigures.length);
  });

  it('leaves the room of a figure that is too wide to a narrower one after it', () => {
    const widths = widthsOf(6);
    const [first, ...others] = widths.figures;
    const figures = [first, { ...first, caption: 900 }, ...others.slice(1)];
    const space = { width: 700, height: 400, hasChart: true, rungs: 0, failures: 0, legend: () => [] };
    expect(burnDownLayout({ ...space, widths: { ...widths, figures } }).otherFigures[0]).toBe(1);
  });

  it('puts the ladder beside the chart where it is wide, below where it is high, and nowhere where it is neither', () => {
    expect(of(1300, 400).ladder).toBe('beside');
    expect(of(700, 700).ladder).toBe('below');
    expect(of(700, 400).ladder).toBeUndefined();
    expect(of(1300, 400, { rungs: 0 }).ladder).toBeUndefined();
  });

  it('gives the legend a second row only where it needs one and the chart can spare it', () => {
    const many = { legend: Array(12).fill(100) };
    expect(of(800, 500).legendRows).toBe(1);
    expect(of(800, 500, many).legendRows).toBe(2);
    expect(of(800, 300, many).legendRows).toBe(1);
    expect(of(800, 150, many).legendRows).toBe(0);
  });

  it('says the sentence in as many lines as there are where the chart would stand', () => {
    const space = { width: 400, rungs: 0, failures: 0, widths: widthsOf(6), legend: () => [] };
    expect(burnDownLayout({ ...space, height: 300, hasChart: false }).textLines).toBeGreaterThan(5);
    expect(burnDownLayout({ ...space, height: 90, hasChart: false }).textLines).toBe(0);
    expect(burnDownLayout({ ...space, height: 300, hasChart: true }).textLines).toBe(0);
  });

  it('lists failures below that sentence where there is room for some, and leaves the sentence its lines', () => {
    const space = { width: 400, rungs: 0, widths: widthsOf(6), legend: () => [], hasChart: false };
    const lines = (height: number, failures: number) => {
      const { textLines, failureLines } = burnDownLayout({ ...space, height, failures });
      return [textLines, failureLines];
    };
    // 600 pixels of text take two lines of 400, or one more where words break badly.
    expect(lines(360, 3)).toEqual([2, 3]);
    // 260 are left between headline and basis; two lines of text leave 216, of which titles and a gap take 40.
    expect(lines(360, 99)).toEqual([2, 8]);
    expect(lines(190, 99)).toEqual([5, 0]);
    expect(lines(360, 0)[1]).toBe(0);
  });

  it('makes state and percentage smaller where they are too wide together', () => {
    expect(of(400, 60, { characters: 30 }).stateSize).toBeLessThan(of(400, 60).stateSize);
  });

  it('stacks state and percentage where it is narrow', () => {
    expect(of(110, 90)).toMatchObject({ isStacked: true, hasChart: false, badge: 'row', hasRemaining: true });
  });

  it('shows shape, word and percentage at one cell of the grid, and at last the shape alone', () => {
    expect(of(30, 30)).toMatchObject({ badge: 'column', hasRemaining: true });
    expect(of(30, 20)).toMatchObject({ badge: 'word', hasRemaining: true });
    expect(of(12, 12)).toMatchObject({ badge: 'shape', hasRemaining: false });
    expect(of(200, 6)).toMatchObject({ badge: 'shape', hasRemaining: false, stateSize: 6 });
  });

  it('law: at any size the parts fit the height, and texts that are shown fit the width', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 4000 }), fc.integer({ min: 1, max: 2000 }), (width, height) => {
        const layout = of(width, height);
        const used =
          layout.headlineHeight +
          (layout.lines > 0 ? LINE : 0) +
          (layout.hasChart ? layout.chartHeight + layout.legendRows * LINE : 0) +
          (layout.ladder === 'below' ? layout.ladderHeight : 0) +
          (layout.hasBasis ? LINE : 0);
        expect(used).toBeLessThanOrEqual(height);
        expect(layout.chartWidth + (layout.ladder === 'beside' ? layout.ladderWidth : 0)).toBeLessThanOrEqual(width);
        const { state, word } = widthsOf(6);
        const badge = { row: state, column: word, word, shape: (size: number) => size }[layout.badge];
        expect(badge(layout.stateSize)).toBeLessThanOrEqual(Math.max(width, layout.stateSize));
        const lines = { row: 1, column: 2, word: 1, shape: 1 }[layout.badge];
        const stacked = layout.isStacked ? lines + (layout.hasRemaining ? 1 : 0) : lines;
        const leading = layout.badge === 'shape' && !layout.hasRemaining ? 1 : LEADING;
        expect(stacked * leading * layout.stateSize).toBeLessThanOrEqual(height + 1);
      })
    );
  });
});

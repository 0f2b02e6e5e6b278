import fc from 'fast-check';
import { placeLabels, spansOf } from './geometry';

const place = { xOf: (timeMs: number) => timeMs / 10, left: 0, right: 100, minWidth: 2 };
const stretch = (startMs: number, endMs: number) => ({ startMs, endMs });

describe('stretches of time as pixels', () => {
  it('lie where their instants lie, cut at the edges of the plot', () => {
    expect(spansOf([stretch(-50, 100), stretch(300, 500), stretch(900, 2000)], place)).toEqual([
      { left: 0, width: 10 },
      { left: 30, width: 20 },
      { left: 90, width: 10 },
    ]);
  });

  it('are left out beyond the edges, and visible however short they are', () => {
    expect(spansOf([stretch(-90, -10), stretch(500, 500), stretch(1001, 1100)], place)).toEqual([
      { left: 49, width: 2 },
    ]);
  });

  it('are one where they touch', () => {
    expect(spansOf([stretch(100, 200), stretch(200, 300), stretch(400, 410)], place)).toEqual([
      { left: 10, width: 20 },
      { left: 39.5, width: 2 },
    ]);
  });
});

const lane = { left: 0, right: 100, gap: 4 };

describe('labels in a line', () => {
  it('stand above their instant, and inside of the line at its ends', () => {
    const wishes = [50, 2, 99].map((anchor) => ({ anchor, widths: [20], weight: 1 }));
    expect(placeLabels(wishes, lane).map(({ left }) => left)).toEqual([40, 0, 80]);
  });

  it('give way to those with more weight', () => {
    const wishes = [
      { anchor: 40, widths: [20], weight: 1 },
      { anchor: 50, widths: [20], weight: 2 },
    ];
    expect(placeLabels(wishes, lane)).toEqual([{ index: 1, form: 0, left: 40 }]);
  });

  it('take their longer form only once every short one has its place', () => {
    const wishes = [
      { anchor: 20, widths: [10, 50], weight: 2 },
      { anchor: 50, widths: [10], weight: 1 },
      { anchor: 85, widths: [10, 20], weight: 1 },
    ];
    expect(placeLabels(wishes, lane).map(({ index, form }) => [index, form])).toEqual([
      [0, 0],
      [1, 0],
      [2, 1],
    ]);
  });

  it('law: no two overlap, and none leaves the line', () => {
    const wish = fc.record({
      anchor: fc.integer({ min: -20, max: 120 }),
      widths: fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 3 }),
      weight: fc.integer({ min: 0, max: 5 }),
    });
    fc.assert(
      fc.property(fc.array(wish, { maxLength: 12 }), (wishes) => {
        const boxes = placeLabels(wishes, lane)
          .map(({ index, form, left }) => [left, left + wishes[index].widths[form]])
          .sort(([a], [b]) => a - b);
        boxes.forEach(([left, right], i) => {
          expect(left).toBeGreaterThanOrEqual(0);
          expect(right).toBeLessThanOrEqual(100);
          expect(i === 0 || left - boxes[i - 1][1] >= 4).toBe(true);
        });
      })
    );
  });
});

import { aShownReport } from '../../testing/aReview';
import { comparedTargets, targetTyped } from './targets';

const compared = (target: number, whatIfTargets: number[], tried?: number) =>
  comparedTargets(aShownReport({ badByDaysAgo: {}, days: 31, definition: { target, whatIfTargets } }).input, tried);

describe('the targets that are compared', () => {
  it('are those that were typed and the present one, ascending, each once', () => {
    expect(compared(0.999, [0.9995, 0.999, 0.99])).toEqual([0.99, 0.999, 0.9995]);
  });

  it('are the usual neighbours of the present one where none was typed', () => {
    expect(compared(0.999, [])).toEqual([0.995, 0.999, 0.9995]);
    expect(compared(0.9993, [])).toEqual([0.999, 0.9993, 0.9995]);
    expect(compared(1, [])).toEqual([0.99999, 1]);
    expect(compared(0.5, [])).toEqual([0.5, 0.9]);
  });

  it('hold one that is only tried, too', () => {
    expect(compared(0.999, [0.99], 0.9985)).toEqual([0.99, 0.9985, 0.999]);
  });

  it.each([
    ['99.9', 0.999],
    [' 99.95 % ', 0.9995],
    ['100', 1],
    ['0', undefined],
    ['101', undefined],
    ['-1', undefined],
    ['', undefined],
    ['99,9', undefined],
    ['abc', undefined],
  ])('%j is read as %p', (text, expected) => {
    expect(targetTyped(text)).toBe(expected);
  });
});

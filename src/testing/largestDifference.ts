/** How far two lists of numbers are apart at most; ∞ where one is longer or holds what is no number. Quick, for laws of many cases. */
export function largestDifference(actual: ArrayLike<number>, wanted: ArrayLike<number>): number {
  let largest = actual.length === wanted.length ? 0 : Infinity;
  for (let i = 0; i < wanted.length; i++) {
    const difference = Math.abs(actual[i] - wanted[i]);
    largest = difference <= largest ? largest : Number.isNaN(difference) ? Infinity : difference;
  }
  return largest;
}

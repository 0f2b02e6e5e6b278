/**
 * Amounts rounded to a number of decimals so that what is shown adds up to the rounded sum: each is rounded down, and the
 * units that are then missing go to the largest remainders, to the earlier of equals. None is off by a whole unit.
 */
export function roundToSum(amounts: readonly number[], decimals: number): number[] {
  const scale = 10 ** decimals;
  const units = amounts.map((amount) => amount * scale);
  // Far below a unit, so that 28.999999999999996 is 29.
  const floors = units.map((unit) => Math.floor(unit + 1e-6));
  const missing = Math.round(units.reduce(sum, 0)) - floors.reduce(sum, 0);
  const order = units.map((unit, i) => ({ i, rest: unit - floors[i] })).sort((a, b) => b.rest - a.rest || a.i - b.i);
  const raised = new Set(order.slice(0, Math.max(0, missing)).map(({ i }) => i));
  return floors.map((floor, i) => (floor + (raised.has(i) ? 1 : 0)) / scale);
}

function sum(a: number, b: number): number {
  return a + b;
}

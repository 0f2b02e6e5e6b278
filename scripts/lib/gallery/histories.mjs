// @ts-check
/** @typedef {import('./history.mjs').History} History */

/**
 * A history for each state, and for what may come with it. Against 99.9 % over 30 days some 1,210 failures are the
 * budget.
 *
 * @type {Record<'open' | 'endsSoon' | 'burning' | 'frozen' | 'held' | 'young' | 'overspent' | 'perfect' | 'thin' | 'stale' | 'silent' | 'idle' | 'rare', History>}
 */
export const HISTORIES = {
  open: {
    incidents: [
      [41, 2, 0.05],
      [20, 2, 0.06],
      [8, 2, 0.02],
    ],
  },
  endsSoon: {
    failing: 0.0003,
    incidents: [
      [14, 2, 0.09],
      [3, 72, 0.0018],
    ],
    seed: 2,
  },
  // In ten minutes each: burn rates of half an hour are known. It is the same every fifteen days.
  burning: { stepMinutes: 10, repeatsAfterDays: 15, incidents: [[0.25, 6, 0.008]], seed: 3 },
  frozen: {
    incidents: [
      [45, 2, 0.2],
      [19, 4, 0.05],
      [6, 4, 0.06],
    ],
    seed: 4,
  },
  held: {
    incidents: [
      [19, 4, 0.05],
      [6, 4, 0.06],
    ],
    gaps: [[2, 0]],
    seed: 4,
  },
  young: { gaps: [[60, 12]], incidents: [[5, 2, 0.05]], seed: 5 },
  overspent: {
    incidents: [
      [24, 12, 0.1],
      [9, 12, 0.08],
    ],
    seed: 6,
  },
  perfect: { failing: 0 },
  thin: {
    gaps: [
      [60, 24],
      [22, 15],
      [14, 5],
    ],
    seed: 7,
  },
  stale: { incidents: [[12, 2, 0.05]], gaps: [[0.5, 0]], seed: 8 },
  silent: { incidents: [[12, 2, 0.05]], gaps: [[4, 0]], seed: 8 },
  idle: { traffic: 0 },
  rare: { traffic: 0.0005, failing: 0 },
};

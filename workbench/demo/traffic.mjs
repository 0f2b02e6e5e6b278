// @ts-check

const DAY_MINUTES = 24 * 60;
const WEEK_MINUTES = 7 * DAY_MINUTES;

/** How far the day's wave swings around the mean. */
const DAY_SWING = 0.4;
/** How far the week's wave swings around the mean. */
const WEEK_SWING = 0.15;

/** "Now" stands a little after the day's peak, and a little after the week's. */
const NOW_IN_DAY = 0.3;
const NOW_IN_WEEK = 0.35;

/**
 * Traffic relative to its mean, as a wave of the day and of the week. Its phase counts from "now", not from the calendar:
 * so the demo shows the same numbers on every day of the week and at every hour.
 *
 * @param {number} minutesAgo
 * @returns {number} about 0.5 … 1.6, with mean 1
 */
export function trafficFactor(minutesAgo) {
  const day = wave(NOW_IN_DAY - minutesAgo / DAY_MINUTES);
  const week = wave(NOW_IN_WEEK - minutesAgo / WEEK_MINUTES);
  return (1 + DAY_SWING * day) * (1 + WEEK_SWING * week);
}

/**
 * A sine-like wave of two parabolas per turn. `Math.sin` may differ in the last digit from engine to engine; this may not.
 *
 * @param {number} turns
 * @returns {number} -1 … 1
 */
function wave(turns) {
  const phase = turns - Math.floor(turns);
  return phase < 0.5 ? 16 * phase * (0.5 - phase) : -16 * (phase - 0.5) * (1 - phase);
}

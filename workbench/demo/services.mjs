// @ts-check

/**
 * What happens to a service, told as an error budget sees it.
 *
 * @typedef {object} Service
 * @property {string} name value of the label `service`
 * @property {string} [team] value of the label `team`; without the label where absent
 * @property {string} [metric] name of its counters, `http_requests_total` where absent
 * @property {number} [stepMinutes] time between samples, 1 where absent
 * @property {number} seed
 * @property {number} requestsPerMinute the mean
 * @property {number} usualBurnRate burn rate on an ordinary day; 1 uses the budget up in exactly one window
 * @property {Outage[]} outages
 * @property {SlowBurn[]} slowBurns
 * @property {number} [restartDaysAgo] when all counters of the service restarted from zero
 * @property {Silence} [silence] when no samples were taken; requests went on
 */

/**
 * @typedef {object} Outage
 * @property {number} daysAgo when it began
 * @property {number} minutes how long it lasted
 * @property {number} budgetRatio what it cost, as a share of the budget of one window
 */

/**
 * A burn rate that changes evenly from one value to the other, on top of the usual one.
 *
 * @typedef {object} SlowBurn
 * @property {number} fromDaysAgo
 * @property {number} toDaysAgo
 * @property {number} fromBurnRate
 * @property {number} toBurnRate
 */

/**
 * @typedef {object} Silence
 * @property {number} fromDaysAgo
 * @property {number} hours
 */

/** The objective that the stories below are told against: 99.9 % over 30 rolling days. */
export const OBJECTIVE = { targetRatio: 0.999, windowDays: 30 };

/**
 * Three services in three situations. The stories use whole days and hours counted back from "now", and are calibrated in
 * history.test.mjs.
 *
 * @type {readonly Service[]}
 */
export const SERVICES = [
  {
    // Healthy: nearly all of its budget is left.
    name: 'profile',
    seed: 11,
    requestsPerMinute: 600,
    usualBurnRate: 0.1,
    outages: [
      { daysAgo: 52, minutes: 30, budgetRatio: 0.14 },
      { daysAgo: 16.2, minutes: 25, budgetRatio: 0.06 },
    ],
    slowBurns: [],
    restartDaysAgo: 11.25,
  },
  {
    // Spending fast: a regression a week ago that gets worse every day.
    name: 'search',
    seed: 22,
    requestsPerMinute: 2400,
    usualBurnRate: 0.1,
    outages: [
      { daysAgo: 41.1, minutes: 35, budgetRatio: 0.2 },
      { daysAgo: 18.1, minutes: 30, budgetRatio: 0.1 },
    ],
    slowBurns: [{ fromDaysAgo: 6.5, toDaysAgo: 0, fromBurnRate: 0.8, toBurnRate: 3.8 }],
    silence: { fromDaysAgo: 9.5, hours: 3 },
  },
  {
    // Frozen for six days: the third outage within 30 days took more than what was left.
    name: 'checkout',
    seed: 33,
    requestsPerMinute: 1080,
    usualBurnRate: 0.16,
    outages: [
      { daysAgo: 47.1, minutes: 40, budgetRatio: 0.2 },
      { daysAgo: 24.2, minutes: 35, budgetRatio: 0.22 },
      { daysAgo: 13.1, minutes: 45, budgetRatio: 0.28 },
      { daysAgo: 6.05, minutes: 60, budgetRatio: 0.445 },
    ],
    slowBurns: [],
  },
];

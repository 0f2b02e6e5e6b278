// @ts-check
/** @typedef {import('./services.mjs').Service} Service */

/**
 * Forty services of five teams, for walls and tables: counted every ten minutes under a metric of their own, so that the
 * demo starts as fast as with three.
 */

export const FLEET_METRIC = 'fleet_requests_total';
const STEP_MINUTES = 10;

/** @type {Readonly<Record<string, readonly string[]>>} */
const TEAMS = {
  shop: ['catalogue', 'cart', 'prices', 'stock', 'offers', 'reviews', 'wishlist', 'images'],
  pay: ['payments', 'invoices', 'refunds', 'vouchers', 'fraud-check', 'ledger', 'taxes', 'payouts'],
  people: ['login', 'accounts', 'consent', 'mail', 'push', 'support-chat', 'addresses', 'loyalty'],
  ship: ['orders', 'picking', 'labels', 'tracking', 'returns', 'routes', 'depots', 'customs'],
  core: ['gateway', 'sessions', 'flags', 'audit', 'exports', 'scheduler', 'cdn-origin', 'media-transcoding-eu-central'],
};

/**
 * What is special about some; all others have an ordinary month.
 *
 * @type {Readonly<Record<string, Partial<Service>>>}
 */
const STORIES = {
  // Frozen by one long outage, by two, and by a month of small failures.
  payments: { outages: [{ daysAgo: 3.1, minutes: 120, budgetRatio: 1.08 }] },
  login: {
    outages: [
      { daysAgo: 21.2, minutes: 60, budgetRatio: 0.5 },
      { daysAgo: 1.4, minutes: 90, budgetRatio: 0.56 },
    ],
  },
  'media-transcoding-eu-central': { usualBurnRate: 1.35 },
  // Burning fast enough to page, with much and with little left.
  gateway: { slowBurns: [{ fromDaysAgo: 0.3, toDaysAgo: 0, fromBurnRate: 11, toBurnRate: 16 }] },
  tracking: {
    outages: [{ daysAgo: 12.3, minutes: 70, budgetRatio: 0.6 }],
    slowBurns: [{ fromDaysAgo: 0.28, toDaysAgo: 0, fromBurnRate: 9, toBurnRate: 9 }],
  },
  // Little left; a freeze in sight.
  invoices: { outages: [{ daysAgo: 9.4, minutes: 60, budgetRatio: 0.86 }] },
  offers: { slowBurns: [{ fromDaysAgo: 12, toDaysAgo: 0, fromBurnRate: 1.4, toBurnRate: 2.6 }] },
  // No samples any more.
  routes: { silence: { fromDaysAgo: 0.2, hours: 24 * 365 } },
  'fraud-check': { silence: { fromDaysAgo: 1.6, hours: 24 * 365 } },
};

/** @type {readonly Service[]} */
export const FLEET = Object.entries(TEAMS).flatMap(([team, names], teamIndex) =>
  names.map((name, i) => {
    const index = teamIndex * names.length + i;
    return {
      name,
      team,
      metric: FLEET_METRIC,
      stepMinutes: STEP_MINUTES,
      seed: 1000 + 7 * index,
      requestsPerMinute: 120 * (1 + (index % 7)),
      usualBurnRate: 0.04 + 0.06 * (index % 8),
      outages: [
        { daysAgo: 5.3 + ((index * 11) % 50), minutes: 30 + 10 * (index % 4), budgetRatio: 0.05 + 0.04 * (index % 5) },
      ],
      slowBurns: [],
      ...STORIES[name],
    };
  })
);

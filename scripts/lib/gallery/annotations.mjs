// @ts-check
import { annotationQuery } from './queries.mjs';

/** What happened to checkout, or to the only service of the panel. */
export const NAMED_EVENTS = annotationQuery([
  { daysAgo: 19, hours: 4, text: 'INC-107 Payment provider is down', tags: ['incident', 'service:checkout'] },
  { daysAgo: 12.5, text: 'Deploy 1.40.0', tags: ['deploy', 'service:checkout'] },
  { daysAgo: 6.1, text: 'Deploy 1.41.0', tags: ['deploy', 'service:checkout'] },
  { daysAgo: 6, hours: 4, text: 'INC-131 Prices are wrong, orders fail', tags: ['incident', 'service:checkout'] },
  { daysAgo: 5.8, text: 'Deploy 1.41.1: takes 1.41.0 back', tags: ['deploy', 'service:checkout'] },
]);

export const EXCEPTION = annotationQuery([
  { daysAgo: 2, hours: 96, text: 'Security fixes may ship', tags: ['exception', 'service:checkout'] },
]);

export const MAINTENANCE = annotationQuery([
  { daysAgo: 19, hours: 6, text: 'The database moves', tags: ['maintenance', 'service:checkout'] },
]);

import type { APIRequestContext } from '@playwright/test';

const DAY_MS = 86_400_000;
const STEP_MS = 600_000;

/** Prometheus itself beside the workbench; through Grafana's proxy on a real one. */
const { GRAFANA_URL, PROMETHEUS_URL = `${GRAFANA_URL}/api/datasources/proxy/uid/prometheus` } = process.env;

export const DASHBOARD = 'demo.json';
/** Ids of the panels of `provisioning/dashboards/demo.json`. */
export const PANEL = { checkout: '1', search: '2', profile: '3', all: '4', windowed: '5', live: '6' };

/** What one PromQL expression gives at an instant; the first value where there are several. */
export async function promql(request: APIRequestContext, query: string, timeMs: number): Promise<number> {
  const response = await request.get(`${PROMETHEUS_URL}/api/v1/query`, { params: { query, time: `${timeMs / 1000}` } });
  const { data } = await response.json();
  return Number(data.result[0]?.value[1]);
}

/** The end of the demo's history, on the ten-minute grid of its dashboards. */
export async function demoNow(request: APIRequestContext): Promise<number> {
  if (!GRAFANA_URL) {
    return Date.parse(process.env.DEMO_NOW ?? '');
  }
  // A history that ends at a fixed instant, on a full hour, may have ended weeks ago.
  const newest = (await newestSample(request, '2d:1m')) || (await newestSample(request, '60d:1h'));
  return Math.floor(newest / STEP_MS) * STEP_MS;
}

/** Time of the newest sample within the steps of a subquery; NaN where there is none. */
async function newestSample(request: APIRequestContext, steps: string): Promise<number> {
  const time = 'timestamp(http_requests_total{service="profile",code="200"})';
  return (await promql(request, `max_over_time(${time}[${steps}])`, Date.now())) * 1000;
}

/** Sixty days up to the end of the history, as a time range of the dashboard. */
export function sixtyDaysUpTo(nowMs: number): { from: string; to: string } {
  return { from: `${nowMs - 60 * DAY_MS}`, to: `${nowMs}` };
}

/**
 * Failures and requests of a service over the 30 days before an instant, by PromQL alone: the increases of all ten-minute
 * buckets. `increase(x[30d])` would extrapolate over gaps. The window is a second short of 30 days, because a subquery
 * includes the bucket that ends exactly at its start.
 */
export async function thirtyDays(
  request: APIRequestContext,
  service: string,
  nowMs: number
): Promise<{ bad: number; total: number }> {
  const sumOf = (matcher: string): string =>
    `sum(sum_over_time(increase(http_requests_total{service="${service}"${matcher}}[10m])[2591999s:10m]))`;
  return {
    bad: await promql(request, sumOf(',code=~"5.."'), nowMs),
    total: await promql(request, sumOf(''), nowMs),
  };
}

/** The number in a text such as `-8.3%overspent` or `3,901failures`. */
export function numberIn(text: string): number {
  return parseFloat(text.replace(/,/g, ''));
}

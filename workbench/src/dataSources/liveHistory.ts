import { CounterStore } from './miniPromql';

const SAMPLE_MS = 15_000;
const PAST_MS = 3 * 3_600_000;
const AHEAD_MS = 24 * 3_600_000;

/** Requests to Prometheus itself, as they might look: the stand-in for the live panel of the demo. */
export function createLiveHistory(nowMs: number): CounterStore {
  const endMs = Math.floor(nowMs / SAMPLE_MS) * SAMPLE_MS;
  const length = (PAST_MS + AHEAD_MS) / SAMPLE_MS;
  const timesMs = Float64Array.from({ length }, (_, i) => endMs - PAST_MS + (i + 1) * SAMPLE_MS);
  return [
    { name: 'prometheus_http_requests_total', labels: { code: '200' }, timesMs, values: timesMs.map((_, i) => 4 * i) },
    {
      name: 'prometheus_http_requests_total',
      labels: { code: '503' },
      timesMs,
      values: timesMs.map((_, i) => Math.floor(i / 400)),
    },
  ];
}

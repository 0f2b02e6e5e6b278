// @ts-check
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { openMetrics } from './openmetrics.mjs';

it('writes a counter as OpenMetrics text, times in seconds, closed by EOF', () => {
  const counter = {
    name: 'http_requests_total',
    labels: { service: 'search', code: '500' },
    timesMs: Float64Array.of(60_000, 120_000),
    values: Float64Array.of(3, 5),
  };
  assert.equal(
    [...openMetrics([counter])].join(''),
    [
      '# HELP http_requests Requests of the demo services.',
      '# TYPE http_requests counter',
      'http_requests_total{service="search",code="500"} 3 60',
      'http_requests_total{service="search",code="500"} 5 120',
      '# EOF',
      '',
    ].join('\n')
  );
});

it('keeps every sample of a counter that is longer than one chunk', () => {
  const timesMs = Float64Array.from({ length: 12_345 }, (_, i) => i * 60_000);
  const text = [...openMetrics([{ name: 'x_total', labels: {}, timesMs, values: timesMs }])].join('');
  assert.equal(text.split('\n').filter((line) => line.startsWith('x_total')).length, 12_345);
});

import { roleOfName } from './roles';

describe('the role that a name tells', () => {
  it.each([
    ['bad', 'bad'],
    ['Errors', 'bad'],
    ['http_bad_total', 'bad'],
    ['failedRequests', 'bad'],
    ['good', 'good'],
    ['http-success', 'good'],
    ['total', 'total'],
    ['all requests', 'total'],
    ['error_ratio', 'errorRatio'],
    ['slo:sli_error:ratio_rate5m', 'errorRatio'],
    ['pyrra_availability', 'successRatio'],
    ['ratio', 'ratio'],
    ['slo:objective:ratio', 'objective'],
    ['slo:period_error_budget_remaining:ratio', 'remaining'],
    ['slo:current_burn_rate:ratio', 'burnRate'],
  ])('%p is %p', (name, role) => {
    expect(roleOfName(name)).toBe(role);
  });

  it.each(['A', '', 'latency', 'good_or_bad', 'badge', 'totals'])('%p tells none', (name) => {
    expect(roleOfName(name)).toBeUndefined();
  });
});

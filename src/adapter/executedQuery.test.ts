import { readExecutedQuery } from './executedQuery';

const expr = (code: string) => readExecutedQuery(`Expr: ${code}\nStep: 5m0s`);

describe('the query that Prometheus ran', () => {
  it.each([
    ['sum(rate(http_requests_total[5m]))', true],
    ['sum(increase(http_requests_total[5m]))', false],
    ['sum(increase(x[5m])) + sum(rate(y[5m]))', false],
    ['http_requests_total{path="/rate(x)"}', false],
  ])('%s is a rate: %p', (code, isRate) => {
    expect(expr(code).isRate).toBe(isRate);
  });

  it('gives no rate, counter or selector where it compares or takes a quantile: the values are its own', () => {
    const compared = expr('histogram_quantile(0.95, sum by (le) (rate(x_bucket[6m]))) > bool 0.3');
    expect(compared).toMatchObject({ isRate: false, isBare: false, selectorMs: undefined, stepMs: 300_000 });
    expect(expr('service:availability:ratio_rate5m >= bool 0').isBare).toBe(false);
    expect(expr('service:availability:ratio_rate5m').isBare).toBe(true);
  });

  it('tells the selector where there is one, and nothing without a query', () => {
    expect(expr('increase(x[30d])').selectorMs).toBe(30 * 86_400_000);
    expect(expr('increase(x[30d]) / increase(y[1d])').selectorMs).toBeUndefined();
    expect(readExecutedQuery(undefined).isPromQl).toBe(false);
  });
});

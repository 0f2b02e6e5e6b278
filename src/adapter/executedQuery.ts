import { parseDurationMs } from './duration';

/** What a Prometheus query really ran with, as far as Grafana tells. Lengths in milliseconds. */
export interface ExecutedQuery {
  /** The range that each value of `increase(x[…])` covers; absent where there is none or where several differ. */
  readonly selectorMs: number | undefined;
  /** Distance of two values. */
  readonly stepMs: number | undefined;
}

const COUNTING_SELECTOR = /\b(?:increase|delta|count_over_time|sum_over_time)\s*\([^[\]]*\[([^\][:]+)\]/g;
const STEP = /\bStep:\s*(\S+)/;

/** Reads `meta.executedQueryString`, which Prometheus fills with the expression and the step that were used. */
export function readExecutedQuery(executed: string | undefined): ExecutedQuery {
  if (executed === undefined) {
    return { selectorMs: undefined, stepMs: undefined };
  }
  const selectors = new Set([...executed.matchAll(COUNTING_SELECTOR)].map(([, selector]) => parseDurationMs(selector)));
  const step = STEP.exec(executed);
  return {
    selectorMs: selectors.size === 1 ? [...selectors][0] : undefined,
    stepMs: step ? parseDurationMs(step[1]) : undefined,
  };
}

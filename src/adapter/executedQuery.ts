import { parseDurationMs } from './duration';

/** What a Prometheus query really ran with, as far as Grafana tells. Lengths in milliseconds. */
export interface ExecutedQuery {
  /** Its text is there: public dashboards hide it, and some sources tell none. */
  readonly isTold: boolean;
  /** The range that each value of `increase(x[…])` covers; absent where there is none or where several differ. */
  readonly selectorMs: number | undefined;
  /** Distance of two values. */
  readonly stepMs: number | undefined;
  /** Prometheus ran it, whatever data source handed the values on. */
  readonly isPromQl: boolean;
  /** It takes a rate per second. */
  readonly isRate: boolean;
  /** It divides by something that is not a plain number, so it may be a ratio. */
  readonly isQuotient: boolean;
  /** It is PromQL without any function over a range, so its values may be those of a counter. */
  readonly isBare: boolean;
}

const COUNTING_SELECTOR =
  /\b(?:increase|delta|i?rate|count_over_time|sum_over_time|avg_over_time)\s*\([^[\]]*\[([^\][:]+)\]/g;
const QUOTED = /"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|`[^`]*`/g;
const STEP = /\bStep:\s*(\S+)/;
const PROMQL = /^Expr:/;
const RATE = /\bi?rate\s*\(/;
const INCREASE = /\bincrease\s*\(/;
const QUOTIENT = /\)\s*\/\s*(?!\s|[\d.]+\s*(?:$|[)\n]))/;
/** What these give is no rate and no counter, whatever they are applied to: a quantile, and 1 or 0 for true or false. */
const OWN_VALUES = /\bhistogram_quantile\s*\(|(?:[<>]=?|[!=]=)\s*bool\b/;
const NOT_BARE = /\[|\b(?:vector|scalar|time)\s*\(/;

const UNKNOWN: ExecutedQuery = {
  isTold: false,
  selectorMs: undefined,
  stepMs: undefined,
  isPromQl: false,
  isRate: false,
  isQuotient: false,
  isBare: false,
};

/** Reads `meta.executedQueryString`, which Prometheus fills with the expression and the step that were used. */
export function readExecutedQuery(executed: string | undefined): ExecutedQuery {
  if (executed === undefined || executed === '') {
    return UNKNOWN;
  }
  // The text of a label matcher or a line filter is no part of the expression: `path="/rate(x)"`.
  const code = executed.replace(QUOTED, '""');
  const selectors = new Set([...code.matchAll(COUNTING_SELECTOR)].map(([, selector]) => parseDurationMs(selector)));
  const step = STEP.exec(code);
  const isPromQl = PROMQL.test(code);
  const hasOwnValues = OWN_VALUES.test(code);
  return {
    isTold: true,
    selectorMs: selectors.size === 1 && !hasOwnValues ? [...selectors][0] : undefined,
    stepMs: step ? parseDurationMs(step[1]) : undefined,
    isPromQl,
    isRate: isPromQl && RATE.test(code) && !INCREASE.test(code) && !hasOwnValues,
    isQuotient: isPromQl && QUOTIENT.test(code),
    isBare: isPromQl && !NOT_BARE.test(code) && !hasOwnValues,
  };
}

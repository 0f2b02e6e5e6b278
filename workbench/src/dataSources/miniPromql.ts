/** Cumulative counters with their samples, ascending in time. */
export type CounterStore = ReadonlyArray<{
  readonly name: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly timesMs: Float64Array;
  readonly values: Float64Array;
}>;

export interface EvaluatedSeries {
  readonly labels: Record<string, string>;
  readonly points: ReadonlyArray<readonly [timeMs: number, value: number]>;
}

interface ParsedQuery {
  /** Labels to sum by; absent where nothing is summed. */
  readonly by: readonly string[] | undefined;
  readonly metric: string;
  readonly matchers: ReadonlyArray<(labels: Readonly<Record<string, string>>) => boolean>;
  readonly rangeMs: number;
  /** Only values above it are kept. */
  readonly above: number;
}

const UNIT_MS: Readonly<Record<string, number>> = { s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000, w: 604_800_000 };
const INCREASE = /^increase\(\s*([a-zA-Z_:][\w:]*)\s*(?:\{(.*)\})?\s*\[(\d+)([smhdw])\]\s*\)$/;
const SUM = /^sum\s*(?:by\s*\(([^)]*)\))?\s*\((.*)\)\s*$/s;
const ABOVE = /^(.*\))\s*>\s*(\d+(?:\.\d+)?)$/s;
const MATCHER = /\s*([a-zA-Z_]\w*)\s*(=~|!~|!=|=)\s*"([^"]*)"\s*,?/gy;

/**
 * The sums of increases that the demo's dashboards ask for, with Prometheus's own extrapolation; all of them, or those above
 * a number.
 *
 * @throws Error with a sentence for any other expression, which Grafana then shows as the query's error
 */
export function evaluateQuery(expr: string, timesMs: readonly number[], store: CounterStore): EvaluatedSeries[] {
  const query = parse(expr.trim());
  const groups = new Map<string, { labels: Record<string, string>; sums: Map<number, number> }>();
  for (const counter of store) {
    if (counter.name !== query.metric || !query.matchers.every((matches) => matches(counter.labels))) {
      continue;
    }
    const labels = groupLabels(counter.labels, query.by);
    const key = JSON.stringify(labels);
    const group = groups.get(key) ?? { labels, sums: new Map<number, number>() };
    groups.set(key, group);
    for (const timeMs of timesMs) {
      const increase = increaseOver(counter, timeMs - query.rangeMs, timeMs);
      if (increase !== undefined) {
        group.sums.set(timeMs, (group.sums.get(timeMs) ?? 0) + increase);
      }
    }
  }
  return [...groups.values()]
    .map(({ labels, sums }) => ({
      labels,
      points: [...sums].filter(([, value]) => value > query.above).sort(([a], [b]) => a - b),
    }))
    .filter(({ points }) => points.length > 0);
}

function parse(expr: string): ParsedQuery {
  const [, compared = expr, limit] = ABOVE.exec(expr) ?? [];
  const [, by, inner] = SUM.exec(compared) ?? [];
  const increase = INCREASE.exec(inner === undefined ? compared : inner.trim());
  if (!increase) {
    throw new Error(
      'Without Prometheus the workbench only understands sum by (…) (increase(metric{…}[…])), compared with > or not. Install Prometheus to run other queries.'
    );
  }
  const [, metric, matchers = '', amount, unit] = increase;
  const isSummed = inner !== undefined;
  return {
    by: isSummed
      ? (by ?? '')
          .split(',')
          .map((label) => label.trim())
          .filter(Boolean)
      : undefined,
    metric,
    matchers: parseMatchers(matchers),
    rangeMs: Number(amount) * UNIT_MS[unit],
    above: limit === undefined ? -Infinity : Number(limit),
  };
}

function parseMatchers(text: string): ParsedQuery['matchers'] {
  return [...text.matchAll(MATCHER)].map(([, label, operator, value]) => {
    const pattern = new RegExp(`^(?:${value})$`);
    const isNegated = operator.startsWith('!');
    const isPattern = operator.endsWith('~');
    return (labels) => {
      const actual = labels[label] ?? '';
      return (isPattern ? pattern.test(actual) : actual === value) !== isNegated;
    };
  });
}

function groupLabels(
  labels: Readonly<Record<string, string>>,
  by: readonly string[] | undefined
): Record<string, string> {
  return by === undefined
    ? { ...labels }
    : Object.fromEntries(by.filter((label) => label in labels).map((label) => [label, labels[label]]));
}

/**
 * Prometheus's `increase`: the growth between the first and the last sample of the range, restarts counted from zero,
 * extrapolated to the range's edges where the samples reach close enough to them.
 */
function increaseOver({ timesMs, values }: CounterStore[number], startMs: number, endMs: number): number | undefined {
  const first = firstAtOrAfter(timesMs, startMs);
  const last = firstAtOrAfter(timesMs, endMs + 1) - 1;
  if (last - first < 1) {
    return undefined;
  }
  let growth = values[last] - values[first];
  for (let i = first + 1; i <= last; i++) {
    growth += values[i] < values[i - 1] ? values[i - 1] : 0;
  }
  const sampledMs = timesMs[last] - timesMs[first];
  const stepMs = sampledMs / (last - first);
  const reach = (gapMs: number): number => (gapMs < stepMs * 1.1 ? gapMs : stepMs / 2);
  let toStartMs = timesMs[first] - startMs;
  if (growth > 0 && values[first] >= 0) {
    // A counter does not begin below zero.
    toStartMs = Math.min(toStartMs, sampledMs * (values[first] / growth));
  }
  return (growth * (sampledMs + reach(toStartMs) + reach(endMs - timesMs[last]))) / sampledMs;
}

function firstAtOrAfter(timesMs: Float64Array, timeMs: number): number {
  let low = 0;
  let high = timesMs.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (timesMs[middle] < timeMs) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low;
}

import { Problem } from '../domain/problem';
import { CountedAs } from '../options/sliFieldConfig';
import { ExecutedQuery } from './executedQuery';
import { FrameSeries } from './frameSeries';
import { Points } from './points';
import { nameOfSeries } from './tellRole';

/** Units of Grafana that are per second, and those per minute. */
const PER_SECOND = ['cps', 'ops', 'reqps', 'rps', 'wps', 'iops', 'eps', 'mps', 'recps', 'rowsps', 'pps'];
const PER_MINUTE = ['cpm', 'opm', 'reqpm', 'rpm', 'wpm', 'epm', 'mpm', 'recpm', 'rowspm'];

/** How many seconds one of a rate's units of time has. */
export function rateSeconds(unit: string | undefined): number {
  return unit !== undefined && PER_MINUTE.includes(unit) ? 60 : 1;
}

/** Whether values are counts, rates or counters: by setting, by unit, by the query that ran, by their course. */
export function tellCountedAs({ config, field }: FrameSeries, executed: ExecutedQuery, points: Points): CountedAs {
  if (config.countedAs !== 'auto') {
    return config.countedAs;
  }
  const { unit } = field.config;
  if (executed.isRate || (unit !== undefined && (PER_SECOND.includes(unit) || PER_MINUTE.includes(unit)))) {
    return 'rates';
  }
  return executed.isBare && isMonotone(points.values) ? 'counters' : 'counts';
}

/** Values that only rise may be a counter's; said where neither a setting nor the query's text tells. */
export function noteOnCounts(series: FrameSeries, executed: ExecutedQuery, { values }: Points): Problem[] {
  if (executed.isTold || series.config.countedAs !== 'auto') {
    return [];
  }
  const rises = values.reduce((count, value, i) => (i > 0 && value > values[i - 1] ? count + 1 : count), 0);
  const isRising = values.length >= FEWEST_TO_TELL && rises > (values.length - 1) / 2 && isMonotone(values);
  const params = { query: series.query, field: nameOfSeries(series) };
  return isRising ? [{ code: 'counts-assumed', path: series.query, params }] : [];
}

/** Fewer values may rise by chance. */
const FEWEST_TO_TELL = 20;

/** Restarts are rare: at most one step in twenty goes down. */
const DROPS_PER_STEP = 1 / 20;

/** Shares and states stay within 1, which a counter passes with its second event. */
function isMonotone(values: Float64Array): boolean {
  if (!values.some((value) => value > 1)) {
    return false;
  }
  const drops = values.reduce((count, value, i) => (i > 0 && value < values[i - 1] ? count + 1 : count), 0);
  return values.length > 2 && drops <= (values.length - 1) * DROPS_PER_STEP;
}

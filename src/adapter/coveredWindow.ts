import { Labels } from '@grafana/data';
import { Problem } from '../domain/problem';
import { readCloudSlo } from './cloudSlo';
import { parseDurationMs } from './duration';
import { ExecutedQuery } from './executedQuery';
import { FrameSeries } from './frameSeries';
import { nameOfSeries } from './tellRole';

/** The stretch `(t − w, t]` that each value of a field covers. */
export interface Covered {
  /** Length `w` in milliseconds; absent where each value covers one bucket. */
  readonly windowMs: number | undefined;
  /** The query tells it, no setting: values that merely overlap may be read as buckets. */
  readonly isFromQuery: boolean;
  readonly problem?: Problem;
}

export interface CoverContext {
  readonly executed: ExecutedQuery;
  readonly stepMs: number | undefined;
  /** The query asked for one instant only. */
  readonly isInstant: boolean;
  /** Length of the SLO's rolling window, else 0. */
  readonly sloWindowMs: number;
}

/** What each value covers, by the field's setting, by its name, or by the range selector of the query that ran. */
export function readCovered(series: FrameSeries, context: CoverContext): Covered {
  const given = series.config.window;
  if (given !== '') {
    const windowMs = parseDurationMs(given);
    const params = { query: series.query, field: nameOfSeries(series), given };
    return windowMs === undefined
      ? { windowMs, isFromQuery: false, problem: { code: 'field-window-invalid', path: series.query, params } }
      : { windowMs, isFromQuery: false };
  }
  const { stepMs, isInstant, sloWindowMs } = context;
  const selectorMs = selectorOf(series, context);
  const isLonger = selectorMs !== undefined && (isInstant || stepMs === undefined || selectorMs > stepMs + 1);
  const windowMs = isLonger && selectorMs > 0 ? selectorMs : undefined;
  return { windowMs, isFromQuery: windowMs !== sloWindowMs };
}

/** Sloth writes the window of a recorded ratio into a label, and others into its name; Pyrra's covers the SLO's own. */
function selectorOf(series: FrameSeries, { executed, sloWindowMs }: CoverContext): number | undefined {
  const { labels, field, query } = series;
  const cloud = readCloudSlo(field.name);
  if (field.name === 'pyrra_availability' || cloud?.isWhole) {
    return sloWindowMs;
  }
  const named = recordedLength(field.name) ?? recordedLength(query);
  return parseDurationMs(slothWindow(labels) ?? named ?? cloud?.lookback ?? '') ?? executed.selectorMs;
}

/** The length at the end of a recording rule's name: `slo:sli_error:ratio_rate5m`, `burn_rate_1h`, `slo.burn_rate.5min`. */
function recordedLength(name: string): string | undefined {
  const [, amount, unit] = /(?:ratio_rate|burn_?rate[_.:]?)(\d+)(min|[smhdwy])$/i.exec(name) ?? [];
  return amount === undefined ? undefined : `${amount}${unit === 'min' ? 'm' : unit}`;
}

function slothWindow(labels: Labels): string | undefined {
  return labels.sloth_window;
}

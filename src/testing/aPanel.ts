import { DataFrame, EventBusSrv, PanelData, PanelProps } from '@grafana/data';
import { DEFAULT_OPTIONS, ErrorBudgetOptions } from '../options/options';
import { aFrame, aPanelData } from './frames';

export const HOUR = 3_600_000;
export const DAY = 24 * HOUR;
const HOURS = 40 * 24;

/** Forty days of hourly counts up to day 40, 1,000 an hour; `bad` on day 35. */
export function anHourlySlo(bad: number, labels: Record<string, string> = {}): DataFrame[] {
  const timeMs = Array.from({ length: HOURS }, (_, i) => (i + 1) * HOUR);
  const shape = { timeMs, intervalMs: HOUR, labels };
  return [
    aFrame({ ...shape, refId: 'total', values: timeMs.map(() => 1000) }),
    aFrame({ ...shape, refId: 'bad', values: timeMs.map((time) => (time === 35 * DAY ? bad : 0)) }),
  ];
}

/** Query results over the forty days of `anHourlySlo`. */
export function dataOf(series: PanelData['series'], rest: Partial<PanelData> = {}): PanelData {
  return aPanelData({ series, fromMs: 0, toMs: 40 * DAY }, rest);
}

/** What a host hands to the panel. */
export function propsOf(
  data: PanelData,
  rest: Partial<PanelProps<ErrorBudgetOptions>> = {}
): PanelProps<ErrorBudgetOptions> {
  return {
    id: 1,
    data,
    timeRange: data.timeRange,
    timeZone: 'utc',
    options: DEFAULT_OPTIONS,
    fieldConfig: { defaults: {}, overrides: [] },
    transparent: false,
    width: 800,
    height: 400,
    renderCounter: 0,
    title: 'Checkout',
    eventBus: new EventBusSrv(),
    replaceVariables: (text) => text.replace('$target', '99'),
    onOptionsChange: () => undefined,
    onFieldConfigChange: () => undefined,
    onChangeTimeRange: () => undefined,
    ...rest,
  };
}

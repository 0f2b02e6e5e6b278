import { rangeUtil } from '@grafana/data';

const PART = /(\d+(?:\.\d+)?)(ms|[smhdwMy])/g;
const WHOLE = /^\s*(?:\d+(?:\.\d+)?(?:ms|[smhdwMy]))+\s*$/;

/**
 * Milliseconds of a duration as Grafana and Prometheus write it: `30d`, `4w`, `1h30m`.
 *
 * @returns `undefined` for anything else, and for a length of zero
 */
export function parseDurationMs(text: string): number | undefined {
  if (!WHOLE.test(text)) {
    return undefined;
  }
  let sumMs = 0;
  for (const [, amount, unit] of text.matchAll(PART)) {
    sumMs += Number(amount) * rangeUtil.intervalToMs(`1${unit}`);
  }
  return sumMs > 0 ? sumMs : undefined;
}

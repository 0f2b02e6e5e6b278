import { evaluateSlo } from '../evaluateSlo';
import { Answer, known } from '../problem';
import { seriesUntil } from '../sli/seriesUntil';
import { burnRatesUntil } from '../sli/burnRates';
import { SliData } from '../sli/sliData';
import { windowedUntil } from '../sli/windowedSeries';
import { SloInput } from '../sloInput';
import { SloReport } from '../sloReport';
import { CalendarWindow, Interval } from '../timeWindow';

/**
 * What would have been said at the end of a period, with what was known then: the review of "September" or "Q3 FY26", for
 * rolling SLOs, too. A period that is still open is evaluated now.
 */
export function evaluatePeriod(input: SloInput, window: CalendarWindow, period: Interval): SloReport {
  const definition = input.definition.known ? known({ ...input.definition.value, window }) : input.definition;
  return evaluateSlo({ ...untilEnd(input, period.endMs), definition });
}

/**
 * The policy as it was replayed at the end of a period, over the SLO's own window: its freezes are those that people saw, and
 * what-if tells of the period.
 */
export function replayPeriod(input: SloInput, period: Interval): SloReport {
  return evaluateSlo({ ...untilEnd(input, period.endMs), reviewFromMs: period.startMs });
}

/** What was known at an instant; all of it where that lies ahead. */
export function untilEnd(input: SloInput, endMs: number): SloInput {
  const nowMs = Math.min(input.nowMs, endMs);
  const parts = input.parts.map((part) => ({ ...part, series: seriesUntil(part.series, nowMs) }));
  return { ...input, nowMs, parts, data: dataUntil(input.data, nowMs) };
}

function dataUntil(data: Answer<SliData>, nowMs: number): Answer<SliData> {
  if (!data.known) {
    return data;
  }
  const { buckets, windows, burnRates = [] } = data.value;
  return known({
    buckets: buckets && seriesUntil(buckets, nowMs),
    windows: windows.map((one) => windowedUntil(one, nowMs)),
    burnRates: burnRates.map((one) => burnRatesUntil(one, nowMs)),
  });
}

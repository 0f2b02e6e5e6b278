import { SliSeries, sumOver } from '../sli/sliSeries';
import { Interval } from '../timeWindow';

/** One value of the label by which an SLO's data is split, such as a route. */
export interface Part {
  readonly value: string;
  readonly series: SliSeries;
}

export interface Contribution {
  readonly value: string;
  readonly badEvents: number;
  /** Share of the pooled budget that this value burned; absent without a budget. */
  readonly consumedRatio: number | undefined;
}

/** How much of the consumed budget each value burned, the largest first. The shares add up to what the pool consumed. */
export function computeContributions(parts: readonly Part[], window: Interval, allowedEvents: number): Contribution[] {
  return parts
    .map(({ value, series }) => {
      const { badEvents } = sumOver(series, window.startMs, window.endMs);
      return { value, badEvents, consumedRatio: allowedEvents > 0 ? badEvents / allowedEvents : undefined };
    })
    .sort((a, b) => b.badEvents - a.badEvents || (a.value < b.value ? -1 : 1));
}

import { SliSeries, sumOver } from '../sli/sliSeries';
import { Interval } from '../timeWindow';

/** One value of the label by which an SLO's data is split, such as a route. */
export interface Part {
  readonly value: string;
  readonly series: SliSeries;
}

export interface Contribution {
  readonly value: string;
  readonly bad: number;
  /** Share of the pooled budget that this value burned; absent without a budget. */
  readonly consumedRatio: number | undefined;
}

/** How much of the consumed budget each value burned, the largest first. The shares add up to what the pool consumed. */
export function computeContributions(parts: readonly Part[], window: Interval, allowed: number): Contribution[] {
  return parts
    .map(({ value, series }) => {
      const { bad } = sumOver(series, window.startMs, window.endMs);
      return { value, bad, consumedRatio: allowed > 0 ? bad / allowed : undefined };
    })
    .sort((a, b) => b.bad - a.bad || (a.value < b.value ? -1 : 1));
}

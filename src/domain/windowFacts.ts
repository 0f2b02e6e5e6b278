import { Account } from './accounting';
import { DataTiming } from './dataQuality';
import { ObjectiveSteps } from './objective';
import { BurnRateSeries } from './sli/burnRates';
import { WindowedSeries } from './sli/windowedSeries';
import { SloDefinition } from './sloInput';
import { Interval, PlacedWindow } from './timeWindow';

/** What the budget is computed from. */
export interface Counted {
  /** Values that cover the SLO's whole window: where there are such, headline, trailing curve and replay come from them. */
  readonly headline: WindowedSeries | undefined;
  /** The buckets as the budgeting method counts them. */
  readonly account: Account | undefined;
  /** Values that cover other windows: burn rates. */
  readonly burnWindows: readonly WindowedSeries[];
  /** Burn rates of which nobody tells how far they look back. */
  readonly burnRates: readonly BurnRateSeries[];
}

/** What is needed to judge the window that ends now. */
export interface WindowFacts {
  readonly definition: SloDefinition;
  /** Empty where the definition's objective holds throughout. */
  readonly objectiveSteps: ObjectiveSteps;
  readonly counted: Counted;
  readonly timing: DataTiming;
  /** The whole window; its end may lie ahead. */
  readonly placed: PlacedWindow;
  /** The window so far: up to the instant at which everything ends. */
  readonly interval: Interval;
  /** Where the time range that was asked for begins. */
  readonly rangeStartMs: number;
}

import { Account } from './accounting';
import { DataTiming } from './dataQuality';
import { ObjectiveSteps } from './objective';
import { BurnRateSeries } from './sli/burnRates';
import { WindowedSeries } from './sli/windowedSeries';
import { SloDefinition } from './sloInput';
import { Interval, PlacedWindow } from './timeWindow';

/** Values that cover the SLO's whole window: headline, trailing curve and replay come from them. */
interface JudgedByWindow {
  readonly headline: WindowedSeries;
  /** Buckets beside them, as far as these reach: incidents, roll-off and burn rates come from them. */
  readonly account: Account | undefined;
}

interface JudgedByBuckets {
  readonly headline: undefined;
  /** The buckets as the budgeting method counts them; some are left. */
  readonly account: Account;
}

/** What the window is judged by. */
export type Judged = JudgedByWindow | JudgedByBuckets;

export type Counted = Judged & BurnValues;

interface BurnValues {
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

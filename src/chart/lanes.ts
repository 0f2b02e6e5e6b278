import { ChartModel } from '../view/burnDown/chartModel';

/** The lines above and below the plot that hold what is not the curve; heights in pixels, 0 where there is none. */
export interface ChartLanes {
  /** Above: what incidents cost, now, the next date. */
  readonly labels: number;
  /** Below: deploys. */
  readonly deploys: number;
  /** Below: the states. */
  readonly strip: number;
  /** The states stand in the strip as words. */
  readonly hasWords: boolean;
}

export const LANE_GAP = 3;

const LABELS_HEIGHT = 16;
const DEPLOYS_HEIGHT = 8;
const MIN_HEIGHT_FOR_LABELS = 140;
const MIN_HEIGHT_FOR_WORDS = 230;
const MIN_HEIGHT_FOR_STRIP = 90;

/** What there is to show, as far as a chart of that height has room for it. */
export function lanesOf({ marks, nowMs }: ChartModel, height: number): ChartLanes {
  const hasLabels = marks.incidents.length > 0 || nowMs !== undefined;
  const hasWords = height >= MIN_HEIGHT_FOR_WORDS;
  const hasStrip = marks.bands.length > 0 && height >= MIN_HEIGHT_FOR_STRIP;
  return {
    labels: hasLabels && height >= MIN_HEIGHT_FOR_LABELS ? LABELS_HEIGHT : 0,
    deploys: marks.deploys.length > 0 && height >= MIN_HEIGHT_FOR_STRIP ? DEPLOYS_HEIGHT : 0,
    strip: hasStrip ? (hasWords ? 14 : 6) : 0,
    hasWords,
  };
}

/** Height of everything between the plot and the labels of its time axis. */
export function heightBelow({ deploys, strip }: ChartLanes): number {
  return deploys + strip + (strip > 0 ? LANE_GAP : 0);
}

import { ChartFrame } from './burnDownConfig';

export interface FrameHolder {
  /** Called at each rendering, before uPlot draws. */
  readonly show: (frame: ChartFrame) => void;
  /** What uPlot asks for when it draws. */
  readonly shown: () => ChartFrame;
}

/** Hands the newest frame to uPlot's callbacks, which are set once and outlive many renderings. */
export function createFrameHolder(first: ChartFrame): FrameHolder {
  let newest = first;
  return {
    show: (frame) => {
      newest = frame;
    },
    shown: () => newest,
  };
}

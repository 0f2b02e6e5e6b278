/** What the bench page offers: see workbench/src/bench/BenchPage.tsx. */
interface BenchShape {
  readonly slos: number;
  readonly buckets: number;
  readonly seed: number;
  readonly later: number;
}

interface Window {
  readonly bench: {
    readonly mountPanel: (shape: BenchShape, options?: object) => Promise<number>;
    readonly refreshPanel: (shape: BenchShape) => Promise<number>;
    readonly mountChart: (shape: BenchShape) => Promise<number>;
    readonly mountCanvases: (shape: BenchShape) => Promise<number>;
    readonly unmount: () => Promise<void>;
    readonly repeatPanel: (shape: BenchShape) => Promise<number>;
    readonly prepare: (shapes: readonly BenchShape[]) => void;
    readonly refreshTimes: (shape: BenchShape, times: number) => Promise<void>;
  };
  benchFrames: number[];
  benchFrame: number;
}

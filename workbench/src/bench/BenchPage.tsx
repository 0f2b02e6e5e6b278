import { EventBusSrv, PanelPlugin, PanelProps, ThemeContext, createTheme } from '@grafana/data';
import { useEffect, useRef } from 'react';
import { Root, createRoot } from 'react-dom/client';
import uPlot from 'uplot';
import { importPanelPlugin } from '../host/pluginLoader';
import { BenchShape, benchCurve, benchData } from './benchData';
import { DrawingWatch, endOfFrame, watchDrawing } from './drawingWatch';

declare global {
  interface Window {
    /** What `npm run bench:browser` calls; every time is in milliseconds, from the props to the last pixel. */
    bench?: Bench;
  }
}

interface Bench {
  readonly mountPanel: (shape: BenchShape, options?: object) => Promise<number>;
  /** With other data than it shows: until that is drawn. */
  readonly refreshPanel: (shape: BenchShape) => Promise<number>;
  /** With the data that it shows, in new objects: how much was drawn in the second after. */
  readonly repeatPanel: (shape: BenchShape) => Promise<number>;
  /** Makes data beforehand, which would be measured else. It is kept until what is mounted is unmounted. */
  readonly prepare: (shapes: readonly BenchShape[]) => void;
  readonly mountChart: (shape: BenchShape) => Promise<number>;
  readonly mountCanvases: (shape: BenchShape) => Promise<number>;
  readonly unmount: () => Promise<void>;
  readonly refreshTimes: (shape: BenchShape, times: number) => Promise<void>;
}

const SIZE = { width: 1400, height: 800 };
const ANSWER = '[data-testid="errorbudget-slo"]';

/** An empty page on which the browser benchmark mounts what it compares. */
export function BenchPage(): React.JSX.Element {
  const stage = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (stage.current) {
      prepare(stage.current);
    }
  }, []);
  return <div ref={stage} style={{ ...SIZE, position: 'relative' }} />;
}

async function prepare(stage: HTMLElement): Promise<void> {
  const plugin = await importPanelPlugin(window.workbenchSettings.pluginId);
  window.bench = createBench({ stage, plugin, watch: watchDrawing(stage) });
}

interface BenchParts {
  readonly stage: HTMLElement;
  readonly plugin: PanelPlugin;
  readonly watch: DrawingWatch;
}

function createBench({ stage, plugin, watch }: BenchParts): Bench {
  let unmount: () => void = () => undefined;
  const eventBus = new EventBusSrv();
  let root: Root | undefined;
  let options: object = {};
  const prepared = new Map<string, PanelProps>();
  // One for all renderings, as a host has it: another theme is another chart.
  const theme = createTheme();
  const propsOf = (shape: BenchShape): PanelProps => panelProps(shape, { options, eventBus });
  const show = (props: PanelProps): void => {
    const Panel = plugin.panel;
    root?.render(<ThemeContext.Provider value={theme}>{Panel && <Panel {...props} />}</ThemeContext.Provider>);
  };
  const measure = async (act: () => void): Promise<number> => {
    const draws = watch.draws();
    const start = performance.now();
    act();
    return (await watch.settledBeyond(draws, isAnswered)) - start;
  };
  /** Much data is answered after the panel has said that it loads. */
  const isAnswered = (): boolean => root === undefined || stage.querySelector(ANSWER) !== null;
  const stand = (): HTMLElement => {
    const element = document.createElement('div');
    stage.replaceChildren(element);
    return element;
  };
  return {
    mountPanel: (shape, given = {}) => {
      root = createRoot(stand());
      options = given;
      unmount = () => root?.unmount();
      const props = propsOf(shape);
      return measure(() => show(props));
    },
    refreshPanel: (shape) => {
      const props = prepared.get(JSON.stringify(shape)) ?? propsOf(shape);
      return measure(() => show(props));
    },
    repeatPanel: async (shape) => {
      const draws = watch.draws();
      show(propsOf(shape));
      await new Promise((resolve) => setTimeout(resolve, 1000));
      await endOfFrame();
      return watch.draws() - draws;
    },
    prepare: (shapes) => shapes.forEach((shape) => prepared.set(JSON.stringify(shape), propsOf(shape))),
    refreshTimes: async (shape, times) => {
      for (let i = 0; i < times; i++) {
        show(propsOf({ ...shape, seed: i }));
        await new Promise((resolve) => setTimeout(resolve));
      }
      await watch.settled();
    },
    mountChart: (shape) => {
      const { timeMs, left } = benchCurve(shape, 0);
      root = undefined;
      const element = stand();
      return measure(() => {
        const series = [{}, { stroke: 'green', fill: 'rgba(0,128,0,0.2)', width: 2 }];
        const chart = new uPlot({ ...SIZE, ms: 1, series }, [timeMs, left], element);
        unmount = () => chart.destroy();
      });
    },
    mountCanvases: (shape) => {
      const curves = Array.from({ length: shape.slos }, (_, slo) => benchCurve(shape, slo));
      root = undefined;
      const element = stand();
      unmount = () => element.replaceChildren();
      return measure(() => curves.forEach((curve) => drawSparkline(element, curve)));
    },
    unmount: async () => {
      unmount();
      prepared.clear();
      stage.replaceChildren();
      await watch.settled();
    },
  };
}

function panelProps(shape: BenchShape, { options, eventBus }: Pick<PanelProps, 'options' | 'eventBus'>): PanelProps {
  const data = benchData(shape);
  return {
    ...SIZE,
    id: 1,
    data,
    timeRange: data.timeRange,
    timeZone: 'utc',
    options,
    fieldConfig: { defaults: {}, overrides: [] },
    transparent: false,
    renderCounter: 0,
    title: 'Services',
    eventBus,
    replaceVariables: (text) => text,
    onOptionsChange: () => undefined,
    onFieldConfigChange: () => undefined,
    onChangeTimeRange: () => undefined,
  };
}

/** The yardstick of a wall: a canvas with one line through all points. */
function drawSparkline(parent: HTMLElement, { left }: { readonly left: readonly number[] }): void {
  const canvas = document.createElement('canvas');
  canvas.width = 130;
  canvas.height = 60;
  parent.append(canvas);
  const context = canvas.getContext('2d');
  if (!context) {
    return;
  }
  const lowest = Math.min(0, ...left);
  context.strokeStyle = 'green';
  context.beginPath();
  left.forEach((ratio, i) => {
    context.lineTo((i / left.length) * canvas.width, canvas.height * (1 - (ratio - lowest) / (1 - lowest)));
  });
  context.stroke();
}

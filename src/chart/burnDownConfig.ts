import { GrafanaTheme2 } from '@grafana/data';
import {
  AxisPlacement,
  DrawStyle,
  LineInterpolation,
  PointVisibility,
  ScaleDirection,
  ScaleOrientation,
  UPlotConfigBuilder,
} from '@grafana/ui';
import { ChartModel } from '../view/burnDown/chartModel';
import { formatPercent } from '../view/words/format';
import { ChartLanes, heightBelow } from './lanes';
import { markColor } from './markColors';
import { drawDeploys } from './marks/deploys';
import { drawGaps } from './marks/gaps';
import { drawHighlight } from './marks/highlight';
import { drawIncidents } from './marks/incidents';
import { drawLabels } from './marks/labels';
import { drawIdeal, drawInstants, drawZero } from './marks/lines';
import { drawRemarks } from './marks/remarks';
import { drawStateStrip } from './marks/stateStrip';
import { BUDGET_SCALE, surfaceOf } from './surface';

export interface ChartLook {
  readonly theme: GrafanaTheme2;
  readonly timeZone: string;
  readonly lanes: ChartLanes;
}

/** What the chart shows at the moment of drawing; read anew at each drawing, so that new data needs no new chart. */
export interface ChartFrame {
  readonly model: ChartModel;
  /** The stretch of time that a brush selected; the whole range without one. */
  readonly zoom: readonly [number, number] | undefined;
  /** A stretch of time that is pointed at elsewhere. */
  readonly highlight: { readonly startMs: number; readonly endMs: number } | undefined;
}

const MIN_X_TICK_SPACE = 90;
const AXIS_FONT_SIZE = 12;
const AXIS_GAP = 6;
const DAY_MS = 86_400_000;
/** The series that only carries the cursor over time without a line. */
const CURSOR_SERIES = 4;

/** Axes, scales, lines and marks of a burn-down chart. */
export function burnDownConfig(look: ChartLook, frame: () => ChartFrame): UPlotConfigBuilder {
  const builder = new UPlotConfigBuilder(look.timeZone);
  builder.addScale({
    scaleKey: 'x',
    isTime: true,
    orientation: ScaleOrientation.Horizontal,
    direction: ScaleDirection.Right,
    range: () => xRange(frame()),
  });
  builder.addScale({
    scaleKey: BUDGET_SCALE,
    orientation: ScaleOrientation.Vertical,
    direction: ScaleDirection.Up,
    range: () => budgetRange(frame().model),
  });
  addAxes(builder, look);
  addLines(builder, look);
  addMarks(builder, look, frame);
  // Room for the last label of the time axis.
  builder.setPadding([look.lanes.labels + AXIS_GAP, (u) => (hasLongLabels(u.width, frame()) ? 34 : 16), 0, 0]);
  builder.setCursor({
    drag: { x: true, y: false },
    points: { size: (_, series) => (series === CURSOR_SERIES ? 0 : 8) },
    focus: { prox: 1000 },
  });
  return builder;
}

/** The stretch of time that the chart shows. */
export function xRange({ model, zoom }: ChartFrame): [number, number] {
  return zoom ? [zoom[0], zoom[1]] : [model.range.fromMs, model.range.toMs];
}

/** Labels closer than a day apart tell date and time, but for a single day. */
function hasLongLabels(width: number, frame: ChartFrame): boolean {
  const [fromMs, toMs] = xRange(frame);
  const days = (toMs - fromMs) / DAY_MS;
  return days > 1 && days * MIN_X_TICK_SPACE < width;
}

/** A little room below an overspent curve; 100 % is the top. */
function budgetRange({ minRatio, maxRatio }: ChartModel): [number, number] {
  return [minRatio < 0 ? minRatio - 0.06 * (maxRatio - minRatio) : 0, maxRatio];
}

function addAxes(builder: UPlotConfigBuilder, { theme, timeZone, lanes }: ChartLook): void {
  const gap = heightBelow(lanes) + AXIS_GAP;
  builder.addAxis({
    scaleKey: 'x',
    isTime: true,
    placement: AxisPlacement.Bottom,
    timeZone,
    theme,
    space: MIN_X_TICK_SPACE,
    gap,
    size: gap + AXIS_FONT_SIZE + 2,
    // The lanes lie where the ticks would be.
    ticks: { show: false, size: 0 },
  });
  builder.addAxis({
    scaleKey: BUDGET_SCALE,
    placement: AxisPlacement.Left,
    theme,
    formatValue: (value) => formatPercent(value, Math.abs(value * 100 - Math.round(value * 100)) < 1e-6 ? 0 : 1),
  });
}

function addLines(builder: UPlotConfigBuilder, { theme }: ChartLook): void {
  const line = {
    scaleKey: BUDGET_SCALE,
    drawStyle: DrawStyle.Line,
    lineInterpolation: LineInterpolation.Linear,
    showPoints: PointVisibility.Never,
    spanNulls: false,
    lineWidth: 2,
    theme,
  };
  builder.addSeries({ ...line, lineColor: markColor(theme, 'curve'), fillOpacity: 18 });
  builder.addSeries({ ...line, lineColor: markColor(theme, 'frozen'), fillOpacity: 35 });
  builder.addSeries({
    ...line,
    lineColor: markColor(theme, 'forecast'),
    lineStyle: { fill: 'dot', dash: [0, 5] },
  });
  builder.addSeries({ ...line, lineColor: 'transparent', lineWidth: 0, pathBuilder: () => null });
}

function addMarks(builder: UPlotConfigBuilder, { theme, lanes }: ChartLook, frame: () => ChartFrame): void {
  builder.addHook('drawAxes', (u) => {
    const surface = surfaceOf(u, theme);
    const { model, highlight } = frame();
    drawGaps(surface, model);
    drawIncidents(surface, model);
    drawRemarks(surface, model);
    if (highlight) {
      drawHighlight(surface, highlight);
    }
    drawZero(surface);
    drawIdeal(surface, model);
  });
  builder.addHook('draw', (u) => {
    const surface = surfaceOf(u, theme);
    const { model } = frame();
    // The forecast leaves its dots behind.
    u.ctx.setLineDash([]);
    u.ctx.lineCap = 'butt';
    drawInstants(surface, model);
    drawDeploys(surface, model, lanes);
    drawStateStrip(surface, model, lanes);
    drawLabels(surface, model, lanes);
  });
}

import type uPlot from 'uplot';
import { GrafanaTheme2 } from '@grafana/data';
import {
  AxisPlacement,
  GraphDrawStyle,
  LineInterpolation,
  ScaleDirection,
  ScaleOrientation,
  VisibilityMode,
} from '@grafana/schema';
import { UPlotConfigBuilder } from '@grafana/ui';
import { ChartModel } from '../view/burnDown/chartModel';
import { Stretch, drawHighlight } from './highlight';
import { formatPercent } from '../view/words/format';

export interface ChartLook {
  readonly theme: GrafanaTheme2;
  readonly timeZone: string;
  /** A compact chart has no axes, no grid and no cursor. */
  readonly isCompact: boolean;
}

/** What the chart shows at the moment of drawing; read anew at each drawing, so that new data needs no new chart. */
export interface ChartFrame {
  readonly model: ChartModel;
  /** The stretch of time that a brush selected; the whole range without one. */
  readonly zoom: readonly [number, number] | undefined;
  /** A stretch of time that is lit up. */
  readonly highlight?: Stretch;
}

const BUDGET_SCALE = 'budget';
const MIN_X_TICK_SPACE = 90;

/** Axes, scales and the three lines of a burn-down chart. */
export function burnDownConfig(look: ChartLook, frame: () => ChartFrame): UPlotConfigBuilder {
  const { theme, timeZone, isCompact } = look;
  const builder = new UPlotConfigBuilder(timeZone);
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
  if (isCompact) {
    builder.setCursor({ show: false });
    builder.setPadding([2, 0, 2, 0]);
  } else {
    // Room for the last label of the time axis.
    builder.setPadding([6, 16, 0, 0]);
    builder.setCursor({ drag: { x: true, y: false }, points: { size: 8 }, focus: { prox: 1000 } });
    builder.addHook('drawAxes', (u) => drawZero(u, theme));
    builder.addHook('drawAxes', (u) => drawHighlight(u, frame().highlight, theme));
  }
  return builder;
}

/** The stretch of time that the chart shows. */
export function xRange({ model, zoom }: ChartFrame): [number, number] {
  return zoom ? [zoom[0], zoom[1]] : [model.range.fromMs, model.range.toMs];
}

/** A little room below an overspent curve; 100 % is the top. */
function budgetRange({ minRatio, maxRatio }: ChartModel): [number, number] {
  return [minRatio < 0 ? minRatio - 0.08 * (maxRatio - minRatio) : 0, maxRatio];
}

function addAxes(builder: UPlotConfigBuilder, { theme, timeZone, isCompact }: ChartLook): void {
  const placement = (shown: AxisPlacement): AxisPlacement => (isCompact ? AxisPlacement.Hidden : shown);
  builder.addAxis({
    scaleKey: 'x',
    isTime: true,
    placement: placement(AxisPlacement.Bottom),
    timeZone,
    theme,
    grid: { show: !isCompact },
    space: MIN_X_TICK_SPACE,
  });
  builder.addAxis({
    scaleKey: BUDGET_SCALE,
    placement: placement(AxisPlacement.Left),
    theme,
    grid: { show: !isCompact },
    formatValue: (value) => formatPercent(value, Math.abs(value * 100 - Math.round(value * 100)) < 1e-6 ? 0 : 1),
  });
}

function addLines(builder: UPlotConfigBuilder, { theme, isCompact }: ChartLook): void {
  const line = {
    scaleKey: BUDGET_SCALE,
    drawStyle: GraphDrawStyle.Line,
    lineInterpolation: LineInterpolation.Linear,
    showPoints: VisibilityMode.Never,
    spanNulls: false,
    theme,
  };
  const lineWidth = isCompact ? 1.5 : 2;
  builder.addSeries({ ...line, lineColor: theme.colors.success.text, lineWidth, fillOpacity: 18 });
  builder.addSeries({ ...line, lineColor: theme.colors.error.text, lineWidth, fillOpacity: 35 });
  builder.addSeries({
    ...line,
    lineColor: theme.colors.text.secondary,
    lineWidth: 1,
    lineStyle: { fill: 'dash', dash: [6, 6] },
  });
}

/** Zero is the line that matters: drawn stronger than the grid. */
function drawZero(u: uPlot, theme: GrafanaTheme2): void {
  const y = Math.round(u.valToPos(0, BUDGET_SCALE, true)) + 0.5;
  const { left, width } = u.bbox;
  u.ctx.save();
  u.ctx.strokeStyle = theme.colors.text.disabled;
  u.ctx.lineWidth = devicePixelRatio;
  u.ctx.beginPath();
  u.ctx.moveTo(left, y);
  u.ctx.lineTo(left + width, y);
  u.ctx.stroke();
  u.ctx.restore();
}

import { ChartModel } from '../../view/burnDown/chartModel';
import { markColor } from '../markColors';
import { Surface, insidePlot, verticalLine } from '../surface';

/** Zero is the line that matters: drawn stronger than the grid. */
export function drawZero({ ctx, theme, px, left, right, yOf }: Surface): void {
  const y = Math.round(yOf(0)) + (Math.round(px) % 2) / 2;
  ctx.save();
  ctx.strokeStyle = theme.colors.text.disabled;
  ctx.lineWidth = px;
  ctx.beginPath();
  ctx.moveTo(left, y);
  ctx.lineTo(right, y);
  ctx.stroke();
  ctx.restore();
}

/** Even spending: one dashed line from all of the budget to none. */
export function drawIdeal(surface: Surface, { ideal }: ChartModel): void {
  const { ctx, theme, px, xOf, yOf } = surface;
  if (!ideal) {
    return;
  }
  insidePlot(surface, () => {
    ctx.strokeStyle = markColor(theme, 'ideal');
    ctx.lineWidth = px;
    ctx.setLineDash([6 * px, 6 * px]);
    ctx.beginPath();
    ctx.moveTo(xOf(ideal.startMs), yOf(1));
    ctx.lineTo(xOf(ideal.endMs), yOf(0));
    ctx.stroke();
  });
}

/** Where the past ends, and the date that is waited for. */
export function drawInstants(surface: Surface, { nowMs, event }: ChartModel): void {
  const { ctx, theme, px, left, right, top, bottom, xOf } = surface;
  const line = (timeMs: number): void => {
    const x = xOf(timeMs);
    if (x >= left && x <= right) {
      verticalLine(surface, x, [top - 2 * px, bottom]);
    }
  };
  ctx.save();
  if (event) {
    ctx.strokeStyle = theme.colors.text.secondary;
    ctx.setLineDash([2 * px, 4 * px]);
    line(event.timeMs);
    ctx.setLineDash([]);
  }
  if (nowMs !== undefined) {
    ctx.strokeStyle = theme.colors.text.primary;
    line(nowMs);
  }
  ctx.restore();
}

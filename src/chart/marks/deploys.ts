import { ChartModel } from '../../view/burnDown/chartModel';
import { ChartLanes } from '../lanes';
import { markColor } from '../markColors';
import { Surface } from '../surface';

/** Deploys as triangles that point at the time axis of the plot. */
export function drawDeploys(surface: Surface, { marks }: ChartModel, { deploys: lane }: ChartLanes): void {
  const { ctx, theme, px, left, right, bottom, xOf } = surface;
  if (lane === 0) {
    return;
  }
  ctx.save();
  ctx.fillStyle = markColor(theme, 'deploy');
  ctx.beginPath();
  for (const { timeMs } of marks.deploys) {
    const x = xOf(timeMs);
    if (x >= left && x <= right) {
      ctx.moveTo(x, bottom + px);
      ctx.lineTo(x - 4 * px, bottom + lane * px);
      ctx.lineTo(x + 4 * px, bottom + lane * px);
    }
  }
  ctx.fill();
  ctx.restore();
}

import { ChartModel } from '../../view/burnDown/chartModel';
import { spansOf } from '../geometry';
import { markColor } from '../markColors';
import { Surface } from '../surface';

/** Incidents as upright bands behind the curve. */
export function drawIncidents({ ctx, theme, px, left, right, top, bottom, xOf }: Surface, { marks }: ChartModel): void {
  const spans = spansOf(marks.incidents, { xOf, left, right, minWidth: 3 * px });
  ctx.save();
  ctx.fillStyle = markColor(theme, 'incident');
  for (const span of spans) {
    // A narrow band has to be stronger to be seen, a wide one must not hide the curve's own colours.
    ctx.globalAlpha = span.width < 12 * px ? 0.4 : 0.12;
    ctx.fillRect(span.left, top, span.width, bottom - top);
    ctx.globalAlpha = 1;
    ctx.fillRect(span.left, top - 2 * px, span.width, 2 * px);
  }
  ctx.restore();
}

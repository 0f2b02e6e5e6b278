import { ChartModel } from '../../view/burnDown/chartModel';
import { spansOf } from '../geometry';
import { markColor } from '../markColors';
import { Surface, verticalLine } from '../surface';

/** Annotations without a meaning for the budget, as Grafana draws them: dashed lines, a tint between the two of a region. */
export function drawRemarks(surface: Surface, { marks: { remarks } }: ChartModel): void {
  const { ctx, theme, px, left, right, top, bottom, xOf } = surface;
  const regions = remarks.filter(({ startMs, endMs }) => endMs > startMs);
  ctx.save();
  ctx.strokeStyle = markColor(theme, 'remark');
  ctx.fillStyle = ctx.strokeStyle;
  ctx.globalAlpha = 0.1;
  spansOf(regions, { xOf, left, right, minWidth: px }).forEach((span) =>
    ctx.fillRect(span.left, top, span.width, bottom - top)
  );
  ctx.globalAlpha = 1;
  ctx.setLineDash([5 * px, 5 * px]);
  for (const { startMs, endMs } of remarks) {
    const ends = endMs > startMs ? [startMs, endMs] : [startMs];
    ends
      .map(xOf)
      .filter((x) => x >= left && x <= right)
      .forEach((x) => verticalLine(surface, x, [top, bottom]));
  }
  ctx.restore();
}

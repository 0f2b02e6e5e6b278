import { ChartModel } from '../../view/burnDown/chartModel';
import { spansOf } from '../geometry';
import { markColor } from '../markColors';
import { Surface } from '../surface';
import { hatch } from './hatch';

const KINDS = [
  { kind: 'before', direction: 'level', opacity: 0.3, spacing: 6 },
  { kind: 'missing', direction: 'rising', opacity: 0.5, spacing: 5 },
  { kind: 'excluded', direction: 'falling', opacity: 0.6, spacing: 5 },
] as const;

/** Time of which no data speaks, hatched: each reason with lines of its own. */
export function drawGaps(surface: Surface, { marks }: ChartModel): void {
  const { ctx, theme, px, left, right, top, bottom, xOf } = surface;
  for (const { kind, ...look } of KINDS) {
    const spans = spansOf(marks[kind], { xOf, left, right, minWidth: 2 * px });
    const areas = spans.map((span) => ({ ...span, top, height: bottom - top }));
    const color = markColor(theme, kind);
    ctx.save();
    ctx.fillStyle = color;
    ctx.globalAlpha = 0.06;
    areas.forEach((area) => ctx.fillRect(area.left, area.top, area.width, area.height));
    ctx.restore();
    hatch(surface, areas, { ...look, color });
  }
}

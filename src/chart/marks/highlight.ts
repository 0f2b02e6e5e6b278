import { spansOf } from '../geometry';
import { Surface } from '../surface';

/** Lights up a stretch of time that is pointed at elsewhere. */
export function drawHighlight(
  { ctx, theme, px, left, right, top, bottom, xOf }: Surface,
  stretch: { readonly startMs: number; readonly endMs: number }
): void {
  ctx.save();
  ctx.fillStyle = theme.colors.text.primary;
  ctx.globalAlpha = 0.18;
  spansOf([stretch], { xOf, left, right, minWidth: 4 * px }).forEach((span) =>
    ctx.fillRect(span.left, top, span.width, bottom - top)
  );
  ctx.restore();
}

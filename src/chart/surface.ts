import type uPlot from 'uplot';
import { GrafanaTheme2 } from '@grafana/data';

export const BUDGET_SCALE = 'budget';

/** What marks draw on: the canvas of a chart with its plot, in device pixels. */
export interface Surface {
  readonly ctx: CanvasRenderingContext2D;
  readonly theme: GrafanaTheme2;
  /** Device pixels of one CSS pixel. */
  readonly px: number;
  /** Edges of the plot. */
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly xOf: (timeMs: number) => number;
  readonly yOf: (ratio: number) => number;
}

export function surfaceOf(u: uPlot, theme: GrafanaTheme2): Surface {
  const { left, top, width, height } = u.bbox;
  return {
    ctx: u.ctx,
    theme,
    px: devicePixelRatio,
    left,
    right: left + width,
    top,
    bottom: top + height,
    xOf: (timeMs) => u.valToPos(timeMs, 'x', true),
    yOf: (ratio) => u.valToPos(ratio, BUDGET_SCALE, true),
  };
}

/** Draws within the plot only, and leaves the canvas as it was. */
export function insidePlot({ ctx, left, right, top, bottom }: Surface, draw: () => void): void {
  ctx.save();
  ctx.beginPath();
  ctx.rect(left, top, right - left, bottom - top);
  ctx.clip();
  draw();
  ctx.restore();
}

/** A line of one CSS pixel that is not blurred. */
export function verticalLine({ ctx, px }: Surface, x: number, [top, bottom]: readonly [number, number]): void {
  const sharp = Math.round(x) + (Math.round(px) % 2) / 2;
  ctx.lineWidth = px;
  ctx.beginPath();
  ctx.moveTo(sharp, top);
  ctx.lineTo(sharp, bottom);
  ctx.stroke();
}

export function smallFont({ theme, px }: Surface, size: number): string {
  return `${size * px}px ${theme.typography.fontFamily}`;
}

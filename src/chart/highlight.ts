import type uPlot from 'uplot';
import { GrafanaTheme2 } from '@grafana/data';

/** A stretch of time. */
export interface Stretch {
  readonly startMs: number;
  readonly endMs: number;
}

const MIN_WIDTH = 5;

/** Lights up a stretch of time behind the curves, with a line at either end; short ones are widened so that they are seen. */
export function drawHighlight(u: uPlot, stretch: Stretch | undefined, theme: GrafanaTheme2): void {
  if (!stretch) {
    return;
  }
  const { left, top, width, height } = u.bbox;
  const within = (timeMs: number): number => Math.min(left + width, Math.max(left, u.valToPos(timeMs, 'x', true)));
  const [from, to] = [within(stretch.startMs), within(stretch.endMs)];
  const wide = Math.max(MIN_WIDTH * devicePixelRatio, to - from);
  u.ctx.save();
  u.ctx.fillStyle = theme.colors.primary.text;
  u.ctx.globalAlpha = 0.3;
  u.ctx.fillRect(from, top, wide, height);
  u.ctx.globalAlpha = 1;
  u.ctx.fillRect(from, top, devicePixelRatio, height);
  u.ctx.fillRect(from + wide - devicePixelRatio, top, devicePixelRatio, height);
  u.ctx.restore();
}

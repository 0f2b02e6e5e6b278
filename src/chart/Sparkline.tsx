import React, { useLayoutEffect, useRef } from 'react';
import { GrafanaTheme2 } from '@grafana/data';
import { useTheme2 } from '@grafana/ui';
import { SparkModel } from '../view/burnDown/sparkModel';

export interface SparklineProps {
  readonly model: SparkModel;
  /** In pixels; nothing is drawn at no size. */
  readonly width: number;
  readonly height: number;
}

const LINE_WIDTH = 1.5;

/** The burn-down as a small picture: no axes, no cursor, one canvas. What it says stands beside it in words. */
export const Sparkline = React.memo(function Sparkline({
  model,
  width,
  height,
}: SparklineProps): React.JSX.Element | null {
  const canvas = useRef<HTMLCanvasElement>(null);
  const theme = useTheme2();
  const isVisible = width >= 1 && height >= 1;
  useLayoutEffect(() => {
    const ctx = canvas.current?.getContext('2d');
    if (ctx && isVisible) {
      ctx.setTransform(devicePixelRatio, 0, 0, devicePixelRatio, 0, 0);
      ctx.clearRect(0, 0, width, height);
      drawSpark(ctx, model, { theme, width, height });
    }
  }, [model, theme, width, height, isVisible]);
  return isVisible ? (
    <canvas
      ref={canvas}
      width={Math.round(width * devicePixelRatio)}
      height={Math.round(height * devicePixelRatio)}
      style={{ width, height, display: 'block' }}
      aria-hidden
    />
  ) : null;
});

interface Place {
  readonly theme: GrafanaTheme2;
  readonly width: number;
  readonly height: number;
}

/** Once for what is left, clipped above zero, once for what is overspent, clipped below: they meet exactly. */
function drawSpark(ctx: CanvasRenderingContext2D, model: SparkModel, { theme, width, height }: Place): void {
  // Half a line's width, so that the curve is not cut at the edges.
  const inset = LINE_WIDTH / 2;
  const drawn = height - 2 * inset;
  const zeroY = inset + model.zeroShare * drawn;
  const line = new Path2D();
  model.x.forEach((x, i) => {
    const share = (model.maxRatio - model.remaining[i]) / (model.maxRatio - model.minRatio);
    line.lineTo(x * width, inset + share * drawn);
  });
  const area = new Path2D(line);
  area.lineTo(width, zeroY);
  area.lineTo(0, zeroY);
  const parts = [
    // Where nothing is overspent, the line may lie on the bottom edge.
    { color: theme.colors.success.text, opacity: 0.18, top: 0, bottom: model.minRatio < 0 ? zeroY : height },
    { color: theme.colors.error.text, opacity: 0.35, top: zeroY, bottom: model.minRatio < 0 ? height : zeroY },
  ];
  for (const { color, opacity, top, bottom } of parts.filter((part) => part.bottom > part.top)) {
    ctx.save();
    ctx.beginPath();
    ctx.rect(0, top, width, bottom - top);
    ctx.clip();
    ctx.globalAlpha = opacity;
    ctx.fillStyle = color;
    ctx.fill(area);
    ctx.globalAlpha = 1;
    ctx.strokeStyle = color;
    ctx.lineWidth = LINE_WIDTH;
    ctx.lineJoin = 'round';
    ctx.stroke(line);
    ctx.restore();
  }
  if (model.minRatio < 0) {
    ctx.fillStyle = theme.colors.text.disabled;
    ctx.fillRect(0, Math.round(zeroY), width, 1);
  }
}

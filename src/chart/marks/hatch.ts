import { Surface } from '../surface';

export interface HatchArea {
  readonly left: number;
  readonly width: number;
  readonly top: number;
  readonly height: number;
}

export interface HatchLook {
  readonly color: string;
  readonly opacity: number;
  /** `rising` like a slash, `falling` like a backslash, `level` like text lines. */
  readonly direction: 'rising' | 'falling' | 'level';
  /** Distance of the lines in CSS pixels. */
  readonly spacing: number;
}

/** Fills areas with parallel lines that run on from one area to the next. */
export function hatch({ ctx, px }: Surface, areas: readonly HatchArea[], look: HatchLook): void {
  if (areas.length === 0) {
    return;
  }
  ctx.save();
  ctx.beginPath();
  areas.forEach(({ left, top, width, height }) => ctx.rect(left, top, width, height));
  ctx.clip();
  ctx.strokeStyle = look.color;
  ctx.globalAlpha = look.opacity;
  ctx.lineWidth = px;
  ctx.beginPath();
  for (const area of areas) {
    linesAcross(ctx, area, { ...look, spacing: look.spacing * px });
  }
  ctx.stroke();
  ctx.restore();
}

function linesAcross(
  ctx: CanvasRenderingContext2D,
  { left, top, width, height }: HatchArea,
  { direction, spacing }: HatchLook
): void {
  const bottom = top + height;
  if (direction === 'level') {
    for (let y = Math.ceil(top / spacing) * spacing; y < bottom; y += spacing) {
      ctx.moveTo(left, y);
      ctx.lineTo(left + width, y);
    }
    return;
  }
  const [from, to] = direction === 'rising' ? [bottom, top] : [top, bottom];
  // On one grid for the whole canvas.
  const first = Math.floor((left - height) / spacing) * spacing;
  for (let x = first; x < left + width; x += spacing) {
    ctx.moveTo(x, from);
    ctx.lineTo(x + height, to);
  }
}

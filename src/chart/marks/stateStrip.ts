import { ChartModel } from '../../view/burnDown/chartModel';
import { StateBand } from '../../view/burnDown/stateBands';
import { ChartLanes, LANE_GAP } from '../lanes';
import { markColor } from '../markColors';
import { Surface, smallFont } from '../surface';
import { hatch } from './hatch';

const LEAST_WIDTH = 3;

interface Strip {
  readonly top: number;
  readonly height: number;
}

/** A band in pixels. */
interface BandBox extends Strip {
  readonly left: number;
  readonly width: number;
}

/**
 * The states over time: the worse, the higher the band, so that they differ without colour. Frozen fills the strip, careful
 * half of it, open is a line; what is expected is only outlined and hatched; what is not known is a dashed line.
 */
export function drawStateStrip(surface: Surface, model: ChartModel, lanes: ChartLanes): void {
  const { ctx, px, left, right, bottom, xOf } = surface;
  if (lanes.strip === 0) {
    return;
  }
  const strip = { top: bottom + (lanes.deploys + LANE_GAP) * px, height: lanes.strip * px };
  ctx.save();
  for (const band of model.marks.bands) {
    const [from, to] = [Math.max(left, xOf(band.startMs)), Math.min(right, xOf(band.endMs))];
    // A short freeze is a freeze, and what has only begun is what holds now.
    const least = band.state === 'frozen' || band.state === 'caution' ? LEAST_WIDTH * px : 0;
    const width = Math.max(least, to - from);
    if (width > 0 && to >= left && from <= right) {
      drawBand(surface, band, { ...strip, left: from, width });
      if (lanes.hasWords && band.state === 'frozen') {
        drawWord(surface, band, { ...strip, left: from, width });
      }
    }
  }
  drawExceptions(surface, model, strip);
  ctx.restore();
}

function drawBand(surface: Surface, { state, isForecast }: StateBand, box: BandBox): void {
  const { ctx, theme, px } = surface;
  const { left, width, top, height } = box;
  const color = markColor(theme, state);
  ctx.fillStyle = color;
  ctx.strokeStyle = color;
  if (isForecast) {
    hatch(surface, [box], { color, opacity: 0.5, direction: 'rising', spacing: 5 });
    ctx.lineWidth = px;
    ctx.strokeRect(left + px / 2, top + px / 2, Math.max(0, width - px), height - px);
    return;
  }
  switch (state) {
    case 'frozen':
      ctx.fillRect(left, top, width, height);
      return;
    case 'caution':
      ctx.fillRect(left, top + height / 2, width, height / 2);
      return;
    case 'open':
      ctx.fillRect(left, top + height - 2 * px, width, 2 * px);
      return;
    case 'unknown':
      ctx.lineWidth = px;
      ctx.setLineDash([3 * px, 3 * px]);
      ctx.beginPath();
      ctx.moveTo(left, top + height - px);
      ctx.lineTo(left + width, top + height - px);
      ctx.stroke();
      ctx.setLineDash([]);
  }
}

/** The state's word, the longer one where it fits. */
function drawWord(surface: Surface, { word, longWord, isForecast }: StateBand, box: BandBox): void {
  const { ctx, theme, px } = surface;
  const { left, width, top, height } = box;
  ctx.font = smallFont(surface, 10);
  ctx.textAlign = 'left';
  ctx.textBaseline = 'middle';
  const padding = 4 * px;
  const text = [longWord, word].find((one) => ctx.measureText(one).width + 2 * padding <= width);
  if (text === undefined) {
    return;
  }
  const textWidth = ctx.measureText(text).width;
  if (isForecast) {
    // Text on hatching is hard to read: it stands on the background.
    ctx.fillStyle = theme.colors.background.primary;
    ctx.fillRect(left + 2 * px, top + px, textWidth + padding, height - 2 * px);
  }
  ctx.fillStyle = isForecast ? theme.colors.text.primary : theme.colors.background.primary;
  ctx.fillText(text, left + padding, top + height / 2 + px / 2);
}

/** Agreed exceptions stand beside a freeze: a bracket over the strip. */
function drawExceptions({ ctx, theme, px, left, right, xOf }: Surface, { marks }: ChartModel, strip: Strip): void {
  ctx.fillStyle = markColor(theme, 'exception');
  for (const { startMs, endMs } of marks.exceptions) {
    const [from, to] = [Math.max(left, xOf(startMs)), Math.min(right, xOf(endMs))];
    if (to >= from) {
      ctx.fillRect(from, strip.top - 2 * px, Math.max(2 * px, to - from), 2 * px);
      ctx.fillRect(from, strip.top - 2 * px, 2 * px, strip.height + 2 * px);
      ctx.fillRect(Math.max(from, to - 2 * px), strip.top - 2 * px, 2 * px, strip.height + 2 * px);
    }
  }
}

import { ChartModel } from '../../view/burnDown/chartModel';
import { LabelWish, placeLabels } from '../geometry';
import { ChartLanes } from '../lanes';
import { Surface, smallFont } from '../surface';

interface Label {
  readonly timeMs: number;
  /** From the shortest form to the longest. */
  readonly forms: readonly string[];
  readonly color: string;
  readonly weight: number;
}

const FONT_SIZE = 11;

/** What stands above the plot: now, the date that is waited for, and what incidents cost; as many as have room. */
export function drawLabels(surface: Surface, model: ChartModel, lanes: ChartLanes): void {
  const { ctx, px, left, right, top, xOf } = surface;
  if (lanes.labels === 0) {
    return;
  }
  const labels = labelsOf(surface, model);
  ctx.save();
  ctx.font = smallFont(surface, FONT_SIZE);
  ctx.textAlign = 'left';
  ctx.textBaseline = 'alphabetic';
  const wishes = labels.map(({ timeMs, forms, weight }): LabelWish => ({
    anchor: xOf(timeMs),
    widths: forms.map((form) => ctx.measureText(form).width),
    weight,
  }));
  for (const { index, form, left: x } of placeLabels(wishes, { left, right: right + RIGHT_ROOM * px, gap: 8 * px })) {
    ctx.fillStyle = labels[index].color;
    ctx.fillText(labels[index].forms[form], x, top - 5 * px);
  }
  ctx.restore();
}

/** A label may reach a little beyond the plot's right edge. */
const RIGHT_ROOM = 12;

function labelsOf({ theme }: Surface, { nowMs, nowLabel, event, marks }: ChartModel): Label[] {
  // The bands' orange is too light for text on a light background.
  const incidentColor = theme.colors.warning.text;
  return [
    ...(nowMs === undefined
      ? []
      : [{ timeMs: nowMs, forms: [nowLabel], color: theme.colors.text.primary, weight: Infinity }]),
    ...(event
      ? [{ timeMs: event.timeMs, forms: event.forms, color: theme.colors.text.secondary, weight: Number.MAX_VALUE }]
      : []),
    ...marks.incidents
      .filter(({ cost }) => cost !== '')
      .map(({ startMs, endMs, cost, name, isNamed, weight }) => ({
        timeMs: (startMs + endMs) / 2,
        forms: isNamed ? [cost, `${cost} ${name}`] : [cost],
        color: incidentColor,
        weight,
      })),
  ];
}

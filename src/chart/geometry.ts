/** A stretch along the time axis, in pixels. */
export interface Span {
  readonly left: number;
  readonly width: number;
}

export interface SpanPlace {
  readonly xOf: (timeMs: number) => number;
  /** What lies outside of these edges is left out. */
  readonly left: number;
  readonly right: number;
  /** Shorter stretches are drawn this wide, about their middle. */
  readonly minWidth: number;
}

/** Stretches of time as pixels, in order; those that touch are one, so that thousands of gaps cost no more than the pixels. */
export function spansOf(
  stretches: ReadonlyArray<{ readonly startMs: number; readonly endMs: number }>,
  { xOf, left, right, minWidth }: SpanPlace
): Span[] {
  const spans: Array<{ left: number; width: number }> = [];
  for (const { startMs, endMs } of stretches) {
    const [from, to] = [Math.max(left, xOf(startMs)), Math.min(right, xOf(endMs))];
    if (to < left || from > right) {
      continue;
    }
    const width = Math.max(minWidth, to - from);
    const start = Math.max(left, Math.min(right - width, (from + to - width) / 2));
    const last = spans.at(-1);
    if (last && start <= last.left + last.width) {
      last.width = Math.max(last.width, start + width - last.left);
    } else {
      spans.push({ left: start, width });
    }
  }
  return spans;
}

/** A text that wants to stand at an instant. */
export interface LabelWish {
  /** Where its middle wants to be, in pixels. */
  readonly anchor: number;
  /** Widths of the text, from the shortest form to the longest. */
  readonly widths: readonly number[];
  /** Those with more weight get their place first. */
  readonly weight: number;
}

export interface PlacedLabel {
  /** Which wish it is. */
  readonly index: number;
  /** Which of its forms has room. */
  readonly form: number;
  readonly left: number;
}

export interface LabelLane {
  readonly left: number;
  readonly right: number;
  /** Least distance between two labels. */
  readonly gap: number;
}

interface Placing extends PlacedLabel {
  readonly width: number;
}

/** Places labels in one line without overlap: first each in its shortest form, then longer where there is room left. */
export function placeLabels(wishes: readonly LabelWish[], lane: LabelLane): PlacedLabel[] {
  const order = wishes.map((_, index) => index).sort((a, b) => wishes[b].weight - wishes[a].weight);
  const placed: Placing[] = [];
  for (const index of order) {
    const place = placeForm(wishes[index], { index, form: 0 }, lane);
    if (place && placed.every((other) => areApart(place, other, lane.gap))) {
      placed.push(place);
    }
  }
  placed.forEach(({ index }, i) => {
    for (let form = 1; form < wishes[index].widths.length; form++) {
      const longer = placeForm(wishes[index], { index, form }, lane);
      if (longer && placed.every((other, j) => i === j || areApart(longer, other, lane.gap))) {
        placed[i] = longer;
      }
    }
  });
  return placed.map(({ index, form, left }) => ({ index, form, left }));
}

function placeForm(
  { anchor, widths }: LabelWish,
  { index, form }: { readonly index: number; readonly form: number },
  lane: LabelLane
): Placing | undefined {
  const width = widths[form];
  if (anchor < lane.left || anchor > lane.right || width > lane.right - lane.left) {
    return undefined;
  }
  const left = Math.max(lane.left, Math.min(lane.right - width, anchor - width / 2));
  return { index, form, left, width };
}

function areApart(a: Placing, b: Placing, gap: number): boolean {
  return a.left + a.width + gap <= b.left || b.left + b.width + gap <= a.left;
}

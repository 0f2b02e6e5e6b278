/** Every text of a model, also those that its functions without parameters and those of one index hand out; each object once. */
export function spokenTexts(model: unknown): string[] {
  const texts: string[] = [];
  const seen = new Set<unknown>();
  const visit = (value: unknown): void => {
    if (typeof value === 'string') {
      texts.push(value);
    } else if (typeof value === 'function' && value.length === 0) {
      visit(value());
    } else if (typeof value === 'object' && value !== null && !seen.has(value) && !ArrayBuffer.isView(value)) {
      seen.add(value);
      const all = Array.isArray(value) && typeof value[0] === 'number' ? [] : Object.values(value);
      all.forEach(visit);
      describedPoints(value).forEach(visit);
    }
  };
  visit(model);
  return texts;
}

/** What a chart says at its first, middle and last points. */
function describedPoints(value: object): unknown[] {
  if (!('describePoint' in value && 'timeMs' in value && Array.isArray(value.timeMs))) {
    return [];
  }
  const { describePoint, timeMs } = value;
  const places = [0, timeMs.length >> 1, timeMs.length - 1].filter((index) => index >= 0);
  return typeof describePoint === 'function' ? places.map((index): unknown => describePoint(index)) : [];
}

/** What no reader should ever see. */
export const NONSENSE = /\bNaN\b|undefined|Infinity|\[object |Invalid date/;

import { DataFrame } from '@grafana/data';

/**
 * A key that changes when what a panel computes from a frame changes. Grafana renews every object at each refresh, and streaming
 * changes arrays in place, so identity tells nothing: values are hashed (FNV-1a over their bits), configs compared as text.
 */
export function frameFingerprint(frame: DataFrame): string {
  const fields = frame.fields.map(({ name, type, labels, config, values }) => {
    const { displayName, displayNameFromDS, decimals, noValue, mappings, links = [], interval, unit, custom } = config;
    const shown = [
      displayName,
      displayNameFromDS,
      decimals,
      noValue,
      mappings,
      links.map(({ title, url, targetBlank }) => [title, url, targetBlank]),
    ];
    const shape = [name, type, labels, shown, interval, unit, custom, values.length];
    return `${JSON.stringify(shape)}${hashValues(values)}`;
  });
  return `${frame.refId}|${frame.name}|${frame.meta?.executedQueryString}|${fields.join('|')}`;
}

/**
 * The same for annotations: only the columns that are read, by their content. A source's settings and colours, which stand
 * in further columns, change nothing.
 */
export function annotationFingerprint(annotations: readonly DataFrame[]): string {
  const frames = annotations.map(({ fields }) => {
    const read = fields.filter(({ name }) => ANNOTATION_COLUMNS.includes(name));
    return read.map(({ name, values }) => [name, values]);
  });
  return JSON.stringify(frames);
}

const ANNOTATION_COLUMNS = ['id', 'time', 'timeEnd', 'isRegion', 'title', 'text', 'tags'];

const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;
const scratch = new Float64Array(1);
const bits = new Uint32Array(scratch.buffer);

function hashValues(values: ArrayLike<unknown>): string {
  let low = FNV_OFFSET;
  let high = FNV_OFFSET ^ values.length;
  for (let i = 0; i < values.length; i++) {
    const value = values[i];
    if (typeof value === 'number') {
      scratch[0] = value;
    } else {
      hashText(String(value));
    }
    low = Math.imul(low ^ bits[0], FNV_PRIME);
    high = Math.imul(high ^ bits[1], FNV_PRIME) ^ (low >>> 15);
  }
  return `${low >>> 0}.${high >>> 0}`;
}

function hashText(text: string): void {
  let hash = FNV_OFFSET;
  for (let i = 0; i < text.length; i++) {
    hash = Math.imul(hash ^ text.charCodeAt(i), FNV_PRIME);
  }
  // A pattern that no number has: the NaN space beyond the canonical one.
  bits[0] = hash;
  bits[1] = 0xfff80000 | (text.length & 0xffff);
}

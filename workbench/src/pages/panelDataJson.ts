import { DataFrame, PanelData } from '@grafana/data';

/**
 * What a panel is given, as text: everything but functions, caches and what points back into the page. A frame is one line:
 * thousands of values, each on its own, take a browser seconds to lay out.
 */
export function panelDataJson({ state, structureRev, series, annotations, alertState, ...rest }: PanelData): string {
  const { request, timeRange, error, errors } = rest;
  const { from, to, raw } = timeRange;
  const content = {
    state,
    structureRev,
    timeRange: { from, to, raw },
    alertState,
    errors: errors ?? (error ? [error] : undefined),
    request: request && { ...request, scopedVars: undefined, range: undefined, rangeRaw: undefined },
    annotations: annotations?.map(plainFrame),
    series: series.map(plainFrame),
  };
  const lines = Object.entries(content)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${JSON.stringify(name)}: ${Array.isArray(value) ? listOf(value) : jsonOf(value)}`);
  return `{\n${lines.join(',\n')}\n}`;
}

function listOf(values: readonly object[]): string {
  return values.length === 0 ? '[]' : `[\n${values.map((value) => `  ${JSON.stringify(value)}`).join(',\n')}\n]`;
}

function jsonOf(value: unknown): string {
  return JSON.stringify(value, undefined, 2);
}

function plainFrame({ name, refId, meta, length, fields }: DataFrame): object {
  return {
    name,
    refId,
    meta,
    length,
    fields: fields.map(({ name, type, labels, config, values }) => ({ name, type, labels, config, values })),
  };
}

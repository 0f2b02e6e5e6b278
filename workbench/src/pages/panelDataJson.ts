import { DataFrame, PanelData } from '@grafana/data';

/** What a panel is given, as text: everything but functions, caches and what points back into the page. */
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
  return JSON.stringify(content, undefined, 1);
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

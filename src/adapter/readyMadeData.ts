import { Answer, Problem, known, unknown } from '../domain/problem';
import { readBurnRates } from './burnRates';
import { ReadRemaining, readRemaining } from './readyMade';
import { ReadContext, ReadData, SloFields } from './readData';
import { describeUse } from './understood';

/** Where nothing was measured, what another system computed is shown as it is. */
export function readReadyMade(slo: SloFields, context: ReadContext): ReadData {
  const read = readOf(slo, context);
  if (!read.known) {
    return { data: unknown(read.why), parts: [], notices: [], understood: [] };
  }
  return withBurnRates(add(read.value, { data: NO_DATA, parts: [], notices: [], understood: [] }), slo, context);
}

const NO_DATA = known({ buckets: undefined, windows: [] });

/**
 * What was measured, together with what another system computed: a remaining budget where the range is too short for the
 * buckets to tell it, and burn rates where there are no buckets, which tell the burn rate over any length themselves.
 */
export function withReadyMade(read: ReadData, slo: SloFields, context: ReadContext): ReadData {
  const { data } = read;
  const hasHeadline = data.known && data.value.windows.some(({ windowMs }) => windowMs === context.windowMs);
  const remaining = context.isRangeShort && !hasHeadline ? readOf(slo, context) : undefined;
  return withBurnRates(remaining?.known ? add(remaining.value, read) : read, slo, context);
}

function readOf({ id, name, fields }: SloFields, context: ReadContext): Answer<ReadRemaining> {
  return readRemaining(fields, { ...context, slo: { id, name } });
}

function add({ series, used, notices }: ReadRemaining, read: ReadData): ReadData {
  const { data } = read;
  return {
    ...read,
    data: data.known ? known({ ...data.value, windows: [...data.value.windows, series] }) : data,
    notices: [...read.notices, ...notices],
    understood: [...read.understood, describeUse(used)],
  };
}

function withBurnRates(read: ReadData, { fields }: SloFields, { nowMs }: ReadContext): ReadData {
  const { data } = read;
  if (!data.known || data.value.buckets) {
    return read;
  }
  const { series, used, notices } = readBurnRates(fields, nowMs);
  const all: readonly Problem[] = [...read.notices, ...notices];
  return {
    ...read,
    data: series.length > 0 ? known({ ...data.value, burnRates: series }) : data,
    notices: all,
    understood: [...read.understood, ...used.map(describeUse)],
  };
}

import { DataFrame, FieldType, LoadingState, dateTime, toDataFrame } from '@grafana/data';
import { prepareSlos } from '../../src/adapter/prepareSlos';
import { evaluateSlo } from '../../src/domain/evaluateSlo';
import { DEFAULT_OPTIONS } from '../../src/options/options';
import { FrameSpec, Headline, Headlines, PanelQuery } from './types';

/**
 * The headlines that the panel shows for an engine's answer. The tests bundle this file: it is all that they know of the
 * panel's code.
 *
 * @throws where the panel would show a reason instead of numbers
 */
export function headlinesOf(query: PanelQuery): Headlines {
  const { slos, problems } = prepareSlos(panelData(query), optionsOf(query), { title: 'panel', timeZone: 'utc' });
  const codes = problems.map(({ code }) => code);
  if (slos.length === 0 || codes.length > 0) {
    throw new Error(`The panel shows ${slos.length} SLOs and the problems [${codes.join(', ')}].`);
  }
  return Object.fromEntries(slos.map(({ name, prepare }) => [name, headlineOf(prepare().input)]));
}

function headlineOf(input: Parameters<typeof evaluateSlo>[0]): Headline {
  const { evaluation, notices: all } = evaluateSlo(input);
  // A rollup is coarse on purpose.
  const notices = all.filter(({ code }) => code !== 'step-too-coarse');
  if (!evaluation.known || notices.length > 0) {
    const why = evaluation.known ? notices : [evaluation.why];
    throw new Error(`The panel says of ${input.name}: ${JSON.stringify(why)}`);
  }
  const { bad, total, remainingRatio } = evaluation.value.budget;
  if (!remainingRatio.known) {
    throw new Error(`The panel says of ${input.name}: ${JSON.stringify(remainingRatio.why)}`);
  }
  return { good: total - bad, bad, total, remaining: remainingRatio.value };
}

function optionsOf({ objective, window }: PanelQuery): typeof DEFAULT_OPTIONS {
  return { ...DEFAULT_OPTIONS, objective, window };
}

function panelData({ frames, fromMs, toMs, sourceType }: PanelQuery): Parameters<typeof prepareSlos>[0] {
  const [from, to] = [dateTime(fromMs), dateTime(toMs)];
  const range = { from, to, raw: { from, to } };
  const refIds = [...new Set(frames.map(({ refId }) => refId))];
  const request = {
    requestId: 'Q1',
    app: 'dashboard',
    interval: '5m',
    intervalMs: 300_000,
    range,
    scopedVars: {},
    startTime: 0,
    timezone: 'utc',
    targets: refIds.map((refId) => ({ refId, datasource: { type: sourceType, uid: sourceType } })),
  };
  const data = { state: LoadingState.Done, series: frames.map(dataFrame), timeRange: range, request };
  return data;
}

const TYPES = { time: FieldType.time, number: FieldType.number, string: FieldType.string };

function dataFrame({ refId, name, executed, fields }: FrameSpec): DataFrame {
  return toDataFrame({
    refId,
    name,
    meta: executed === undefined ? undefined : { executedQueryString: executed },
    fields: fields.map(({ type, values, ...field }) => ({
      config: {},
      ...field,
      type: TYPES[type],
      values: [...values],
    })),
  });
}

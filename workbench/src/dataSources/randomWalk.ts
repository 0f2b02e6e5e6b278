import { DataFrame, DataFrameType, FieldType } from '@grafana/data';
import { createRandom } from '../../demo/random.mjs';

interface Walk {
  readonly refId: string;
  readonly fromMs: number;
  readonly toMs: number;
  readonly stepMs: number;
}

const SEED = 7;
const MOST_POINTS = 10_000;

/** A random walk in the shape of Grafana's; the same steps at every run. */
export function randomWalkFrame({ refId, fromMs, toMs, stepMs }: Walk): DataFrame {
  const random = createRandom(SEED);
  const length = Math.min(MOST_POINTS, Math.ceil((toMs - fromMs) / stepMs));
  let value = random() * 100;
  const values = Array.from({ length }, () => (value += random() - 0.5));
  const times = values.map((_, i) => fromMs + i * stepMs);
  return {
    refId,
    meta: { type: DataFrameType.TimeSeriesMulti, typeVersion: [0, 0], custom: { customStat: 10 } },
    length,
    fields: [
      { name: 'time', type: FieldType.time, config: { interval: stepMs }, values: times },
      { name: `${refId}-series`, type: FieldType.number, labels: {}, config: {}, values },
    ],
  };
}

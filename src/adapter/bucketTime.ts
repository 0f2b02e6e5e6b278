/** Which edge of its bucket a timestamp marks. */
export type BucketStamp = 'start' | 'end';

/** Data source types whose range queries stamp a bucket's end, `stackdriver` being Google Cloud Monitoring. SQL, InfluxQL and most others stamp the start. */
const END_STAMPING = [
  'prometheus',
  'grafana-amazonprometheus-datasource',
  'grafana-azureprometheus-datasource',
  'loki',
  'stackdriver',
];

export function bucketStampOf(dataSourceType: string | undefined): BucketStamp {
  return dataSourceType !== undefined && END_STAMPING.includes(dataSourceType) ? 'end' : 'start';
}

/** A neighbour further away than this many steps does not bound a bucket: there is a gap. */
const REACH_STEPS = 1.5;

export interface BucketEdges {
  readonly startMs: Float64Array;
  readonly endMs: Float64Array;
}

interface Told {
  readonly stepMs: number;
  readonly stamp: BucketStamp;
  readonly edges: BucketEdges;
}

/** Series with the same times have the same buckets. */
const told = new WeakMap<Float64Array, Told>();

/**
 * Edges of the buckets that ascending timestamps mark: a bucket reaches to its neighbour if that is at most 1.5 steps
 * away, else it is one step long. Told once for each array of times, so neither may be written to.
 */
export function bucketEdges(timeMs: Float64Array, stepMs: number, stamp: BucketStamp): BucketEdges {
  const known = told.get(timeMs);
  if (known?.stepMs === stepMs && known.stamp === stamp) {
    return known.edges;
  }
  const edges = tellEdges(timeMs, stepMs, stamp);
  told.set(timeMs, { stepMs, stamp, edges });
  return edges;
}

function tellEdges(timeMs: Float64Array, stepMs: number, stamp: BucketStamp): BucketEdges {
  const reachMs = REACH_STEPS * stepMs;
  const toward = stamp === 'end' ? -1 : 1;
  const neighbour = new Float64Array(timeMs.length);
  for (let i = 0; i < timeMs.length; i++) {
    const [time, other] = [timeMs[i], timeMs[i + toward]];
    // Beyond the ends there is no neighbour, and no distance to it.
    neighbour[i] = Math.abs(other - time) <= reachMs ? other : time + toward * stepMs;
  }
  return stamp === 'end' ? { startMs: neighbour, endMs: timeMs } : { startMs: timeMs, endMs: neighbour };
}

/** The usual distance of two timestamps: the lower median; `undefined` for fewer than two. */
export function medianStepMs(timeMs: Float64Array): number | undefined {
  if (timeMs.length < 2) {
    return undefined;
  }
  const first = timeMs[1] - timeMs[0];
  let i = 2;
  while (i < timeMs.length && timeMs[i] - timeMs[i - 1] === first) {
    i++;
  }
  // Sorting is for the rare series whose steps differ.
  return i === timeMs.length ? first : lowerMedianStep(timeMs);
}

function lowerMedianStep(timeMs: Float64Array): number {
  const steps = timeMs
    .subarray(1)
    .map((time, i) => time - timeMs[i])
    .sort();
  return steps[(steps.length - 1) >> 1];
}

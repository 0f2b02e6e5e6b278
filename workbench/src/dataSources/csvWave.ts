import { DataFrame, FieldType, Labels, TimeRange } from '@grafana/data';

/** One series of TestData's scenario `predictable_csv_wave`. */
export interface CsvWave {
  /** Seconds between two values. */
  readonly timeStep: number;
  /** Numbers, `null` or `nan`, with commas between them; they come again and again. */
  readonly valuesCSV: string;
  /** `service=checkout,team=shop` */
  readonly labels?: string;
  readonly name?: string;
}

const MOST_POINTS = 10_000;

/** The value at an instant depends on that instant alone, counted from the epoch, as in Grafana. */
export function csvWaveFrame({ timeStep, valuesCSV, labels = '', name }: CsvWave, range: TimeRange): DataFrame {
  const stepMs = timeStep * 1000;
  const wave = valuesCSV.trim().replace(/,+$/, '').split(',').map(valueOf);
  const fromMs = range.from.valueOf() - (range.from.valueOf() % stepMs);
  const length = Math.min(MOST_POINTS, Math.ceil((range.to.valueOf() - fromMs) / stepMs));
  const times = Array.from({ length }, (_, i) => fromMs + i * stepMs);
  return {
    name,
    length,
    fields: [
      { name: 'Time', type: FieldType.time, config: {}, values: times },
      {
        name: 'Value',
        type: FieldType.number,
        config: {},
        labels: labelsOf(labels),
        values: times.map((timeMs) => wave[(timeMs / stepMs) % wave.length]),
      },
    ],
  };
}

function valueOf(text: string): number | null {
  const trimmed = text.trim();
  return trimmed === 'null' ? null : Number(trimmed);
}

function labelsOf(text: string): Labels {
  const pairs = text.replace(/[{}]/g, '').split(',').filter(Boolean);
  return Object.fromEntries(
    pairs.map((pair) => {
      const [name, value = ''] = pair.split('=');
      return [name.trim(), value.trim().replace(/^"|"$/g, '')];
    })
  );
}

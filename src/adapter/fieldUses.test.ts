import { DataFrame, FieldType, toDataFrame } from '@grafana/data';
import { DEFAULT_OPTIONS } from '../options/options';
import { SeriesShape, aFrame, aPanelData } from '../testing/frames';
import { prepareSlos } from './prepareSlos';

const MINUTE = 60_000;
const TIMES = [1, 2, 3].map((minute) => minute * MINUTE);

const aSeries = (shape: Partial<SeriesShape>) =>
  aFrame({ refId: 'total', timeMs: TIMES, values: [10, 10, 10], intervalMs: MINUTE, ...shape });
function usesOf(series: DataFrame[]) {
  const data = aPanelData({ series, fromMs: 0, toMs: 4 * MINUTE });
  const { slos, describeUses } = prepareSlos(data, DEFAULT_OPTIONS, { title: 'Panel', timeZone: 'utc' });
  return describeUses(slos.map(({ prepare }) => prepare()));
}

describe('what the panel understood of its queries', () => {
  it('is one entry for the series of a query that are used alike, with all their SLOs', () => {
    const frames = ['search', 'checkout'].flatMap((service) => [
      aSeries({ labels: { service } }),
      aSeries({ refId: 'bad', labels: { service } }),
    ]);
    expect(usesOf(frames)).toEqual([
      {
        query: 'total',
        field: 'Value',
        seriesCount: 2,
        setting: 'auto',
        role: 'total',
        countedAs: 'counts',
        windowMs: undefined,
        bucketTime: 'end',
        slos: ['search', 'checkout'],
        isWholeQuery: true,
        displayNames: [],
      },
      expect.objectContaining({ query: 'bad', role: 'bad', seriesCount: 2, slos: ['search', 'checkout'] }),
    ]);
  });

  it('tells the columns of one query apart, by the names that overrides find them by', () => {
    const wide = toDataFrame({
      refId: 'A',
      fields: [
        { name: 'time', type: FieldType.time, values: TIMES },
        { name: 'good', type: FieldType.number, values: [9, 9, 9] },
        { name: 'total', type: FieldType.number, values: [10, 10, 10], config: { displayNameFromDS: 'all of it' } },
      ],
    });
    expect(usesOf([wide])).toMatchObject([
      { field: 'good', role: 'good', isWholeQuery: false, displayNames: ['good'] },
      { field: 'total', role: 'total', isWholeQuery: false, displayNames: ['all of it'] },
    ]);
  });

  it('tells apart series of one field that labels give different roles', () => {
    const frames = ['good', 'bad'].map((outcome) => aSeries({ refId: 'A', labels: { outcome } }));
    expect(usesOf(frames)).toMatchObject([
      { role: 'good', isWholeQuery: false, displayNames: ['good'] },
      { role: 'bad', isWholeQuery: false, displayNames: ['bad'] },
    ]);
  });

  it('names the fields that are not used, whether nobody understood them or somebody said so', () => {
    const frames = [
      aSeries({}),
      aSeries({ refId: 'bad' }),
      aSeries({ refId: 'X', values: [7, 8, 9] }),
      aSeries({ refId: 'Y', config: { custom: { role: 'ignored' } } }),
    ];
    expect(usesOf(frames).slice(2)).toMatchObject([
      { query: 'X', role: undefined, setting: 'auto', slos: [] },
      { query: 'Y', role: undefined, setting: 'ignored', slos: [] },
    ]);
  });

  it('is told even where the SLO has a problem', () => {
    expect(usesOf([aSeries({})])).toMatchObject([{ query: 'total', role: 'total', slos: ['Panel'] }]);
  });
});

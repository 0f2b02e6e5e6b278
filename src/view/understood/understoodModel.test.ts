import { FieldUse } from '../../domain/fieldUse';
import { describeUnderstood } from './understoodModel';

const aUse = (use: Partial<FieldUse>): FieldUse => ({
  query: 'bad',
  field: 'Value',
  seriesCount: 1,
  setting: 'auto',
  role: 'bad',
  countedAs: 'counts',
  windowMs: undefined,
  bucketTime: 'end',
  slos: ['checkout'],
  isWholeQuery: true,
  displayNames: [],
  ...use,
});
const rowOf = (use: Partial<FieldUse>) => describeUnderstood([aUse(use)])[0];

describe('a row of what was understood', () => {
  it('names query, field, role, how it counts and its SLO', () => {
    expect(rowOf({})).toMatchObject({
      field: 'Query bad, field Value',
      role: 'Bad events',
      detail: 'Counts, times mark the end of intervals',
      slos: 'checkout',
      isUnclear: false,
    });
  });

  it('tells the window that each value covers instead of the edge of intervals', () => {
    expect(rowOf({ windowMs: 30 * 86_400_000 }).detail).toBe('Counts, each value covers 30 days');
  });

  it('says how many series of the field there are, and no more than three SLOs by name', () => {
    const row = rowOf({ seriesCount: 5, slos: ['a', 'b', 'c', 'd', 'e'] });
    expect([row.field, row.slos]).toEqual(['Query bad, field Value (5 series)', 'a, b, c and 2 more']);
  });

  it('offers every role, and says what Auto comes to', () => {
    const { choices, setting } = rowOf({});
    expect(setting).toBe('auto');
    expect(choices).toHaveLength(12);
    expect(choices[0]).toEqual({ value: 'auto', label: 'Auto: Bad events' });
    expect(rowOf({ setting: 'bad' }).choices[0].label).toBe('Auto');
  });

  it('marks a field that is not understood, not one that was left out on purpose', () => {
    const none = { role: undefined, countedAs: undefined, bucketTime: undefined, slos: [] };
    expect(rowOf(none)).toMatchObject({ role: 'Not understood', isUnclear: true, detail: '', slos: '' });
    expect(rowOf({ ...none, setting: 'ignored' })).toMatchObject({ role: 'Not used', isUnclear: false });
  });

  it('gives every row an id of its own', () => {
    const rows = describeUnderstood([aUse({}), aUse({}), aUse({ query: '' })]);
    expect(new Set(rows.map(({ id }) => id)).size).toBe(3);
    expect(rows[2].field).toBe('Query –, field Value');
  });
});

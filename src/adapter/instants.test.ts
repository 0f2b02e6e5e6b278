import { isDates, isInstant, timesOf } from './instants';

const NOON = Date.UTC(2026, 9, 31, 12);

describe('the times of a frame', () => {
  it.each([
    ['seconds', NOON / 1000],
    ['milliseconds', NOON],
    ['microseconds', NOON * 1000],
    ['nanoseconds', NOON * 1e6],
    ['text of seconds', String(NOON / 1000)],
    ['text of nanoseconds', String(NOON * 1e6)],
    ['a date with zone', '2026-10-31T13:00:00+01:00'],
    ['a date in UTC', '2026-10-31T12:00:00.000Z'],
    ['a date of SQL, which is in UTC', '2026-10-31 12:00:00'],
  ])('in %s are told by their size or shape', (_, time) => {
    expect([...timesOf([time, null], NOON)]).toEqual([NOON, NaN]);
  });

  it('are milliseconds where the time range itself lies in 1970 or in the year 9999', () => {
    expect([...timesOf([60_000], 120_000)]).toEqual([60_000]);
    const far = Date.UTC(9999, 11, 31);
    expect([...timesOf([far], far)]).toEqual([far]);
  });

  it('are none where they cannot be dates', () => {
    expect([...timesOf([NOON, 'yesterday', Infinity, {}, undefined], NOON)]).toEqual([NOON, NaN, NaN, NaN, NaN]);
    expect([isInstant(NOON), isInstant(1e300), isInstant(NaN), isInstant('1')]).toEqual([true, false, false, false]);
  });

  it('stand in a column of text only where all of it is dates', () => {
    expect(isDates(['2026-10-31', '2026-11-01 10:00'])).toBe(true);
    expect([isDates(['2026-10-31', 'x']), isDates([]), isDates(['2026'])]).toEqual([false, false, false]);
  });
});

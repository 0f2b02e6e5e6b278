import { DataFrame, PanelData } from '@grafana/data';
import { Problem } from '../domain/problem';
import { DEFAULT_OPTIONS } from '../options/options';
import { aFrame, aPanelData, aTimeRange } from '../testing/frames';
import { prepareEach } from '../testing/prepareEach';
import { describeProblem } from '../view/words/problems';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

interface Asked {
  readonly stepMs?: number;
  readonly rangeMs?: number;
  readonly maxDataPoints?: number;
  readonly services?: number;
  readonly isAbsolute?: boolean;
  readonly window?: string;
  readonly executed?: string;
}

function preparedOf({
  stepMs = HOUR,
  rangeMs = 30 * DAY,
  services = 1,
  isAbsolute,
  window = '30d',
  executed,
  ...rest
}: Asked) {
  const timeMs = Array.from({ length: 48 }, (_, i) => 60 * DAY - (47 - i) * stepMs);
  const series = Array.from({ length: services }, (_, i) => ({ service: `s${i}` })).flatMap((labels): DataFrame[] => [
    aFrame({ refId: 'total', timeMs, values: timeMs.map(() => 100), intervalMs: stepMs, labels, executed }),
    aFrame({ refId: 'bad', timeMs, values: timeMs.map(() => 0), intervalMs: stepMs, labels, executed }),
  ]);
  const data = aPanelData({ series, fromMs: 60 * DAY - rangeMs, toMs: 60 * DAY });
  const range = aTimeRange(60 * DAY - rangeMs, 60 * DAY);
  const { from, to } = range;
  const asked: PanelData = {
    ...data,
    timeRange: isAbsolute ? { from, to, raw: { from, to } } : range,
    request: data.request && { ...data.request, maxDataPoints: rest.maxDataPoints ?? 20_000 },
  };
  const { slos } = prepareEach(asked, { ...DEFAULT_OPTIONS, window }, { title: '', timeZone: 'utc' });
  return slos[0];
}

const hintsOf = (asked: Asked) => preparedOf(asked).input.notices;
const remarksOf = (asked: Asked) => preparedOf(asked).remarks.map(say);
const say = (problem: Problem) => describeProblem(problem, { timeZone: 'utc', nowMs: 60 * DAY });

const sentencesOf = (asked: Asked) => hintsOf(asked).map(say);

describe('a step that is too coarse for the burn windows that page', () => {
  it('is named with the Min interval to set', () => {
    expect(sentencesOf({})).toEqual([
      'A value every 1 h is too coarse for burn rates over 5 min. Set the query option Min interval, or the grouping within the query, to 5m.',
    ]);
    expect(hintsOf({ stepMs: 5 * MINUTE })).toEqual([]);
  });

  it('is put down to Max data points where that made it so, with the number to set', () => {
    expect(sentencesOf({ maxDataPoints: 720 })).toEqual([
      'A value every 1 h is too coarse for burn rates over 5 min, because Max data points is 720. Set the query options Max data points to 8641 and Min interval to 5m.',
    ]);
  });

  it('is a mere remark where one pair that pages is left, so that something tells that the budget burns now', () => {
    const asked = { stepMs: 10 * MINUTE };
    expect(sentencesOf(asked)).toEqual([]);
    expect(remarksOf(asked)).toEqual([
      'A value every 10 min is too coarse for burn rates over 5 min. Set the query option Min interval, or the grouping within the query, to 5m.',
    ]);
    expect(remarksOf({ stepMs: HOUR })).toEqual([]);
  });

  it('is not spoken of where no setting helps: beyond 11,000 values of a series, or 200,000 in all', () => {
    expect(hintsOf({ rangeMs: 60 * DAY })).toEqual([]);
    expect(hintsOf({ services: 60 })).toEqual([]);
  });
});

describe('a time range that is shorter than the window', () => {
  it('cannot be mended by Relative time where the dashboard shows fixed dates', () => {
    expect(sentencesOf({ rangeMs: DAY, isAbsolute: true, stepMs: 5 * MINUTE })).toEqual([
      'The dashboard shows fixed dates, so the query option Relative time has no effect. Choose a relative time range such as Last 6 hours, or query windowed counts, such as increase(…[30d]).',
    ]);
    expect(hintsOf({ rangeMs: DAY, stepMs: 5 * MINUTE })).toEqual([]);
  });

  it('is long enough for windowed counts, and for windows that fit in', () => {
    const executed = 'Expr: sum by (service) (increase(http_requests_total[30d]))\nStep: 5m0s';
    expect(hintsOf({ rangeMs: DAY, isAbsolute: true, stepMs: 5 * MINUTE, executed })).toEqual([]);
    expect(hintsOf({ rangeMs: DAY, isAbsolute: true, stepMs: 5 * MINUTE, window: '1d' })).toEqual([]);
  });
});

import { t } from '../../i18n/t';
import { FoundPace } from '../../domain/burn/findPace';
import { BurnTrend, TrendDirection, judgeTrend } from '../../domain/burn/burnTrend';
import { Answer } from '../../domain/problem';
import { SloEvaluation } from '../../domain/sloReport';
import { formatBurnRate } from '../words/burnRate';
import { formatDuration } from '../words/format';

/** How fast it burns, and whether that gets worse; in fewer words further on. Nothing where it is not known. */
export function describePace(evaluation: SloEvaluation): string[] {
  const pace = paceOf(evaluation);
  if (!pace) {
    return [];
  }
  const rates = nameRate(pace, evaluation.isBurningNow);
  const [shortest] = rates.slice(-1);
  const trend = trendOf(evaluation);
  if (!trend.known || isCalm(pace, trend.value)) {
    return rates;
  }
  const { direction } = trend.value;
  const arrow = ARROWS[direction];
  return [...rates.map((rate) => `${rate} ${arrow} ${trendWord(direction)}`), `${shortest} ${arrow}`, shortest];
}

/** The rate with the time over which it was seen, where another system does not keep that to itself, then without. */
function nameRate({ burnRate, lookbackMs }: FoundPace, isBurningNow: boolean): string[] {
  const rate = formatBurnRate(burnRate);
  const overs = lookbackMs === undefined ? [] : [{ rate, time: formatDuration(lookbackMs) }];
  return isBurningNow
    ? [
        ...overs.map((over) => t('wall.burning-now-over', 'burning now {{rate}} over {{time}}', over)),
        t('wall.burning-now', 'burning now {{rate}}', { rate }),
      ]
    : [
        ...overs.map((over) => t('wall.burning-over', 'burning {{rate}} over {{time}}', over)),
        t('wall.burning', 'burning {{rate}}', { rate }),
      ];
}

/** How the pace and the trend came about, a line each. */
export function explainPace(evaluation: SloEvaluation): string[] {
  const pace = paceOf(evaluation);
  const trend = trendOf(evaluation);
  return [
    ...(pace
      ? [
          pace.lookbackMs === undefined
            ? t('wall.how-delivered-pace', 'Burn rate as another system computed it: {{rate}}', {
                rate: formatBurnRate(pace.burnRate),
              })
            : t(
                'wall.how-pace',
                'Burn rate over the last {{time}}: {{rate}}; at 1× the budget lasts exactly the window',
                {
                  time: formatDuration(pace.lookbackMs),
                  rate: formatBurnRate(pace.burnRate),
                }
              ),
        ]
      : []),
    ...(trend.known
      ? [
          t('wall.how-trend', 'Last {{short}} {{recent}} against last {{long}} {{longRun}}: {{trend}}', {
            short: formatDuration(trend.value.recent.windowMs),
            recent: formatBurnRate(trend.value.recent.burnRate),
            long: formatDuration(trend.value.longRun.windowMs),
            longRun: formatBurnRate(trend.value.longRun.burnRate),
            trend: trendWord(trend.value.direction),
          }),
        ]
      : []),
  ];
}

const ARROWS: Record<TrendDirection, string> = { faster: '↗', slower: '↘', steady: '→' };

function trendWord(direction: TrendDirection): string {
  switch (direction) {
    case 'faster':
      return t('wall.faster', 'faster');
    case 'slower':
      return t('wall.slower', 'slower');
    case 'steady':
      return t('wall.steady', 'steady');
  }
}

/** Over the stretch that the forecast takes its pace from, so that it fits the date beside it; else the longest there is. */
function paceOf({ forecast, burnPairs }: SloEvaluation): FoundPace | undefined {
  if (forecast.known) {
    return forecast.value;
  }
  const rates = burnPairs.known ? burnPairs.value : [];
  return rates
    .flatMap(({ pair, long }) => (long.known ? [{ lookbackMs: pair.longMs, burnRate: long.value }] : []))
    .sort((a, b) => b.lookbackMs - a.lookbackMs)
    .at(0);
}

function trendOf({ burnPairs }: SloEvaluation): Answer<BurnTrend> {
  return burnPairs.known ? judgeTrend(burnPairs.value) : burnPairs;
}

/** The budget lasts at every pace: a trend would only worry. */
function isCalm(pace: FoundPace, { recent, longRun }: BurnTrend): boolean {
  return Math.max(pace.burnRate, recent.burnRate, longRun.burnRate) <= 1;
}

import { frozenAhead } from '../../domain/forecast/frozenAhead';
import { FreezePolicy } from '../../domain/freeze/freezePolicy';
import { FreezeState } from '../../domain/freeze/freezeStatus';
import { SloEvaluation, SloReport } from '../../domain/sloReport';
import { Interval } from '../../domain/timeWindow';
import { t } from '../../i18n/t';
import { TimeRange } from './chartRange';

/** A stretch of the freeze strip. */
export interface StateBand extends Interval {
  /** `unknown` where the data does not tell, also where it only proves no freeze. */
  readonly state: FreezeState;
  /** It has not happened yet. */
  readonly isForecast: boolean;
  /** The state in a word. */
  readonly word: string;
  /** The same, and that it goes back beyond the chart: by failures which the curve, whole at its beginning, does not show. */
  readonly longWord: string;
  /** Where the state really began and ends, which may lie outside of the chart. */
  readonly whole: Interval;
}

export interface BandFacts {
  readonly report: SloReport;
  readonly evaluation: SloEvaluation;
  readonly range: TimeRange;
  /** Absent where the definition cannot be read. */
  readonly policy: FreezePolicy | undefined;
  readonly wordOf: (state: FreezeState) => string;
}

/** The states within the chart, then the freezes that the forecast expects. */
export function describeBands(facts: BandFacts): StateBand[] {
  const { range, wordOf } = facts;
  return [...pastBands(facts), ...futureBands(facts)].flatMap((band) => {
    const startMs = Math.max(band.startMs, range.fromMs);
    const endMs = Math.min(band.endMs, range.toMs);
    const word = wordOf(band.state);
    const longWord =
      band.whole.startMs < range.fromMs
        ? t('chart.from-before', '{{state}}, from earlier failures', { state: word })
        : word;
    return endMs > startMs ? [{ ...band, startMs, endMs, word, longWord }] : [];
  });
}

type Stretch = Omit<StateBand, 'word' | 'longWord'>;

function pastBands({ report: { status }, evaluation }: BandFacts): Stretch[] {
  const { history, historyKnownFromMs = Infinity, lastDataMs, asOfMs } = evaluation;
  const replayed = history.flatMap(({ state, startMs, endMs }) => {
    const whole = { startMs, endMs };
    // Only a freeze is proven by a history that does not reach back over a whole window.
    const knownFromMs = state === 'frozen' ? startMs : Math.min(endMs, Math.max(startMs, historyKnownFromMs));
    return [
      { state: 'unknown' as const, whole, startMs, endMs: knownFromMs, isForecast: false },
      { state, whole, startMs: knownFromMs, endMs, isForecast: false },
    ];
  });
  const silent = { startMs: lastDataMs, endMs: asOfMs };
  return [...replayed, { ...silent, state: status.state, whole: silent, isForecast: false }];
}

function futureBands({ report: { status }, evaluation: { forecast }, policy }: BandFacts): Stretch[] {
  if (!forecast.known || !policy || status.state === 'unknown') {
    return [];
  }
  const { curve } = forecast.value;
  const frozen = frozenAhead({ curve, policy, isFrozenNow: status.state === 'frozen' });
  return frozen.map((whole) => ({ ...whole, whole, state: 'frozen', isForecast: true }));
}

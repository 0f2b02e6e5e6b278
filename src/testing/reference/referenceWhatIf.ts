import { evaluateWindow, type ReferenceContext } from './referenceBudget';
import { lookBack, thresholdOf } from './referenceBurn';
import { replayFreeze } from './referenceFreeze';
import { judgeSeries } from './referenceJudged';
import { costOf, isAtLeast } from './referenceNumbers';
import { type ReferenceWhatIfRow } from './referenceOutput';
import { type Instant, replayInstants } from './referenceReplay';
import { type RawSeries } from './referenceSeries';

/** The same data against one target: slices stay judged as they were, changed targets are replaced (definitions, 11). */
export function whatIf(context: ReferenceContext, raw: RawSeries, targetRatio: number): ReferenceWhatIfRow {
  const { input, window } = context;
  const asked = { input, window, series: judgeSeries(input, raw, [{ fromMs: 0, targetRatio }]) };
  const { stretch, allowed } = evaluateWindow(asked, window);
  const instants = replayInstants(asked);
  const frozen = replayFreeze(asked, instants);
  return {
    targetRatio,
    remaining: 1 - costOf(stretch.bad, allowed),
    lowest: Math.min(...instants.map(({ remaining }) => remaining)),
    freezes: frozen.filter((isFrozen, index) => isFrozen && (index === 0 || !frozen[index - 1])).length,
    frozenMs: instants
      .slice(1)
      .reduce((ms, { timeMs }, index) => (frozen[index] ? ms + timeMs - instants[index].timeMs : ms), 0),
  };
}

/** The budget ratio that a fast pair needs at an instant so as not to be breached. */
function neededForPairs(context: ReferenceContext, timeMs: number): number[] {
  const { input } = context;
  const fast = input.freeze.freezesOnFastBurn ? input.burnPairs.filter(({ isFast }) => isFast) : [];
  return fast.flatMap((pair) => {
    const stretches = [pair.longMs, pair.shortMs].map((windowMs) => lookBack(context, { timeMs, windowMs }));
    const ratios = stretches.flatMap((stretch) =>
      typeof stretch === 'string' ? [] : [costOf(stretch.bad, stretch.total)]
    );
    return ratios.length === 2 ? [Math.min(...ratios) / thresholdOf(context, pair)] : [];
  });
}

/** T* = 1 − max over the instants that may enter a freeze of e(t) / (1 − freezeAt), and of the pairs (definitions, 11). */
export function highestOpenTarget(context: ReferenceContext, instants: Instant[]): number {
  const { freeze, minCoverageRatio } = context.input;
  const needed = instants
    .filter(({ coverageRatio, isTooEarly }) => !isTooEarly && isAtLeast(coverageRatio, minCoverageRatio))
    .flatMap(({ timeMs, bad, denominator }) => [
      costOf(bad, denominator) / (1 - freeze.freezeAtRatio),
      ...neededForPairs(context, timeMs),
    ]);
  return Math.max(0, 1 - Math.max(0, ...needed));
}

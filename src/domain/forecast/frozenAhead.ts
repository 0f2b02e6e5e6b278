import { BurnDownCurve } from '../burnDown';
import { FreezePolicy, isAtThawLevel } from '../freeze/freezePolicy';
import { Interval } from '../timeWindow';
import { atMost } from '../tolerance';

export interface AheadFacts {
  /** The remaining budget to come; begins now. */
  readonly curve: BurnDownCurve;
  readonly policy: FreezePolicy;
  readonly isFrozenNow: boolean;
}

/** When the policy would freeze if the forecast came true: the replay's rules on the curve to come. */
export function frozenAhead({ curve, policy, isFrozenNow }: AheadFacts): Interval[] {
  const { timeMs, remaining } = curve;
  const { freezeAtRatio, thawAtRatio, thawHoldMs } = policy;
  const frozen: Interval[] = [];
  let sinceMs = isFrozenNow ? timeMs.at(0) : undefined;
  /** Since when a freeze has been back at its thaw level. */
  let backMs: number | undefined;
  const thawAfter = (untilMs: number): void => {
    if (sinceMs !== undefined && backMs !== undefined && backMs + thawHoldMs <= untilMs) {
      frozen.push({ startMs: sinceMs, endMs: backMs + thawHoldMs });
      sinceMs = undefined;
    }
  };
  remaining.forEach((value, i) => {
    const isBack = isAtThawLevel(value, policy);
    if (sinceMs !== undefined && isBack) {
      backMs ??= reachedMs(curve, i, thawAtRatio);
    }
    thawAfter(isBack ? timeMs[i] : reachedMs(curve, i, thawAtRatio));
    backMs = isBack ? backMs : undefined;
    if (sinceMs === undefined) {
      backMs = undefined;
      sinceMs = atMost(value, freezeAtRatio) ? reachedMs(curve, i, freezeAtRatio) : undefined;
    }
  });
  const endMs = timeMs.at(-1);
  return sinceMs === undefined || endMs === undefined ? frozen : [...frozen, { startMs: sinceMs, endMs }];
}

/** Where the line from the point before reaches a level, which lies between the two. */
function reachedMs({ timeMs, remaining }: BurnDownCurve, i: number, level: number): number {
  if (i === 0) {
    return timeMs[0];
  }
  const [before, after] = [remaining[i - 1], remaining[i]];
  const share = before === after ? 1 : Math.min(1, Math.max(0, (level - before) / (after - before)));
  return timeMs[i - 1] + share * (timeMs[i] - timeMs[i - 1]);
}

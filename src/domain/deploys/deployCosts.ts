import { SliSeries, sumOver } from '../sli/sliSeries';
import { Interval } from '../timeWindow';

/** A change that was shipped. */
export interface Deploy {
  readonly timeMs: number;
  readonly name: string;
}

/** What burned after a deploy: coincidence, not proof. */
export interface DeployCost extends Deploy {
  /** Its own time, or the window's start where that is later. */
  readonly startMs: number;
  /** Until the next deploy, the horizon, or now; windows never overlap. */
  readonly endMs: number;
  readonly bad: number;
  /** Share of the budget; absent without one. */
  readonly costRatio: number | undefined;
}

export interface DeployFacts {
  /** With gaps filled where missing time counts. */
  readonly series: SliSeries;
  /** The window so far: what burned before it is no part of its budget. */
  readonly window: Interval;
  readonly allowed: number;
  readonly horizonMs: number;
}

/** The cost of each deploy that burned within the window, in order of time. */
export function computeDeployCosts(deploys: readonly Deploy[], facts: DeployFacts): DeployCost[] {
  const { series, window, allowed, horizonMs } = facts;
  const past = deploys
    .filter(({ timeMs }) => timeMs < window.endMs && Number.isFinite(timeMs))
    .sort((a, b) => a.timeMs - b.timeMs);
  return past.flatMap((deploy, i) => {
    const nextMs = past[i + 1]?.timeMs ?? Infinity;
    const startMs = Math.max(deploy.timeMs, window.startMs);
    const endMs = Math.min(deploy.timeMs + horizonMs, nextMs, window.endMs);
    if (endMs <= startMs) {
      return [];
    }
    const { bad } = sumOver(series, startMs, endMs);
    return [{ ...deploy, startMs, endMs, bad, costRatio: allowed > 0 ? bad / allowed : undefined }];
  });
}

import { SliSeries, sumOver } from '../sli/sliSeries';
import { DAY_MS } from '../timeWindow';

/** A change that was shipped. */
export interface Deploy {
  readonly timeMs: number;
  readonly name: string;
}

/** What burned after a deploy: coincidence, not proof. */
export interface DeployCost extends Deploy {
  /** Until the next deploy, the horizon, or now; windows never overlap. */
  readonly endMs: number;
  readonly bad: number;
  /** Share of the budget; absent without one. */
  readonly costRatio: number | undefined;
}

export const DEPLOY_HORIZON_MS = DAY_MS;

export interface DeployFacts {
  /** With gaps filled where missing time counts. */
  readonly series: SliSeries;
  readonly asOfMs: number;
  readonly allowed: number;
  readonly horizonMs: number;
}

/** The cost of each deploy before now, in order of time. */
export function computeDeployCosts(deploys: readonly Deploy[], facts: DeployFacts): DeployCost[] {
  const { series, asOfMs, allowed, horizonMs } = facts;
  const past = deploys
    .filter(({ timeMs }) => timeMs < asOfMs && Number.isFinite(timeMs))
    .sort((a, b) => a.timeMs - b.timeMs);
  return past.map((deploy, i) => {
    const nextMs = past[i + 1]?.timeMs ?? Infinity;
    const endMs = Math.min(deploy.timeMs + horizonMs, nextMs, asOfMs);
    const { bad } = sumOver(series, deploy.timeMs, endMs);
    return { ...deploy, endMs, bad, costRatio: allowed > 0 ? bad / allowed : undefined };
  });
}

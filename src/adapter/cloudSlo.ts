import { NamedRole } from './roles';

/** A series of Google Cloud Monitoring's own SLOs, which Grafana names by the selector that was asked. */
export interface CloudSlo {
  /** Absent for selectors that tell nothing this panel shows, such as the budget in events. */
  readonly role: NamedRole | undefined;
  /** What tells the SLO apart, as labels. */
  readonly labels: Readonly<Record<string, string>>;
  /** The stretch that a burn rate looks back over, such as `3600s`. */
  readonly lookback: string | undefined;
  /** Each value covers the SLO's whole window. */
  readonly isWhole: boolean;
}

const SELECTOR =
  /^(select_slo_\w+)\("projects\/[^/"]+\/services\/([^/"]+)\/serviceLevelObjectives\/([^/"]+)"(?:,\s*"([^"]+)")?\)$/;

const ROLES: Readonly<Record<string, NamedRole>> = {
  select_slo_health: 'successRatio',
  select_slo_compliance: 'successRatio',
  select_slo_budget_fraction: 'remaining',
  select_slo_burn_rate: 'burnRate',
};

/** Reads a field's name; `undefined` for that of anything else, a legend of the user's own among them. */
export function readCloudSlo(name: string): CloudSlo | undefined {
  const [, selector, service, slo, lookback] = SELECTOR.exec(name) ?? [];
  if (selector === undefined) {
    return undefined;
  }
  const role = Object.hasOwn(ROLES, selector) ? ROLES[selector] : undefined;
  return { role, labels: { service, slo }, lookback, isWhole: selector === 'select_slo_compliance' };
}

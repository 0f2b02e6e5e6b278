import { Labels } from '@grafana/data';

/** What an annotation's tags can name an SLO by. */
export interface SloIdentity {
  readonly name: string;
  readonly labels: Labels;
}

/** True where an annotation with these tags concerns the SLO. */
export type IsMeantFor = (slo: SloIdentity, tags: readonly string[]) => boolean;

/**
 * Tags such as `service:checkout` or `service=checkout` speak of a label: where the SLO has that label, one of them must
 * give its value. A tag that is an SLO's name is for that SLO only. An annotation that names none of the panel's SLOs either
 * way is for all of them: looked up once for each annotation, not for each SLO.
 */
export function scopeOf(slos: readonly SloIdentity[]): IsMeantFor {
  const isSomeNamed = new Map<readonly string[], boolean>();
  const namesSome = (tags: readonly string[]): boolean => {
    const isSome = isSomeNamed.get(tags) ?? slos.some((slo) => isNamed(slo, tags));
    isSomeNamed.set(tags, isSome);
    return isSome;
  };
  return (slo, tags) => agreesWithLabels(slo.labels, tags) ?? (tags.includes(slo.name) || !namesSome(tags));
}

function isNamed({ name, labels }: SloIdentity, tags: readonly string[]): boolean {
  return tags.includes(name) || agreesWithLabels(labels, tags) === true;
}

/** Absent where no tag speaks of a label of the SLO. Every label that is spoken of must agree. */
function agreesWithLabels(labels: Labels, tags: readonly string[]): boolean | undefined {
  let isSpokenOf = false;
  for (const [label, value] of Object.entries(labels)) {
    const values = tags
      .filter((tag) => tag.startsWith(`${label}:`) || tag.startsWith(`${label}=`))
      .map((tag) => tag.slice(label.length + 1));
    if (values.length > 0 && !values.includes(value)) {
      return false;
    }
    isSpokenOf ||= values.length > 0;
  }
  return isSpokenOf ? true : undefined;
}

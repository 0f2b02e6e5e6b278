import { Field, InterpolateFunction, LinkModel, getLinksSupplier } from '@grafana/data';
import { ViewContext } from '../viewContext';

/** A data link of an SLO, ready to be followed: its address is filled in and made safe by Grafana's own rules. */
export type SloLink = Readonly<Pick<LinkModel, 'href' | 'title' | 'target' | 'onClick'>>;

/** What a link may say of its SLO: `${__slo.name}`, `${__slo.state}`, `${__slo.remaining}`, `${__slo.labels.service}` … */
export interface SloVariables {
  readonly name: string;
  /** `open`, `caution`, `frozen` or `unknown`. */
  readonly state: string;
  /** The word that is shown for it. */
  readonly word: string;
  /** As it is shown, with its sign; empty where it is not known. */
  readonly remaining: string;
  readonly labels: Readonly<Record<string, string>>;
}

/** The links that the field of an SLO has by the standard option Data links, in its order. */
export function describeLinks(field: Field, slo: SloVariables, { replaceVariables }: ViewContext): SloLink[] {
  const { links = [] } = field.config;
  if (links.length === 0 || !replaceVariables) {
    return [];
  }
  const replace: InterpolateFunction = (text, scopedVars, format) =>
    replaceVariables(text, { ...scopedVars, __slo: { text: slo.name, value: slo } }, format);
  const frame = { fields: [field], length: field.values.length };
  // A link that has a title only leads nowhere.
  const models = getLinksSupplier(frame, field, field.state?.scopedVars ?? {}, replace)({});
  return models
    .filter(({ href, onClick }) => href || onClick)
    .map(({ href, title, target, onClick }) => ({ href, title, target, ...(onClick && { onClick }) }));
}

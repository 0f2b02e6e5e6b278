import { t } from '../../i18n/t';

/** Something that was noticed about an SLO, in a sentence. */
export interface SloNotice {
  readonly slo: string;
  readonly sentence: string;
}

/** So many names tell which SLOs are meant. */
const MOST_NAMES = 3;

/** Each sentence once, with the SLOs that it speaks of; of many the first few and how many more. */
export function joinNotices(notices: readonly SloNotice[]): string[] {
  const slosOf = new Map<string, Set<string>>();
  for (const { slo, sentence } of notices) {
    const slos = slosOf.get(sentence) ?? new Set();
    slosOf.set(sentence, slos.add(slo));
  }
  return [...slosOf].map(([sentence, slos]) => `${nameAll([...slos])}: ${sentence}`);
}

function nameAll(slos: readonly string[]): string {
  const names = slos.slice(0, MOST_NAMES).join(', ');
  return slos.length > MOST_NAMES
    ? t('notice.and-more', '{{names}} and {{more}} more', { names, more: slos.length - MOST_NAMES })
    : names;
}

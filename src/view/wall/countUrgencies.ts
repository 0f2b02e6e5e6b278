import { t } from '../../i18n/t';
import { Urgency } from '../../domain/group/urgency';

/** How many SLOs are how pressing. */
export interface UrgencyCount {
  readonly urgency: Urgency;
  readonly count: number;
  /** The number with its word: `3 Freeze`. */
  readonly text: string;
}

/** The most pressing first; those of which there are none are left out. */
const ORDER: readonly Urgency[] = ['burning', 'frozen', 'unknown', 'caution', 'open'];

export function countUrgencies(urgencies: readonly Urgency[]): UrgencyCount[] {
  return ORDER.flatMap((urgency) => {
    const count = urgencies.filter((one) => one === urgency).length;
    return count > 0 ? [{ urgency, count, text: `${count} ${nameOf(urgency)}` }] : [];
  });
}

/** What is said of SLOs that are not shown. */
export interface HiddenWords {
  /** In fewer and fewer words: `+23 more: 1 Careful, 22 Ship`. */
  readonly variants: readonly string[];
  /** The most pressing of it, for a line of its own: `1 Careful`, `all Ship`. */
  readonly worst: string;
}

/** Says how many are not shown, and in which states they are. */
export function describeHidden(urgencies: readonly Urgency[]): HiddenWords {
  const counts = countUrgencies(urgencies);
  const more = t('wall.more', '+{{count}} more', { count: urgencies.length });
  const texts =
    counts.length === 1
      ? [t('wall.all-of', 'all {{state}}', { state: nameOf(counts[0].urgency) })]
      : counts.map(({ text }) => text);
  return { variants: [`${more}: ${texts.join(', ')}`, more, `+${urgencies.length}`], worst: texts.at(0) ?? '' };
}

function nameOf(urgency: Urgency): string {
  switch (urgency) {
    case 'burning':
      return t('wall.state-burning', 'burning now');
    case 'frozen':
      return t('state.frozen', 'Freeze');
    case 'unknown':
      return t('wall.state-unknown', 'not known');
    case 'caution':
      return t('state.caution', 'Careful');
    case 'open':
      return t('state.open', 'Ship');
  }
}

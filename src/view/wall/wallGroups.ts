import { t } from '../../i18n/t';
import { UrgencyCount, countUrgencies } from './countUrgencies';
import { WallCard } from './wallCard';

/** Between the label values that make up the name of an SLO, and of a group. */
const NAME_SEPARATOR = ' · ';

/** Cards that stand together, the most urgent first. */
export interface WallGroup {
  /** Values of the labels that it was grouped by; empty where the wall is not grouped. */
  readonly name: string;
  readonly cards: readonly WallCard[];
  /** How many are how pressing; the first is the group's state. */
  readonly counts: readonly UrgencyCount[];
}

export interface GroupedWall {
  /** In the order of their first cards. */
  readonly groups: readonly WallGroup[];
  /** Labels that no SLO has, in a sentence that says which there are. */
  readonly notices: readonly string[];
}

/**
 * Cards by the values of labels; all in one group without a name where no label is given, or none that an SLO has.
 *
 * @param cards the most urgent first, so that groups come in the order of their first, too
 */
export function groupCards(cards: readonly WallCard[], labels: readonly string[]): GroupedWall {
  const offered = [...new Set(cards.flatMap((card) => Object.keys(card.labels)))].sort();
  const used = labels.filter((label) => offered.includes(label));
  const notices = labels.filter((label) => !offered.includes(label)).map((label) => describeAbsent(label, offered));
  const groups = new Map<string, WallCard[]>();
  for (const card of cards) {
    const name = nameOf(card, used);
    const group = groups.get(name);
    if (group) {
      group.push(card);
    } else {
      groups.set(name, [card]);
    }
  }
  return {
    groups: [...groups].map(([name, members]) =>
      groupOf(
        name,
        members.map((card) => renameIn(card, used))
      )
    ),
    notices,
  };
}

/** What the group's name says already is left out of the names in it, as long as something is left. */
function renameIn(card: WallCard, used: readonly string[]): WallCard {
  const said = used.map((label) => card.labels[label]);
  const rest = card.name.split(NAME_SEPARATOR).filter((part) => !said.includes(part));
  return rest.length > 0 ? { ...card, name: rest.join(NAME_SEPARATOR) } : card;
}

function groupOf(name: string, cards: readonly WallCard[]): WallGroup {
  return { name, cards, counts: countUrgencies(cards.map(({ urgency }) => urgency)) };
}

function nameOf({ labels }: WallCard, used: readonly string[]): string {
  return used
    .map((label) => labels[label] ?? t('wall.without-label', 'without {{label}}', { label }))
    .join(NAME_SEPARATOR);
}

function describeAbsent(label: string, offered: readonly string[]): string {
  return offered.length > 0
    ? t('wall.label-absent', 'Group by: no SLO has the label "{{label}}". Name one of: {{labels}}.', {
        label,
        labels: offered.join(', '),
      })
    : t('wall.labels-absent', 'Group by: the SLOs have no labels, so they cannot be grouped by "{{label}}".', {
        label,
      });
}

import { renderMarkdown } from '@grafana/data';
import { t } from '../../i18n/t';
import { FreezePolicy } from '../../domain/freeze/freezePolicy';
import { ShownReport } from '../summary/shownReport';
import { formatDuration, formatTarget } from '../words/format';
import { describePolicyNote } from '../words/policyNote';

/** What was agreed to do when the budget is spent. */
export interface PolicyPart {
  readonly title: string;
  /** Whose policy it is, when it was agreed, who may lift it. */
  readonly agreement: readonly string[];
  /** Its levels, in a sentence. */
  readonly rules: string | undefined;
  /** The text as it was written, in Markdown; empty where there is none. */
  readonly text: string;
  /** The text as HTML, sanitised by Grafana; absent where there is none. */
  readonly html: string | undefined;
}

export function describePolicy({ policyNote, input }: ShownReport): PolicyPart {
  const { text } = policyNote;
  return {
    title: t('review.policy', 'Policy'),
    agreement: describePolicyNote(policyNote),
    rules: input.definition.known ? describeRules(input.definition.value.freezePolicy) : undefined,
    text,
    html: text === '' ? undefined : renderMarkdown(text),
  };
}

function describeRules({
  freezeAtRatio,
  thawAtRatio,
  cautionAtRatio,
  thawHoldMs,
  freezesOnFastBurn,
}: FreezePolicy): string {
  return [
    t('review.policy-rules', 'Freeze at {{freeze}} left or less, until {{thaw}} is back; careful at {{caution}}.', {
      freeze: formatTarget(freezeAtRatio),
      thaw: formatTarget(thawAtRatio),
      caution: formatTarget(cautionAtRatio),
    }),
    ...(thawHoldMs > 0
      ? [t('review.policy-hold', 'It must stay back for {{time}}.', { time: formatDuration(thawHoldMs) })]
      : []),
    ...(freezesOnFastBurn ? [t('review.policy-fast', 'Freeze, too, while it burns fast.')] : []),
  ].join(' ');
}

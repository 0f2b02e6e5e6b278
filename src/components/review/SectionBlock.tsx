import React, { ReactNode, useId } from 'react';
import { css } from '@emotion/css';
import { GrafanaTheme2 } from '@grafana/data';
import { useStyles2 } from '@grafana/ui';
import { ReviewSection } from '../../view/review/reviewTable';
import { OnHighlight } from './onHighlight';
import { SectionTable } from './SectionTable';
import { TableRoom } from './sectionLayout';

export interface SectionBlockProps {
  readonly section: ReviewSection;
  readonly room: TableRoom;
  readonly onHighlight: OnHighlight;
  /** What stands beside the title. */
  readonly children?: ReactNode;
}

/** A titled part of the review. */
export function SectionBlock({ section, room, onHighlight, children }: SectionBlockProps): React.JSX.Element {
  const styles = useStyles2(getStyles);
  const titleId = useId();
  const { id, title, lead, table, notes } = section;
  return (
    <section className={styles.section} aria-labelledby={titleId} data-testid={`errorbudget-review-${id}`}>
      <div className={styles.head}>
        <h3 id={titleId} className={styles.title}>
          {title}
        </h3>
        {children}
      </div>
      {lead.map((sentence) => (
        <p key={sentence} className={styles.lead}>
          {sentence}
        </p>
      ))}
      {table && <SectionTable table={table} labelledBy={titleId} room={room} onHighlight={onHighlight} />}
      {notes.map((note) => (
        <p key={note} className={styles.note}>
          {note}
        </p>
      ))}
    </section>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  section: css({ breakInside: 'avoid', paddingTop: theme.spacing(2) }),
  head: css({
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: theme.spacing(0.5, 2),
    marginBottom: theme.spacing(0.5),
  }),
  title: css({ ...theme.typography.h5, margin: 0 }),
  lead: css({ margin: theme.spacing(0, 0, 0.5) }),
  note: css({
    margin: theme.spacing(0.5, 0, 0),
    color: theme.colors.text.secondary,
    fontSize: theme.typography.bodySmall.fontSize,
    lineHeight: theme.typography.bodySmall.lineHeight,
  }),
});

import React, { useState } from 'react';
import { css } from '@emotion/css';
import { GrafanaTheme2 } from '@grafana/data';
import { Toggletip, useStyles2 } from '@grafana/ui';
import { t } from '../../i18n/t';
import { Anchor } from '../AnchoredTooltip';
import { UnderstoodList, UnderstoodListProps } from './UnderstoodList';

/**
 * Opens the list of what the panel understood of its queries. It lies over the panel's lower right corner and is seen only
 * while pointer or focus are in the panel, so it takes no room.
 */
export function UnderstoodButton({ understood, correct }: UnderstoodListProps): React.JSX.Element {
  const styles = useStyles2(getStyles);
  const [openAt, setOpenAt] = useState<HTMLElement>();
  const title = t('understood.title', 'What the fields were understood as');
  return (
    <div className={styles.corner}>
      <button
        type="button"
        className={styles.button}
        aria-label={title}
        aria-expanded={openAt !== undefined}
        onClick={({ currentTarget }) => setOpenAt(currentTarget)}
      >
        <InfoSign />
      </button>
      {openAt && (
        <Toggletip
          show
          onClose={() => setOpenAt(undefined)}
          title={title}
          content={
            <div className={styles.content}>
              <UnderstoodList understood={understood} correct={correct} />
            </div>
          }
          footer={
            correct ? undefined : t('understood.correct', 'To correct a role, edit the panel and open this list there.')
          }
        >
          <Anchor element={openAt} />
        </Toggletip>
      )}
    </div>
  );
}

/** Drawn at once: Grafana's icons come a frame later, which would be drawn for a sign that few ever see. */
function InfoSign(): React.JSX.Element {
  return (
    <svg width="14" height="14" viewBox="0 0 24 24" aria-hidden fill="none" stroke="currentColor" strokeWidth="2">
      <circle cx="12" cy="12" r="10" />
      <path d="M12 11v6M12 7v.5" strokeLinecap="round" />
    </svg>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  corner: css({
    position: 'absolute',
    right: 0,
    bottom: 0,
    padding: theme.spacing(0.25),
    borderRadius: theme.shape.radius.default,
    background: theme.colors.background.primary,
    opacity: 0,
    '&:focus-within, :hover > &': { opacity: 1 },
    // Where nothing can hover it is always there.
    '@media (hover: none)': { opacity: 1 },
  }),
  button: css({
    display: 'flex',
    padding: 1,
    border: 'none',
    background: 'none',
    color: theme.colors.text.secondary,
    '&:hover': { color: theme.colors.text.primary },
  }),
  content: css({ maxHeight: 280, overflow: 'auto' }),
});

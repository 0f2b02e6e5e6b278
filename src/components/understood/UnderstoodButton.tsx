import React from 'react';
import { css } from '@emotion/css';
import { GrafanaTheme2 } from '@grafana/data';
import { IconButton, Toggletip, useStyles2 } from '@grafana/ui';
import { t } from '../../i18n/t';
import { UnderstoodList, UnderstoodListProps } from './UnderstoodList';

/**
 * Opens the list of what the panel understood of its queries. It lies over the panel's lower right corner and is seen only
 * while pointer or focus are in the panel, so it takes no room.
 */
export function UnderstoodButton({ understood, correct }: UnderstoodListProps): React.JSX.Element {
  const styles = useStyles2(getStyles);
  const title = t('understood.title', 'What the fields were understood as');
  return (
    <div className={styles.corner}>
      <Toggletip
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
        <IconButton className={styles.button} name="info-circle" size="sm" aria-label={title} />
      </Toggletip>
    </div>
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
  button: css({ margin: 0, color: theme.colors.text.secondary }),
  content: css({ maxHeight: 280, overflow: 'auto' }),
});

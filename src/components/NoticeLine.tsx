import React from 'react';
import { css, cx } from '@emotion/css';
import { GrafanaTheme2 } from '@grafana/data';
import { Icon, Tooltip, useStyles2 } from '@grafana/ui';
import { AlertView } from '../view/alert/alertView';

export interface NoticeLineProps {
  readonly notices: readonly string[];
  readonly alert?: AlertView;
  readonly width: number;
}

export const NOTICE_HEIGHT = 22;

/** What was noticed, in one line, all of it on hover and focus; beside it the state of the panel's alert rule. */
export function NoticeLine({ notices, alert, width }: NoticeLineProps): React.JSX.Element {
  const styles = useStyles2(getStyles);
  return (
    <div className={styles.line} style={{ width, height: NOTICE_HEIGHT }}>
      {notices.length > 0 && <Notices notices={notices} />}
      {alert && (
        <span className={cx(styles.alert, alert.isFiring && styles.firing)} data-testid="errorbudget-alert">
          <Icon name="bell" size="sm" />
          {alert.word}
        </span>
      )}
    </div>
  );
}

function Notices({ notices }: Pick<NoticeLineProps, 'notices'>): React.JSX.Element {
  const styles = useStyles2(getStyles);
  const all = (
    <>
      {notices.map((notice) => (
        <div key={notice}>{notice}</div>
      ))}
    </>
  );
  return (
    <div role="status" className={styles.notices}>
      <Tooltip content={all} placement="bottom">
        <button type="button" className={styles.notice}>
          <Icon name="exclamation-triangle" size="sm" />
          <span className={styles.text}>{notices.join(' ')}</span>
        </button>
      </Tooltip>
    </div>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  line: css({
    display: 'flex',
    alignItems: 'center',
    gap: theme.spacing(1),
    fontSize: theme.typography.bodySmall.fontSize,
  }),
  notices: css({ flex: '1 1 0', minWidth: 0, height: '100%' }),
  notice: css({
    display: 'flex',
    alignItems: 'center',
    gap: theme.spacing(0.5),
    width: '100%',
    height: '100%',
    padding: 0,
    border: 'none',
    background: 'none',
    color: theme.colors.warning.text,
    fontSize: 'inherit',
    textAlign: 'left',
    cursor: 'help',
  }),
  text: css({ whiteSpace: 'nowrap', overflow: 'hidden', textOverflow: 'ellipsis' }),
  alert: css({
    display: 'flex',
    alignItems: 'center',
    gap: theme.spacing(0.5),
    flex: 'none',
    marginLeft: 'auto',
    color: theme.colors.text.secondary,
    whiteSpace: 'nowrap',
  }),
  firing: css({ color: theme.colors.error.text }),
});

import React from 'react';
import { css } from '@emotion/css';
import { GrafanaTheme2 } from '@grafana/data';
import { Icon, Tooltip, useStyles2 } from '@grafana/ui';

export interface NoticeLineProps {
  readonly notices: readonly string[];
  readonly width: number;
}

export const NOTICE_HEIGHT = 22;

/** What was noticed, in one line; all of it on hover and focus. */
export function NoticeLine({ notices, width }: NoticeLineProps): React.JSX.Element {
  const styles = useStyles2(getStyles);
  const all = (
    <>
      {notices.map((notice) => (
        <div key={notice}>{notice}</div>
      ))}
    </>
  );
  return (
    <div role="status" style={{ width, height: NOTICE_HEIGHT }}>
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
    fontSize: theme.typography.bodySmall.fontSize,
    textAlign: 'left',
    cursor: 'help',
  }),
  text: css({ whiteSpace: 'nowrap', overflow: 'hidden', textOverflow: 'ellipsis' }),
});

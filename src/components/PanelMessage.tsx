import React from 'react';
import { css } from '@emotion/css';
import { GrafanaTheme2 } from '@grafana/data';
import { useStyles2 } from '@grafana/ui';

export interface PanelMessageProps {
  readonly title: string;
  readonly lines: readonly string[];
  readonly width: number;
  readonly height: number;
}

/** What stands in the panel where there is nothing to evaluate: a title and how to mend it. */
export function PanelMessage({ title, lines, width, height }: PanelMessageProps): React.JSX.Element {
  const styles = useStyles2(getStyles);
  const hasLines = height >= 70 && width >= 160;
  return (
    <div className={styles.message} style={{ width, height }} role="status" title={lines.join('\n')}>
      <div className={styles.title}>{title}</div>
      {hasLines &&
        lines.map((line) => (
          <div key={line} className={styles.line}>
            {line}
          </div>
        ))}
    </div>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  message: css({
    display: 'flex',
    flexDirection: 'column',
    // Centred while it fits, scrolled from the top where it does not.
    justifyContent: 'safe center',
    alignItems: 'center',
    gap: theme.spacing(0.5),
    padding: theme.spacing(0, 1),
    overflow: 'auto',
    textAlign: 'center',
  }),
  title: css({ fontSize: theme.typography.h5.fontSize, color: theme.colors.text.primary, flex: 'none' }),
  line: css({ color: theme.colors.text.secondary, maxWidth: '70ch', flex: 'none' }),
});

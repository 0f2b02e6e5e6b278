import React from 'react';
import { css } from '@emotion/css';
import { GrafanaTheme2 } from '@grafana/data';
import { useStyles2 } from '@grafana/ui';
import { Figure } from '../../view/words/figure';
import { HowComputed } from '../HowComputed';
import { LINE } from '../textSizes';

/** Sentences with numbers, each of which says how it was computed. */
export function SentenceLine({ lines }: { readonly lines: readonly Figure[] }): React.JSX.Element {
  const styles = useStyles2(getStyles);
  return (
    <div className={styles.line}>
      {lines.map((figure) => (
        <HowComputed key={figure.id} figure={figure} className={styles.sentence}>
          {figure.value}
        </HowComputed>
      ))}
    </div>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  line: css({ display: 'flex', gap: theme.spacing(2), flex: 'none', height: LINE, overflow: 'hidden' }),
  sentence: css({
    padding: 0,
    border: 'none',
    background: 'none',
    color: theme.colors.text.secondary,
    fontSize: theme.typography.bodySmall.fontSize,
    whiteSpace: 'nowrap',
    cursor: 'help',
  }),
});

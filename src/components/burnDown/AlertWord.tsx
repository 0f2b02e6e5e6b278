import React from 'react';
import { css } from '@emotion/css';
import { GrafanaTheme2 } from '@grafana/data';
import { Icon, useStyles2 } from '@grafana/ui';

/** What Grafana's own alert says. */
export function AlertWord({ word }: { readonly word: string }): React.JSX.Element {
  const styles = useStyles2(getStyles);
  return (
    <span className={styles.alert} data-testid="errorbudget-alert">
      <Icon name="bell" size="sm" />
      {word}
    </span>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  alert: css({
    display: 'inline-flex',
    alignItems: 'center',
    verticalAlign: 'top',
    lineHeight: 'inherit',
    gap: theme.spacing(0.5),
    marginRight: theme.spacing(1),
    color: theme.colors.text.primary,
    fontSize: theme.typography.bodySmall.fontSize,
    whiteSpace: 'nowrap',
  }),
});

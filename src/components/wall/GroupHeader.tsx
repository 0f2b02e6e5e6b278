import React from 'react';
import { css } from '@emotion/css';
import { GrafanaTheme2 } from '@grafana/data';
import { useStyles2 } from '@grafana/ui';
import { WallGroup } from '../../view/wall/wallGroups';
import { StateShape } from '../StateShape';
import { Rect } from './wallSpace';

export interface GroupHeaderProps {
  readonly group: WallGroup;
  readonly place: Rect;
}

/** A group's name, its state, which is that of its first card, and how many are how pressing. */
export function GroupHeader({ group, place: { top, height } }: GroupHeaderProps): React.JSX.Element {
  const styles = useStyles2(getStyles);
  const counts = group.counts.map(({ text }) => text).join(' · ');
  const label = [group.name, counts].join(': ');
  return (
    <div className={styles.header} style={{ top, height }} title={label}>
      {group.cards.length > 0 && <StateShape state={group.cards[0].state} size={14} />}
      <span className={styles.name}>{group.name}</span>
      <span className={styles.counts}>{counts}</span>
    </div>
  );
}

const getStyles = (theme: GrafanaTheme2) => {
  const oneLine = { whiteSpace: 'nowrap', overflow: 'hidden', textOverflow: 'ellipsis' } as const;
  return {
    header: css({
      position: 'absolute',
      left: 0,
      display: 'flex',
      alignItems: 'center',
      gap: theme.spacing(0.75),
      width: '100%',
    }),
    name: css(oneLine, { fontWeight: theme.typography.fontWeightMedium, minWidth: '3em' }),
    counts: css(oneLine, {
      flex: '1 100 0',
      color: theme.colors.text.secondary,
      fontSize: theme.typography.bodySmall.fontSize,
    }),
  };
};

import React from 'react';
import { css } from '@emotion/css';
import { GrafanaTheme2 } from '@grafana/data';
import { FilterInput, useStyles2 } from '@grafana/ui';
import { t } from '../../i18n/t';
import { Arrangement } from '../../view/table/arrangeRows';
import { StateCount } from '../../view/table/stateCounts';
import { StateShape } from '../StateShape';
import { TOOLBAR_HEIGHT } from './tableLayout';

export interface TableToolbarProps {
  readonly states: readonly StateCount[];
  readonly arrangement: Arrangement;
  readonly onArrange: (arrangement: Arrangement) => void;
  /** Rows that pass the filters. */
  readonly shownCount: number;
  readonly width: number;
}

const MIN_WIDTH_FOR_WORDS = 620;

/** Filters by state and by text, and how many rows pass. */
export function TableToolbar(props: TableToolbarProps): React.JSX.Element {
  const { states, arrangement, onArrange, shownCount, width } = props;
  const styles = useStyles2(getStyles);
  const total = states.reduce((sum, { count }) => sum + count, 0);
  const hasFilter = arrangement.text.trim() !== '' || arrangement.states.length > 0;
  const toggle = (state: StateCount['state']): void => {
    const others = arrangement.states.filter((one) => one !== state);
    const isOn = others.length < arrangement.states.length;
    onArrange({ ...arrangement, states: isOn ? others : [...others, state] });
  };
  return (
    <div className={styles.toolbar}>
      {states.map(({ state, word, count }) => (
        <button
          key={state}
          type="button"
          className={styles.pill}
          aria-pressed={arrangement.states.includes(state)}
          aria-label={t('table.filter-state', '{{word}}: {{count}}', { word, count })}
          onClick={() => toggle(state)}
          data-testid={`errorbudget-filter-${state}`}
        >
          <StateShape state={state} size={12} />
          {width >= MIN_WIDTH_FOR_WORDS && <span>{word}</span>}
          <span className={styles.count}>{count}</span>
        </button>
      ))}
      <div className={styles.text}>
        <FilterInput
          value={arrangement.text}
          onChange={(text) => onArrange({ ...arrangement, text })}
          placeholder={t('table.filter-text', 'Name or label')}
          aria-label={t('table.filter-text', 'Name or label')}
          escapeRegex={false}
        />
      </div>
      <span role="status" className={hasFilter ? styles.passing : 'sr-only'}>
        {hasFilter && t('table.passing', '{{shown}} of {{total}}', { shown: shownCount, total })}
      </span>
    </div>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  toolbar: css({
    display: 'flex',
    alignItems: 'center',
    gap: theme.spacing(0.5),
    height: TOOLBAR_HEIGHT,
    padding: '2px 2px 6px',
  }),
  pill: css({
    display: 'inline-flex',
    alignItems: 'center',
    flex: 'none',
    gap: theme.spacing(0.5),
    height: 24,
    padding: theme.spacing(0, 1),
    border: `1px solid ${theme.colors.border.medium}`,
    borderRadius: theme.shape.radius.pill,
    background: 'none',
    color: theme.colors.text.primary,
    fontSize: theme.typography.bodySmall.fontSize,
    '&:hover': { background: theme.colors.action.hover },
    '&[aria-pressed="true"]': {
      borderColor: theme.colors.primary.border,
      background: theme.colors.action.selected,
    },
  }),
  count: css({ color: theme.colors.text.secondary, fontVariantNumeric: 'tabular-nums' }),
  text: css({ flex: '0 1 220px', minWidth: 90, marginLeft: theme.spacing(0.5) }),
  passing: css({
    marginLeft: theme.spacing(0.5),
    color: theme.colors.text.secondary,
    fontSize: theme.typography.bodySmall.fontSize,
    whiteSpace: 'nowrap',
  }),
});

import React from 'react';
import { css } from '@emotion/css';
import { GrafanaTheme2 } from '@grafana/data';
import { useStyles2 } from '@grafana/ui';
import { ReviewColumn, ReviewRow } from '../../view/review/reviewTable';
import { Facts } from '../Facts';
import { OnHighlight } from './onHighlight';
import { TableRoom, isFolded } from './sectionLayout';

export interface RowNameProps {
  readonly row: ReviewRow;
  readonly columns: readonly ReviewColumn[];
  readonly room: TableRoom;
  readonly onHighlight: OnHighlight;
}

/** What names a row, with its marks; where there is little room, with what its other columns would tell. */
export function RowName({ row, columns, room, onHighlight }: RowNameProps): React.JSX.Element {
  const styles = useStyles2(getStyles);
  const { cells, marks, stretch } = row;
  const folded = foldedTexts(row, columns, room);
  return (
    <div className={styles.name}>
      {stretch ? (
        <button
          type="button"
          className={styles.button}
          onFocus={() => onHighlight(stretch)}
          onBlur={() => onHighlight(undefined)}
          onClick={() => onHighlight(stretch)}
        >
          {cells[0].text}
        </button>
      ) : (
        <span>{cells[0].text}</span>
      )}
      {marks.map((mark) => (
        <span key={mark} className={styles.mark}>
          {mark}
        </span>
      ))}
      {folded.length > 0 && <Facts facts={folded} className={styles.folded} />}
    </div>
  );
}

function foldedTexts({ cells }: ReviewRow, columns: readonly ReviewColumn[], room: TableRoom): string[] {
  return columns.flatMap((column, i) => {
    const { text, isQuiet } = cells[i];
    return !isFolded(column, room) || isQuiet || text === ''
      ? []
      : [column.folds === 'alone' ? text : `${column.title} ${text}`];
  });
}

const getStyles = (theme: GrafanaTheme2) => ({
  name: css({ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: theme.spacing(0, 0.75) }),
  button: css({
    padding: 0,
    border: 'none',
    background: 'none',
    color: 'inherit',
    font: 'inherit',
    textAlign: 'left',
    overflowWrap: 'anywhere',
  }),
  mark: css({
    padding: theme.spacing(0, 0.75),
    border: `1px solid ${theme.colors.border.medium}`,
    borderRadius: theme.shape.radius.pill,
    color: theme.colors.text.secondary,
    fontSize: theme.typography.bodySmall.fontSize,
    fontWeight: theme.typography.fontWeightRegular,
    whiteSpace: 'nowrap',
  }),
  folded: css({
    flexBasis: '100%',
    color: theme.colors.text.secondary,
    fontSize: theme.typography.bodySmall.fontSize,
    fontWeight: theme.typography.fontWeightRegular,
  }),
});

import React, { useId } from 'react';
import { css } from '@emotion/css';
import { GrafanaTheme2 } from '@grafana/data';
import { Combobox, useStyles2 } from '@grafana/ui';
import { t } from '../../i18n/t';
import { RoleChoice, Understanding, UnderstoodRow } from '../../view/understood/understoodModel';
import { Facts } from '../Facts';

export interface UnderstoodListProps {
  readonly understood: Understanding;
  /** Sets what a field is; absent where nothing can be changed. */
  readonly correct?: (row: UnderstoodRow, role: RoleChoice['value']) => void;
}

/** Which field of which query is what, for which SLO; one click corrects it. Below, what would let the panel tell more. */
export function UnderstoodList({ understood: { rows, remarks }, correct }: UnderstoodListProps): React.JSX.Element {
  const styles = useStyles2(getStyles);
  if (rows.length === 0) {
    return <div className={styles.small}>{t('understood.none', 'The queries deliver no numbers yet.')}</div>;
  }
  return (
    <div className={styles.list}>
      <ul className={styles.list} aria-label={t('understood.title', 'What the fields were understood as')}>
        {rows.map((row) => (
          <li key={row.id} data-testid="errorbudget-understood">
            {correct ? <RoleSelect row={row} correct={correct} /> : <RoleWord row={row} />}
            <Facts facts={[row.detail, row.slos].filter((text) => text !== '')} className={styles.small} />
          </li>
        ))}
      </ul>
      {remarks.map((remark) => (
        <div key={remark} className={styles.small} data-testid="errorbudget-remark">
          {remark}
        </div>
      ))}
    </div>
  );
}

function RoleWord({ row: { field, role } }: { readonly row: UnderstoodRow }): React.JSX.Element {
  const styles = useStyles2(getStyles);
  return (
    <>
      <div className={styles.field}>{field}</div>
      <div className={styles.role}>{role}</div>
    </>
  );
}

type RoleSelectProps = Required<Pick<UnderstoodListProps, 'correct'>> & { readonly row: UnderstoodRow };

function RoleSelect({ row, correct }: RoleSelectProps): React.JSX.Element {
  const styles = useStyles2(getStyles);
  const id = useId();
  return (
    <>
      <label htmlFor={id} className={styles.field}>
        {row.field}
      </label>
      <Combobox
        id={id}
        options={[...row.choices]}
        value={row.setting}
        onChange={({ value }) => correct(row, value)}
        invalid={row.isUnclear}
      />
    </>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  list: css({
    listStyle: 'none',
    margin: 0,
    padding: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: theme.spacing(1.5),
    overflowWrap: 'anywhere',
  }),
  field: css({ display: 'block', fontSize: theme.typography.bodySmall.fontSize }),
  role: css({ fontWeight: theme.typography.fontWeightMedium }),
  small: css({ color: theme.colors.text.secondary, fontSize: theme.typography.bodySmall.fontSize }),
});

import React from 'react';
import { css, cx } from '@emotion/css';
import { GrafanaTheme2 } from '@grafana/data';
import { DataLinksContextMenu, useStyles2 } from '@grafana/ui';
import { t } from '../../i18n/t';
import { TableRow } from '../../view/table/tableModel';
import { LINK } from './gridKeys';

/**
 * An SLO's name, which leads where its data links do: one is a link, several open a menu. No stop of the tab key: the grid's
 * keys come to its cell.
 */
export function NameLink({ row: { name, links } }: { readonly row: TableRow }): React.JSX.Element {
  const styles = useStyles2(getStyles);
  const [first, ...others] = links();
  if (!first) {
    return <>{name}</>;
  }
  if (others.length === 0) {
    // Where it leads is said by the cell's own tooltip.
    const { href, target, onClick } = first;
    return (
      <a className={styles.link} {...{ href, target, onClick }} tabIndex={-1} {...LINK}>
        {name}
      </a>
    );
  }
  return (
    <DataLinksContextMenu links={() => links().map((link) => ({ ...link, origin: name }))}>
      {({ openMenu, targetClassName }) => (
        <button
          type="button"
          className={cx(styles.link, styles.menu, targetClassName)}
          onClick={openMenu}
          aria-haspopup="menu"
          aria-label={t('links.menu', 'Links of {{name}}', { name })}
          tabIndex={-1}
          {...LINK}
        >
          {name}
        </button>
      )}
    </DataLinksContextMenu>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  link: css({ color: theme.colors.text.link, '&:hover': { textDecoration: 'underline' } }),
  menu: css({
    maxWidth: '100%',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    padding: 0,
    border: 'none',
    background: 'none',
  }),
});

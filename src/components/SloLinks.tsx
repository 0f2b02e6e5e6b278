import React from 'react';
import { css, cx } from '@emotion/css';
import { DataLinksContextMenu, useStyles2 } from '@grafana/ui';
import { SloLink } from '../view/summary/sloLinks';
import { t } from '../i18n/t';

export interface SloLinksProps {
  readonly links: readonly SloLink[];
  /** The SLO's name, for those who do not see what is linked. */
  readonly name: string;
  readonly children: React.ReactNode;
}

/** Makes a part of the panel follow the SLO's data links: one is a link, several open a menu, none change nothing. */
export function SloLinks({ links, name, children }: SloLinksProps): React.JSX.Element {
  const styles = useStyles2(getStyles);
  if (links.length === 0) {
    return <>{children}</>;
  }
  return (
    <DataLinksContextMenu links={() => links.map((link) => ({ ...link, origin: name }))}>
      {({ openMenu, targetClassName }) =>
        openMenu ? (
          <button
            type="button"
            className={cx(styles.menu, targetClassName)}
            onClick={openMenu}
            aria-haspopup="menu"
            aria-label={t('links.menu', 'Links of {{name}}', { name })}
          >
            {children}
          </button>
        ) : (
          <>{children}</>
        )
      }
    </DataLinksContextMenu>
  );
}

const getStyles = () => ({
  menu: css({ display: 'flex', minWidth: 0, padding: 0, border: 'none', background: 'none', textAlign: 'left' }),
});

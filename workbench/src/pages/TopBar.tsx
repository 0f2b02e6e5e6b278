import { css } from '@emotion/css';
import { GrafanaTheme2 } from '@grafana/data';
import { config } from '@grafana/runtime';
import { LinkButton, TextLink, useStyles2, useTheme2 } from '@grafana/ui';

/** The page's title, the host's version and the way to the other theme. */
export function TopBar({ title }: { title: string }): React.JSX.Element {
  const styles = useStyles2(getStyles);
  const { isDark } = useTheme2();
  const other = isDark ? 'light' : 'dark';
  return (
    <header className={styles.bar}>
      <nav className={styles.path} aria-label="Path">
        <TextLink href="/" color="secondary" inline={false}>
          Dashboards
        </TextLink>
        <span aria-hidden>›</span>
        <h1 className={styles.title}>{title}</h1>
      </nav>
      <span className={styles.host}>Workbench · Grafana {config.buildInfo.version}</span>
      <LinkButton size="sm" variant="secondary" fill="text" icon="adjust-circle" href={withTheme(other)} target="_self">
        {isDark ? 'Light theme' : 'Dark theme'}
      </LinkButton>
    </header>
  );
}

function withTheme(theme: string): string {
  const parameters = new URLSearchParams(window.location.search);
  parameters.set('theme', theme);
  return `${window.location.pathname}?${parameters.toString()}`;
}

const getStyles = (theme: GrafanaTheme2) => ({
  bar: css({
    display: 'flex',
    alignItems: 'center',
    gap: theme.spacing(2),
    height: 40,
    flex: 'none',
    padding: theme.spacing(0, 2),
    background: theme.colors.background.primary,
    borderBottom: `1px solid ${theme.colors.border.weak}`,
  }),
  path: css({ display: 'flex', alignItems: 'center', gap: theme.spacing(1), flex: 1, minWidth: 0 }),
  title: css({ margin: 0, fontSize: theme.typography.body.fontSize, fontWeight: theme.typography.fontWeightRegular }),
  host: css({ color: theme.colors.text.secondary, fontSize: theme.typography.bodySmall.fontSize }),
});

import { css } from '@emotion/css';
import { GrafanaTheme2 } from '@grafana/data';
import { selectors } from '@grafana/e2e-selectors';
import { locationService } from '@grafana/runtime';
import { VizPanel } from '@grafana/scenes';
import { Button, useStyles2 } from '@grafana/ui';
import { OptionsPane } from '../editor/OptionsPane';

/** The right side of the panel editor: which visualisation it is, and its options. */
export function EditPane({ panel }: { panel: VizPanel }): React.JSX.Element {
  const styles = useStyles2(getStyles);
  panel.useState();
  return (
    <aside className={styles.pane}>
      <div className={styles.head}>
        <h4 className={styles.name} data-testid={selectors.components.PanelEditor.OptionsPane.header}>
          {panel.getPlugin()?.meta.name}
        </h4>
        <Button
          size="sm"
          variant="secondary"
          icon="arrow-left"
          data-testid={selectors.components.NavToolbar.editDashboard.backToDashboardButton}
          onClick={() => locationService.partial({ editPanel: null })}
        >
          Back to dashboard
        </Button>
      </div>
      <OptionsPane panel={panel} />
    </aside>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  pane: css({
    width: 340,
    flex: 'none',
    display: 'flex',
    flexDirection: 'column',
    background: theme.colors.background.primary,
    borderLeft: `1px solid ${theme.colors.border.weak}`,
  }),
  head: css({ display: 'flex', alignItems: 'center', justifyContent: 'space-between', padding: theme.spacing(1) }),
  name: css({ margin: 0 }),
});

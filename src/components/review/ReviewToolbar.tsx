import React from 'react';
import { css, cx } from '@emotion/css';
import { GrafanaTheme2 } from '@grafana/data';
import { Button, ClipboardButton, IconButton, Tooltip, useStyles2 } from '@grafana/ui';
import { t } from '../../i18n/t';
import { OpenedReview, ReviewChoice } from '../../view/review/reviewModel';
import { ReviewPeriods } from '../../view/review/reviewPeriods';
import { SloSummary } from '../../view/summary/sloSummary';
import { Chooser } from '../Chooser';
import { saveFile } from './saveFile';

export interface ReviewToolbarProps {
  readonly slos: readonly SloSummary[];
  readonly periods: ReviewPeriods;
  readonly opened: OpenedReview;
  readonly width: number;
  readonly onChange: (choice: Partial<ReviewChoice>) => void;
}

const MIN_WIDTH_FOR_BUTTON_TEXTS = 700;

/** Which SLO and which period; and the ways out: copy, download. */
export function ReviewToolbar({ slos, periods, opened, width, onChange }: ReviewToolbarProps): React.JSX.Element {
  const styles = useStyles2(getStyles);
  const { page, sloId, periodId } = opened;
  const hasTexts = width >= MIN_WIDTH_FOR_BUTTON_TEXTS;
  const copy = t('review.copy', 'Copy as Markdown');
  const download = t('review.download', 'Download CSV');
  return (
    <div className={styles.toolbar}>
      {slos.length > 1 && (
        <div className={styles.chooser}>
          <Chooser
            label={t('review.choose-slo', 'SLO')}
            options={slos.map(({ id, name, stateWord }) => ({ value: id, label: name, description: stateWord }))}
            value={sloId}
            onChoose={(chosen) => onChange({ sloId: chosen })}
          />
        </div>
      )}
      <div className={styles.chooser}>
        <Chooser
          label={t('review.choose-period', 'Period')}
          options={periods.offered.map(({ id, name, note }) => ({ value: id, label: name, description: note }))}
          value={periodId}
          onChoose={(chosen) => onChange({ periodId: chosen })}
        />
      </div>
      {periods.missing.length > 0 && <MissingPeriods missing={periods.missing} />}
      <div className={cx(styles.ways, !hasTexts && styles.iconsOnly)}>
        <ClipboardButton
          variant="secondary"
          icon="copy"
          getText={() => page.markdown}
          aria-label={copy}
          tooltip={hasTexts ? undefined : copy}
        >
          {hasTexts ? copy : undefined}
        </ClipboardButton>
        <Button
          variant="secondary"
          icon="download-alt"
          onClick={() => saveFile(page.csv, 'text/csv;charset=utf-8')}
          aria-label={download}
          tooltip={hasTexts ? undefined : download}
        >
          {hasTexts ? download : undefined}
        </Button>
      </div>
    </div>
  );
}

/** The periods that the data does not reach, each with the way to get it. */
function MissingPeriods({ missing }: { readonly missing: ReviewPeriods['missing'] }): React.JSX.Element {
  const lines = missing.map(({ name, cure }) => <div key={name}>{`${name}: ${cure}`}</div>);
  return (
    <Tooltip content={<>{lines}</>} placement="bottom">
      <IconButton name="info-circle" aria-label={t('review.missing-periods', 'Periods that are not offered')} />
    </Tooltip>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  toolbar: css({
    display: 'flex',
    alignItems: 'center',
    flex: 'none',
    gap: theme.spacing(1),
    // The focus ring must not be cut.
    padding: theme.spacing(0.25, 0.25, 1),
  }),
  chooser: css({ flex: '1 1 0', minWidth: 0, maxWidth: 280 }),
  ways: css({
    display: 'flex',
    gap: theme.spacing(1),
    marginLeft: 'auto',
    flex: 'none',
  }),
  // Without a text there is no room for one.
  iconsOnly: css({
    '& button': { padding: theme.spacing(0, 1) },
    '& button > span:empty': { display: 'none' },
    // Grafana draws the icon of a button without children over its own padding, so that it loses its width.
    '& button > svg': { margin: 0 },
  }),
});

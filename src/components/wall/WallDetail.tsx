import React, { useEffect, useRef } from 'react';
import { css, cx } from '@emotion/css';
import { EventBus, GrafanaTheme2 } from '@grafana/data';
import { Button, useStyles2 } from '@grafana/ui';
import { t } from '../../i18n/t';
import { BurnDownModel } from '../../view/burnDown/burnDownModel';
import { SloLinks } from '../SloLinks';
import { SloBurnDown } from '../burnDown/SloBurnDown';

export interface WallDetailProps {
  readonly slo: BurnDownModel;
  readonly width: number;
  readonly height: number;
  readonly eventBus: EventBus;
  readonly onBack: () => void;
}

const HEADER_HEIGHT = 28;

/** The burn-down of one card in the wall's place; Escape or the button lead back. */
export function WallDetail({ slo, width, height, eventBus, onBack }: WallDetailProps): React.JSX.Element {
  const styles = useStyles2(getStyles);
  const back = useRef<HTMLButtonElement>(null);
  useEffect(() => back.current?.focus(), []);
  const onKeyDown = (event: React.KeyboardEvent): void => {
    if (event.key === 'Escape') {
      // The panel editor would close, too.
      event.stopPropagation();
      onBack();
    }
  };
  return (
    // Catches Escape from whatever has the focus inside.
    <div role="presentation" onKeyDown={onKeyDown} style={{ width, height }} data-testid="errorbudget-wall-detail">
      <div className={styles.header}>
        <Button ref={back} icon="arrow-left" size="sm" variant="secondary" fill="text" onClick={onBack}>
          {t('wall.back', 'All services')}
        </Button>
        <SloLinks links={slo.links} name={slo.name}>
          <span className={cx(styles.name, slo.links.length > 0 && styles.linked)} title={slo.name}>
            {slo.name}
          </span>
        </SloLinks>
      </div>
      <SloBurnDown slo={slo} width={width} height={Math.max(1, height - HEADER_HEIGHT)} eventBus={eventBus} />
    </div>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  header: css({ display: 'flex', alignItems: 'center', gap: theme.spacing(0.5), height: HEADER_HEIGHT }),
  name: css({
    fontWeight: theme.typography.fontWeightMedium,
    whiteSpace: 'nowrap',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
  }),
  linked: css({ color: theme.colors.text.link }),
});

import React from 'react';
import { css, cx } from '@emotion/css';
import { EventBus, GrafanaTheme2 } from '@grafana/data';
import { useStyles2 } from '@grafana/ui';
import { BurnDownChartProps } from '../../chart/BurnDownChart';
import { ReviewPage } from '../../view/review/reviewPage';
import { Facts } from '../Facts';
import { FigureBlock } from '../FigureBlock';
import { StateBadge } from '../StateBadge';
import { useFontsLoaded } from '../textWidth';
import { ReviewCurve } from './ReviewCurve';
import { HEADER_GAP, headerLayout } from './headerLayout';

export interface ReviewHeaderProps {
  readonly page: ReviewPage;
  readonly width: number;
  readonly height: number;
  readonly highlight: BurnDownChartProps['highlight'];
  readonly eventBus: EventBus;
}

const SCROLL_BAR_ROOM = 14;

/** State, figures, the sentence and the curve of one SLO in one period. */
export function ReviewHeader({ page, width, height, ...light }: ReviewHeaderProps): React.JSX.Element {
  const styles = useStyles2(getStyles);
  useFontsLoaded();
  const { slo, figures, sentence, basis, stateNote } = page;
  const inner = width - SCROLL_BAR_ROOM;
  const { stateSize, figureSize, figureCount, chartHeight } = headerLayout(page, { width: inner, height });
  return (
    <>
      <div className={styles.headline}>
        <div className={styles.state}>
          <StateBadge slo={slo} fontSize={stateSize} />
          {stateNote !== '' && figures.length > 0 && <span className={styles.small}>{stateNote}</span>}
        </div>
        {figures.slice(0, figureCount).map((figure, i) => (
          <FigureBlock
            key={figure.id}
            figure={figure}
            fontSize={i === 0 ? stateSize : figureSize}
            lineHeight={stateSize}
            hasCaption
          />
        ))}
      </div>
      <p className={styles.sentence}>{sentence}</p>
      <ReviewCurve curve={page.curve} sentence={sentence} width={inner} height={chartHeight} {...light} />
      {basis.length > 0 && <Facts facts={basis} className={cx(styles.small, styles.basis)} />}
    </>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  headline: css({ display: 'flex', alignItems: 'flex-start', gap: HEADER_GAP }),
  state: css({ display: 'flex', flexDirection: 'column', minWidth: 0 }),
  small: css({
    margin: 0,
    color: theme.colors.text.secondary,
    fontSize: theme.typography.bodySmall.fontSize,
    lineHeight: theme.typography.bodySmall.lineHeight,
  }),
  sentence: css({ margin: theme.spacing(1, 0), maxWidth: '110ch' }),
  basis: css({ marginTop: theme.spacing(0.5) }),
});

import React, { useState } from 'react';
import { css } from '@emotion/css';
import { GrafanaTheme2 } from '@grafana/data';
import { useStyles2 } from '@grafana/ui';
import { BurnDownChart, BurnDownChartProps } from '../../chart/BurnDownChart';
import { CurveKind } from '../../view/burnDown/chartModel';
import { ReviewPage } from '../../view/review/reviewPage';
import { CurveLegend, legendWidths } from '../burnDown/CurveLegend';
import { rowsNeeded } from '../burnDown/legendLayout';

export interface ReviewCurveProps extends Pick<BurnDownChartProps, 'width' | 'height' | 'highlight' | 'eventBus'> {
  readonly curve: ReviewPage['curve'];
  /** What the chart says, in words. */
  readonly sentence: string;
}

const MAX_LEGEND_ROWS = 3;

/** The curve of the period with its legend; where there is none, why. */
export function ReviewCurve({ curve, sentence, ...rest }: ReviewCurveProps): React.JSX.Element {
  const styles = useStyles2(getStyles);
  const [kind, choose] = useState<CurveKind>();
  const { width } = rest;
  const chart = (kind && curve.chartOf(kind)) ?? curve.chart;
  if (!chart) {
    return <p className={styles.note}>{curve.chartNote}</p>;
  }
  const rows = rowsNeeded(legendWidths(chart, curve.curves, width), width, MAX_LEGEND_ROWS);
  return (
    <>
      <div role="figure" aria-label={sentence}>
        <BurnDownChart model={chart} {...rest} />
      </div>
      <CurveLegend chart={chart} curves={curve.curves} onChoose={choose} width={width} rows={rows} />
    </>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({ note: css({ margin: 0, color: theme.colors.text.secondary }) });

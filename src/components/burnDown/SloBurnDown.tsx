import React, { useState } from 'react';
import { css } from '@emotion/css';
import { EventBus, GrafanaTheme2 } from '@grafana/data';
import { useStyles2 } from '@grafana/ui';
import { BurnDownChart } from '../../chart/BurnDownChart';
import { BurnDownModel } from '../../view/burnDown/burnDownModel';
import { ChartModel, CurveKind } from '../../view/burnDown/chartModel';
import { useFontsLoaded } from '../textWidth';
import { AlertWord } from './AlertWord';
import { BurnLadder } from './BurnLadder';
import { CurveLegend, legendWidths } from './CurveLegend';
import { FailureTable } from './FailureTable';
import { Headline } from './Headline';
import { SentenceLine } from './SentenceLine';
import { burnDownLayout } from './burnDownLayout';
import { BurnDownLayout } from './burnDownSpace';
import { headlineWidths } from './headlineWidths';

export interface SloBurnDownProps {
  readonly slo: BurnDownModel;
  readonly width: number;
  readonly height: number;
  readonly eventBus: EventBus;
  /** What Grafana's own alert says, in words. */
  readonly alert?: string;
}

/** One SLO: may we ship, how much is left, how did we get here. Parts that do not fit are left out, the state last of all. */
export function SloBurnDown({ slo, width, height, eventBus, alert }: SloBurnDownProps): React.JSX.Element {
  const styles = useStyles2(getStyles);
  useFontsLoaded();
  const [kind, choose] = useState<CurveKind>();
  const chart = (kind && slo.chartOf(kind)) ?? slo.chart;
  const layout = burnDownLayout({
    width,
    height,
    hasChart: chart !== undefined,
    // Where no failure is allowed, no burn rate is known.
    rungs: slo.failures ? 0 : (slo.ladder?.rungs.length ?? 0),
    failures: slo.failures?.count ?? 0,
    widths: headlineWidths(slo),
    legend: (rowWidth) => (chart ? legendWidths(chart, slo.curves, rowWidth) : []),
  });
  return (
    <section className={styles.view} style={{ width, height }} aria-label={slo.sentence} data-testid="errorbudget-slo">
      <Headline slo={slo} layout={layout} />
      {layout.lines > 0 && <SentenceLine lines={slo.lines.slice(0, layout.lines)} />}
      <div className={styles.area}>
        {layout.hasChart && chart && (
          <Curve slo={slo} chart={chart} layout={layout} onChoose={choose} eventBus={eventBus} />
        )}
        {layout.ladder && slo.ladder && (
          <BurnLadder ladder={slo.ladder} width={layout.ladderWidth} height={layout.ladderHeight} alert={alert} />
        )}
      </div>
      {layout.textLines > 0 && (
        <p className={styles.sentence} style={{ WebkitLineClamp: layout.textLines }} title={slo.sentence}>
          {slo.sentence}
        </p>
      )}
      {layout.failureLines > 0 && slo.failures && <FailureTable list={slo.failures} lines={layout.failureLines} />}
      {layout.hasBasis && (
        <div className={styles.basis} title={slo.basis.join(' · ')}>
          {alert && !layout.ladder && <AlertWord word={alert} />}
          {slo.basis.join(' · ')}
        </div>
      )}
    </section>
  );
}

interface CurveProps {
  readonly slo: BurnDownModel;
  readonly chart: ChartModel;
  readonly layout: BurnDownLayout;
  readonly onChoose: (kind: CurveKind) => void;
  readonly eventBus: EventBus;
}

function Curve({ slo, chart, layout, onChoose, eventBus }: CurveProps): React.JSX.Element {
  const { chartWidth, chartHeight, legendRows } = layout;
  return (
    <div style={{ width: chartWidth }}>
      <div role="figure" aria-label={slo.sentence}>
        <BurnDownChart model={chart} width={chartWidth} height={chartHeight} eventBus={eventBus} />
      </div>
      {legendRows > 0 && (
        <CurveLegend chart={chart} curves={slo.curves} onChoose={onChoose} width={chartWidth} rows={legendRows} />
      )}
    </div>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  view: css({ display: 'flex', flexDirection: 'column', overflow: 'hidden' }),
  area: css({ display: 'flex', flexWrap: 'wrap', justifyContent: 'space-between', flex: 'none', overflow: 'hidden' }),
  sentence: css({
    display: '-webkit-box',
    WebkitBoxOrient: 'vertical',
    flex: 'none',
    margin: 0,
    overflow: 'hidden',
    color: theme.colors.text.primary,
  }),
  basis: css({
    flex: 'none',
    marginTop: 'auto',
    color: theme.colors.text.secondary,
    fontSize: theme.typography.bodySmall.fontSize,
    lineHeight: theme.typography.bodySmall.lineHeight,
    whiteSpace: 'nowrap',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
  }),
});

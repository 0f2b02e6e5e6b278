import React from 'react';
import { css } from '@emotion/css';
import { EventBus, GrafanaTheme2 } from '@grafana/data';
import { useStyles2 } from '@grafana/ui';
import { BurnDownChart } from '../../chart/BurnDownChart';
import { Figure } from '../../view/words/figure';
import { BurnDownModel } from '../../view/burnDown/burnDownModel';
import { FigureBlock } from '../FigureBlock';
import { CurveLegend } from './CurveLegend';
import { SloLinks } from '../SloLinks';
import { StateBadge } from '../StateBadge';
import { burnDownLayout } from './burnDownLayout';
import { headlineWidths } from './headlineWidths';

export interface SloBurnDownProps {
  readonly slo: BurnDownModel;
  readonly width: number;
  readonly height: number;
  readonly eventBus: EventBus;
}

/** One SLO: may we ship, how much is left, how did we get here. Parts that do not fit are left out, the state last of all. */
export function SloBurnDown({ slo, width, height, eventBus }: SloBurnDownProps): React.JSX.Element {
  const styles = useStyles2(getStyles);
  const layout = burnDownLayout({ width, height, hasChart: slo.chart !== undefined, widths: headlineWidths(slo) });
  const [remaining, ...others] = slo.figures;
  // The sentence below says why a state is not known; the line beside the state would only repeat it.
  const hasNote = layout.hasNote && !(layout.hasText && slo.figures.length === 0);
  return (
    <section className={styles.view} style={{ width, height }} aria-label={slo.sentence} data-testid="errorbudget-slo">
      <div
        className={layout.isStacked ? styles.stacked : styles.headline}
        style={{ height: layout.headlineHeight, gap: layout.gap }}
      >
        <div className={layout.isStacked ? styles.centred : styles.state}>
          <SloLinks links={slo.links} name={slo.name}>
            <StateBadge slo={slo} fontSize={layout.stateSize} />
          </SloLinks>
          {hasNote && <span className={styles.note}>{slo.stateNote}</span>}
        </div>
        {remaining && (
          <FigureBlock
            figure={remaining}
            fontSize={layout.stateSize}
            lineHeight={layout.stateSize}
            hasCaption={layout.hasNote}
          />
        )}
        {others.slice(0, layout.otherFigures).map((figure: Figure) => (
          <FigureBlock
            key={figure.id}
            figure={figure}
            fontSize={layout.figureSize}
            lineHeight={layout.stateSize}
            hasCaption
          />
        ))}
      </div>
      {layout.hasChart && slo.chart && (
        <>
          <CurveLegend chart={slo.chart} />
          <div role="figure" aria-label={slo.sentence}>
            <BurnDownChart model={slo.chart} width={width} height={layout.chartHeight} eventBus={eventBus} />
          </div>
        </>
      )}
      {layout.hasText && <p className={styles.sentence}>{slo.sentence}</p>}
      {layout.hasBasis && (
        <div className={styles.basis} title={slo.basis.join(' · ')}>
          {slo.basis.join(' · ')}
        </div>
      )}
    </section>
  );
}

const getStyles = (theme: GrafanaTheme2) => {
  const small = {
    color: theme.colors.text.secondary,
    fontSize: theme.typography.bodySmall.fontSize,
    lineHeight: theme.typography.bodySmall.lineHeight,
  };
  const oneLine = { whiteSpace: 'nowrap', overflow: 'hidden', textOverflow: 'ellipsis' } as const;
  return {
    view: css({ display: 'flex', flexDirection: 'column', overflow: 'hidden' }),
    headline: css({
      display: 'flex',
      alignItems: 'flex-start',
      flex: 'none',
      overflow: 'hidden',
    }),
    stacked: css({
      display: 'flex',
      flexDirection: 'column',
      alignItems: 'center',
      justifyContent: 'center',
      flex: 'none',
      overflow: 'hidden',
    }),
    state: css({ display: 'flex', flexDirection: 'column', minWidth: 0, flexShrink: 1 }),
    centred: css({ display: 'flex', flexDirection: 'column', alignItems: 'center', maxWidth: '100%', minWidth: 0 }),
    note: css({ ...small, ...oneLine, maxWidth: '100%' }),
    sentence: css({ margin: 0, color: theme.colors.text.primary }),
    basis: css({ ...small, ...oneLine, flex: 'none', marginTop: 'auto' }),
  };
};

import React from 'react';
import { css } from '@emotion/css';
import { GrafanaTheme2 } from '@grafana/data';
import { ScrollContainer, useStyles2 } from '@grafana/ui';
import { SloSummary } from '../../view/summary/sloSummary';
import { StateBadge } from '../StateBadge';

export interface ReviewGlanceProps {
  /** The most urgent first. */
  readonly slos: readonly SloSummary[];
  readonly width: number;
  readonly height: number;
}

const MIN_WIDTH_FOR_SENTENCE = 160;
const MIN_HEIGHT_FOR_SENTENCE = 90;

/** The review where there is little room: a sentence for each SLO, or the state and the percentage of the most urgent. */
export function ReviewGlance({ slos, width, height }: ReviewGlanceProps): React.JSX.Element {
  const styles = useStyles2(getStyles);
  if (width < MIN_WIDTH_FOR_SENTENCE || height < MIN_HEIGHT_FOR_SENTENCE) {
    return <StateAndPercent slo={slos[0]} width={width} height={height} />;
  }
  return (
    <div style={{ width, height }}>
      <ScrollContainer>
        {slos.map((slo) => (
          <section key={slo.id} className={styles.slo} aria-label={slo.name} data-testid="errorbudget-slo">
            <div className={styles.headline}>
              <StateBadge slo={slo} fontSize={18} />
              <span className={styles.percent}>{slo.remaining?.value}</span>
            </div>
            <p className={styles.sentence}>{slo.sentence}</p>
          </section>
        ))}
      </ScrollContainer>
    </div>
  );
}

function StateAndPercent({
  slo,
  width,
  height,
}: {
  slo: SloSummary;
  width: number;
  height: number;
}): React.JSX.Element {
  const styles = useStyles2(getStyles);
  const hasPercent = height >= 36 && slo.remaining !== undefined;
  const fontSize = Math.max(8, Math.min(24, Math.floor(width / 6.5), Math.floor(height / (hasPercent ? 2.6 : 1.3))));
  return (
    <section
      className={styles.stacked}
      style={{ width, height }}
      aria-label={slo.sentence}
      title={slo.sentence}
      data-testid="errorbudget-slo"
    >
      <StateBadge slo={slo} fontSize={fontSize} />
      {hasPercent && <span style={{ fontSize, lineHeight: 1.15 }}>{slo.remaining?.value}</span>}
    </section>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  slo: css({ padding: theme.spacing(0.5), '& + &': { borderTop: `1px solid ${theme.colors.border.weak}` } }),
  headline: css({ display: 'flex', alignItems: 'baseline', gap: theme.spacing(1.5) }),
  percent: css({ fontSize: 18, fontVariantNumeric: 'tabular-nums' }),
  sentence: css({ margin: theme.spacing(0.5, 0, 0) }),
  stacked: css({
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    justifyContent: 'center',
    overflow: 'hidden',
    fontVariantNumeric: 'tabular-nums',
  }),
});

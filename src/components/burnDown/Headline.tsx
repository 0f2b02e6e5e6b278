import React from 'react';
import { css } from '@emotion/css';
import { GrafanaTheme2 } from '@grafana/data';
import { useStyles2 } from '@grafana/ui';
import { BurnDownModel } from '../../view/burnDown/burnDownModel';
import { FigureBlock } from '../FigureBlock';
import { SloLinks } from '../SloLinks';
import { StateBadge } from '../StateBadge';
import { BurnDownLayout } from './burnDownSpace';

export interface HeadlineProps {
  readonly slo: BurnDownModel;
  readonly layout: BurnDownLayout;
}

/** The state, what is left, and as many further figures as have room. */
export function Headline({ slo, layout }: HeadlineProps): React.JSX.Element {
  const styles = useStyles2(getStyles);
  const [remaining, ...others] = slo.figures;
  // The sentence below says why a state is not known; the line beside the state would only repeat it.
  const hasNote = layout.hasNote && !(layout.textLines > 0 && slo.figures.length === 0);
  const note = layout.isStacked ? slo.shortNote : slo.stateNote;
  return (
    <div
      className={layout.isStacked ? styles.stacked : styles.headline}
      style={{ height: layout.headlineHeight, gap: layout.gap }}
    >
      <div className={layout.isStacked ? styles.centred : styles.state}>
        <SloLinks links={slo.links} name={slo.name}>
          <StateBadge slo={slo} fontSize={layout.stateSize} form={layout.badge} />
        </SloLinks>
        {hasNote && (
          <span className={styles.note} title={note}>
            {note}
          </span>
        )}
      </div>
      {remaining && layout.hasRemaining && (
        <FigureBlock
          figure={remaining}
          fontSize={layout.stateSize}
          lineHeight={layout.stateSize}
          hasCaption={layout.hasNote}
          isCentred={layout.isStacked}
        />
      )}
      {layout.otherFigures.map((place) => (
        <FigureBlock
          key={others[place].id}
          figure={others[place]}
          fontSize={layout.figureSize}
          lineHeight={layout.stateSize}
          hasCaption
        />
      ))}
    </div>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  headline: css({ display: 'flex', alignItems: 'flex-start', flex: 'none', overflow: 'hidden' }),
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
  note: css({
    maxWidth: '100%',
    color: theme.colors.text.secondary,
    fontSize: theme.typography.bodySmall.fontSize,
    lineHeight: theme.typography.bodySmall.lineHeight,
    whiteSpace: 'nowrap',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
  }),
});

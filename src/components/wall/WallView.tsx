import React from 'react';
import { css } from '@emotion/css';
import { GrafanaTheme2 } from '@grafana/data';
import { ScrollContainer, useStyles2 } from '@grafana/ui';
import { Sparkline } from '../../chart/Sparkline';
import { WallModel } from '../../view/wall/wallModel';
import { FigureBlock } from '../FigureBlock';
import { StateBadge } from '../StateBadge';

export interface WallViewProps {
  readonly wall: WallModel;
  readonly width: number;
  readonly height: number;
}

const MIN_ROW_HEIGHT = 34;
const MAX_ROW_HEIGHT = 128;
const MIN_WIDTH_FOR_CURVE = 380;
const MIN_WIDTH_FOR_NAME = 220;
const MIN_WIDTH_FOR_CAPTION = 420;
/** The caption in pixels; widths below in multiples of the text's size: the longest state word with its shape, a percentage. */
const CAPTION_WIDTH = 112;
const STATE_WIDTH = 5.4;
const FIGURE_WIDTH = 4.2;

/** Several SLOs: state, name, what is left and the curve, one row each, the most urgent first. */
export function WallView({ wall: { cards }, width, height }: WallViewProps): React.JSX.Element {
  const styles = useStyles2(getStyles);
  const rowHeight = Math.round(Math.max(MIN_ROW_HEIGHT, Math.min(MAX_ROW_HEIGHT, height / cards.length)));
  const fontSize = Math.max(13, Math.min(22, Math.round(rowHeight * 0.34), Math.round(width / 26)));
  const hasCaption = rowHeight >= 56 && width >= MIN_WIDTH_FOR_CAPTION;
  const figureWidth = Math.max(hasCaption ? CAPTION_WIDTH : 0, fontSize * FIGURE_WIDTH);
  const curveWidth = width >= MIN_WIDTH_FOR_CURVE ? Math.round(width * (width < 600 ? 0.27 : 0.36)) : 0;
  return (
    <div style={{ width, height }}>
      <ScrollContainer>
        <ul className={styles.list}>
          {cards.map((slo) => (
            <li
              key={slo.id}
              className={styles.row}
              style={{ height: rowHeight }}
              aria-label={slo.sentence}
              title={slo.sentence}
              data-testid="errorbudget-slo"
            >
              <span className={styles.state} style={{ width: fontSize * STATE_WIDTH }}>
                <StateBadge slo={slo} fontSize={fontSize} />
              </span>
              {width >= MIN_WIDTH_FOR_NAME && (
                <span className={styles.words}>
                  <span className={styles.name}>{slo.name}</span>
                  {rowHeight >= 44 && <span className={styles.note}>{slo.stateNote}</span>}
                </span>
              )}
              {slo.figures.slice(0, 1).map((figure) => (
                <span key={figure.id} className={styles.figure} style={{ width: figureWidth }}>
                  <FigureBlock figure={figure} fontSize={fontSize} lineHeight={fontSize} hasCaption={hasCaption} />
                </span>
              ))}
              {curveWidth > 0 && (
                <span className={styles.curve} style={{ width: curveWidth }} aria-hidden>
                  {slo.spark && (
                    <Sparkline model={slo.spark} width={curveWidth} height={Math.min(rowHeight - 10, 84)} />
                  )}
                </span>
              )}
            </li>
          ))}
        </ul>
      </ScrollContainer>
    </div>
  );
}

const getStyles = (theme: GrafanaTheme2) => {
  const oneLine = { whiteSpace: 'nowrap', overflow: 'hidden', textOverflow: 'ellipsis' } as const;
  return {
    list: css({ listStyle: 'none', margin: 0, padding: 0 }),
    row: css({
      display: 'flex',
      alignItems: 'center',
      gap: theme.spacing(1.5),
      padding: theme.spacing(0, 0.5),
      overflow: 'hidden',
      borderBottom: `1px solid ${theme.colors.border.weak}`,
      '&:last-child': { borderBottom: 'none' },
    }),
    state: css({ flex: 'none', display: 'flex', minWidth: 0 }),
    words: css({ flex: '1 1 0', minWidth: 0, display: 'flex', flexDirection: 'column' }),
    name: css({ ...oneLine, fontWeight: theme.typography.fontWeightMedium }),
    note: css({ ...oneLine, color: theme.colors.text.secondary, fontSize: theme.typography.bodySmall.fontSize }),
    figure: css({ flex: 'none', overflow: 'hidden' }),
    curve: css({ flex: 'none' }),
  };
};

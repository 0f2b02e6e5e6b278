import React, { useId } from 'react';
import { css, cx } from '@emotion/css';
import { GrafanaTheme2 } from '@grafana/data';
import { IconButton, Tooltip, useStyles2 } from '@grafana/ui';
import { MarkSample } from '../../chart/MarkSample';
import { t } from '../../i18n/t';
import { CurveChoice } from '../../view/burnDown/burnDownModel';
import { ChartModel, CurveKind } from '../../view/burnDown/chartModel';
import { smallTextWidth } from './headlineWidths';
import { countInRows } from './legendLayout';
import { LINE } from '../textSizes';

export interface CurveLegendProps {
  readonly chart: ChartModel;
  readonly curves: readonly CurveChoice[];
  readonly onChoose: (kind: CurveKind) => void;
  readonly width: number;
  readonly rows: number;
}

const SAMPLE_WIDTH = 16;
const ITEM_GAPS = 6 + 14;
const BUTTON_WIDTH = 24;

/** Names what is on the chart, each with a sample; the two curves are there to choose from. */
export function CurveLegend({ chart, curves, onChoose, width, rows }: CurveLegendProps): React.JSX.Element {
  const styles = useStyles2(getStyles);
  const widths = legendWidths(chart, curves, width);
  const entries = chart.legend.slice(0, Math.max(0, countInRows(widths, width, rows) - 1));
  return (
    <div className={styles.legend} style={{ height: rows * LINE }}>
      {hasRoomForBoth(curves, width) ? (
        <CurveChooser chart={chart} curves={curves} onChoose={onChoose} />
      ) : (
        <CurveSwitch chart={chart} curves={curves} onChoose={onChoose} />
      )}
      {entries.map(({ kind, name, note }) => (
        <span key={kind} className={styles.item} title={note}>
          <MarkSample kind={kind} />
          {name}
        </span>
      ))}
    </div>
  );
}

/** Widths of the legend's items: the choice of curves, then the entries. */
export function legendWidths(chart: ChartModel, curves: readonly CurveChoice[], width: number): number[] {
  const chooser = hasRoomForBoth(curves, width)
    ? chooserWidth(curves)
    : itemWidth(chart.curveName) + (curves.length > 1 ? BUTTON_WIDTH : 0);
  return [Math.min(width, chooser), ...chart.legend.map(({ name }) => itemWidth(name))];
}

function itemWidth(name: string): number {
  return SAMPLE_WIDTH + ITEM_GAPS + smallTextWidth(name);
}

function chooserWidth(curves: readonly CurveChoice[]): number {
  return curves.reduce((sum, { name }) => sum + itemWidth(name), smallTextWidth(groupName()) + ITEM_GAPS);
}

function hasRoomForBoth(curves: readonly CurveChoice[], width: number): boolean {
  return curves.length > 1 && chooserWidth(curves) <= width;
}

function groupName(): string {
  return t('chart.curves', 'Budget left');
}

type ChooserProps = Pick<CurveLegendProps, 'chart' | 'curves' | 'onChoose'>;

function CurveChooser({ chart, curves, onChoose }: ChooserProps): React.JSX.Element {
  const styles = useStyles2(getStyles);
  const name = useId();
  return (
    <span role="radiogroup" aria-label={groupName()} className={styles.chooser}>
      <span className={styles.group}>{groupName()}</span>
      {curves.map((curve) =>
        curve.whyNot === undefined ? (
          <label key={curve.kind} className={cx(styles.choice, curve.kind === chart.curveKind && styles.chosen)}>
            <input
              type="radio"
              className={styles.input}
              name={name}
              checked={curve.kind === chart.curveKind}
              onChange={() => onChoose(curve.kind)}
            />
            <MarkSample kind="curve" />
            {curve.name}
          </label>
        ) : (
          <Tooltip key={curve.kind} content={curve.whyNot}>
            <button type="button" role="radio" aria-checked={false} aria-disabled className={styles.disabled}>
              <MarkSample kind="curve" />
              {curve.name}
            </button>
          </Tooltip>
        )
      )}
    </span>
  );
}

/** Where both names have no room: the one that is shown, and a button for the other. */
function CurveSwitch({ chart, curves, onChoose }: ChooserProps): React.JSX.Element {
  const styles = useStyles2(getStyles);
  const other = curves.find(({ kind }) => kind !== chart.curveKind);
  return (
    <span className={styles.item}>
      <MarkSample kind="curve" />
      <span className={styles.name}>{chart.curveName}</span>
      {other && other.whyNot === undefined && (
        <IconButton
          name="exchange-alt"
          size="sm"
          tooltip={t('chart.show-other', 'Show instead: {{curve}}', { curve: other.name })}
          onClick={() => onChoose(other.kind)}
        />
      )}
    </span>
  );
}

const getStyles = (theme: GrafanaTheme2) => {
  const item = {
    display: 'inline-flex',
    alignItems: 'center',
    gap: 6,
    height: LINE,
    marginRight: 14,
    whiteSpace: 'nowrap',
  } as const;
  const focus = { outline: `2px solid ${theme.colors.primary.border}`, outlineOffset: 1 };
  return {
    legend: css({
      display: 'flex',
      flexWrap: 'wrap',
      alignContent: 'flex-start',
      flex: 'none',
      overflow: 'hidden',
      color: theme.colors.text.secondary,
      fontSize: theme.typography.bodySmall.fontSize,
    }),
    item: css({ ...item, minWidth: 0, maxWidth: '100%' }),
    name: css({ overflow: 'hidden', textOverflow: 'ellipsis' }),
    chooser: css({ display: 'inline-flex', height: LINE }),
    group: css({ ...item, marginRight: theme.spacing(1) }),
    choice: css({
      ...item,
      cursor: 'pointer',
      borderRadius: theme.shape.radius.default,
      // The sample of the curve that is not drawn is faint.
      svg: { opacity: 0.3 },
      '&:hover': { color: theme.colors.text.primary, svg: { opacity: 0.7 } },
      '&:focus-within:has(:focus-visible)': focus,
    }),
    chosen: css({
      color: theme.colors.text.primary,
      fontWeight: theme.typography.fontWeightMedium,
      svg: { opacity: 1 },
    }),
    input: css({ position: 'absolute', opacity: 0, width: 1, height: 1, margin: 0, pointerEvents: 'none' }),
    disabled: css({
      ...item,
      padding: 0,
      border: 'none',
      background: 'none',
      color: theme.colors.text.disabled,
      fontSize: 'inherit',
      svg: { opacity: 0.3 },
      cursor: 'help',
      '&:focus-visible': focus,
    }),
  };
};

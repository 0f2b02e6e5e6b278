import React from 'react';
import { css } from '@emotion/css';
import { GrafanaTheme2, colorManipulator } from '@grafana/data';
import { useStyles2, useTheme2 } from '@grafana/ui';
import { t } from '../../i18n/t';
import { AlertWord } from './AlertWord';
import { ExplainButton } from '../ExplainButton';
import { Lines } from '../HowComputed';
import { LadderModel, LadderRung, LadderTone } from '../../view/burnDown/ladder';
import { VerdictShape } from './VerdictShape';

export interface BurnLadderProps {
  readonly ladder: LadderModel;
  readonly width: number;
  readonly height: number;
  /** What Grafana's own alert says, in words. */
  readonly alert?: string;
}

/** How fast it burns: each pair's long and short window on a scale with the threshold in the middle. */
export function BurnLadder({ ladder, width, height, alert }: BurnLadderProps): React.JSX.Element {
  const styles = useStyles2(getStyles);
  return (
    <div className={styles.ladder} style={{ width, height }} data-testid="errorbudget-ladder">
      <div className={styles.head}>
        <span className={styles.title} title={ladder.source}>
          {t('ladder.title', 'How fast it burns')}
        </span>
        {alert && <AlertWord word={alert} />}
      </div>
      {ladder.rungs.map((rung) => (
        <Rung key={rung.id} rung={rung} />
      ))}
      <div className={styles.scaled} aria-hidden>
        <span className={styles.scale}>
          {ladder.scale.map((label) => (
            <span key={label}>{label}</span>
          ))}
        </span>
        <span className={styles.rates} />
      </div>
    </div>
  );
}

function Rung({ rung }: { readonly rung: LadderRung }): React.JSX.Element {
  const theme = useTheme2();
  const styles = useStyles2(getStyles);
  const { long, short, threshold, severity, verdictWord, tone } = rung;
  const color = toneColor(theme, tone);
  return (
    <ExplainButton placement="left" className={styles.rung} explain={() => <Lines lines={rung.how} />}>
      <span className={styles.words}>
        <span>
          {long.window} / {short.window}
        </span>
        <span className={styles.verdict} style={{ color: tone === 'calm' ? undefined : color }}>
          <VerdictShape rung={rung} color={color} />
          <span className={styles.oneLine}>
            {verdictWord} · {severity}
          </span>
        </span>
      </span>
      <span className={styles.scaled}>
        <span className={styles.track} style={trackOf(theme, rung, color)}>
          {LANES.map(
            ({ of, ...lane }) => rung[of].isBeyond && <BeyondMark key={of} className={styles.beyond} {...lane} />
          )}
        </span>
        <span className={styles.rates}>
          {long.rate} <span className={styles.of}>{t('ladder.of', 'of {{threshold}}', { threshold })}</span>
        </span>
      </span>
    </ExplainButton>
  );
}

/** The bars of a track, from its top down in pixels. */
const LANES = [
  { of: 'long', top: 2, height: 8, opacity: 1 },
  { of: 'short', top: 12, height: 5, opacity: 0.55 },
] as const;
const MARK_HEIGHT = 8;
/** Something is seen of whatever burns at all. */
const NARROWEST_BAR = 2;

/** Threshold and bars as one background: as elements, those of four tracks would be a sixth of all of a burn-down. */
function trackOf(theme: GrafanaTheme2, rung: LadderRung, color: string): React.CSSProperties {
  const threshold = `linear-gradient(${theme.colors.text.primary} 0 0) 50% 0 / 2px 100% no-repeat`;
  const bars = LANES.flatMap(({ of, top, height, opacity }) => {
    const { share = 0 } = rung[of];
    const fill = colorManipulator.alpha(color, opacity);
    const width = `max(${NARROWEST_BAR}px, ${100 * share}%)`;
    return share > 0 ? [`linear-gradient(${fill} 0 0) 0 ${top}px / ${width} ${height}px no-repeat`] : [];
  });
  return { background: [threshold, ...bars].join(', ') };
}

interface BeyondMarkProps {
  readonly top: number;
  readonly height: number;
  readonly className: string;
}

/** The bar goes on beyond the scale. */
function BeyondMark({ top, height, className }: BeyondMarkProps): React.JSX.Element {
  return (
    <svg
      className={className}
      style={{ top: top + (height - MARK_HEIGHT) / 2 }}
      width="10"
      height={MARK_HEIGHT}
      viewBox="0 0 10 8"
      aria-hidden
      fill="none"
      stroke="currentColor"
    >
      <path d="M1 1l3 3-3 3M5 1l3 3-3 3" strokeWidth="1.5" />
    </svg>
  );
}

function toneColor(theme: GrafanaTheme2, tone: LadderTone): string {
  switch (tone) {
    case 'alarm':
      return theme.colors.error.text;
    case 'warning':
      return theme.colors.warning.text;
    case 'watch':
      return theme.colors.text.primary;
    case 'calm':
      return theme.colors.success.text;
    case 'none':
      return theme.colors.text.secondary;
  }
}

const getStyles = (theme: GrafanaTheme2) => {
  const oneLine = { whiteSpace: 'nowrap', overflow: 'hidden', textOverflow: 'ellipsis' } as const;
  const spread = {
    display: 'flex',
    justifyContent: 'space-between',
    gap: theme.spacing(1.5),
    minWidth: 0,
    width: '100%',
  } as const;
  return {
    ladder: css({ display: 'flex', flexDirection: 'column', flex: 'none', overflow: 'hidden' }),
    head: css({ ...spread, flex: 'none', height: 22 }),
    title: css({ ...oneLine, fontWeight: theme.typography.fontWeightMedium }),
    rung: css({
      display: 'flex',
      flexDirection: 'column',
      justifyContent: 'center',
      flex: '0 1 58px',
      minHeight: 36,
      padding: 0,
      border: 'none',
      background: 'none',
      color: theme.colors.text.primary,
      fontSize: theme.typography.bodySmall.fontSize,
      textAlign: 'left',
      cursor: 'help',
      '&:focus-visible': { outline: `2px solid ${theme.colors.primary.border}`, outlineOffset: -1 },
    }),
    words: css({ ...spread, whiteSpace: 'nowrap', lineHeight: 1.3 }),
    scaled: css({ ...spread, flex: 'none', alignItems: 'center' }),
    verdict: css({
      display: 'flex',
      alignItems: 'center',
      gap: 4,
      minWidth: 0,
      color: theme.colors.text.secondary,
    }),
    oneLine: css(oneLine),
    track: css({
      position: 'relative',
      flex: '1 1 0',
      height: 20,
      borderLeft: `1px solid ${theme.colors.border.medium}`,
      borderRight: `1px dashed ${theme.colors.border.weak}`,
    }),
    beyond: css({ position: 'absolute', right: 0, color: theme.colors.background.primary }),
    scale: css({
      ...spread,
      flex: '1 1 0',
      gap: 0,
      color: theme.colors.text.secondary,
      fontSize: theme.typography.bodySmall.fontSize,
    }),
    rates: css({ flex: 'none', width: 92, textAlign: 'right', fontVariantNumeric: 'tabular-nums' }),
    of: css({ color: theme.colors.text.secondary }),
  };
};

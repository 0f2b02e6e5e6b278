import React from 'react';
import { css } from '@emotion/css';
import { GrafanaTheme2 } from '@grafana/data';
import { useStyles2, useTheme2 } from '@grafana/ui';
import { t } from '../../i18n/t';
import { AlertWord } from './AlertWord';
import { ExplainButton } from '../ExplainButton';
import { Lines } from '../HowComputed';
import { LadderBar, LadderModel, LadderRung, LadderTone } from '../../view/burnDown/ladder';
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
        <span className={styles.track}>
          <Bar bar={long} color={color} isLong />
          <Bar bar={short} color={color} isLong={false} />
          <span className={styles.threshold} />
        </span>
        <span className={styles.rates}>
          {long.rate} <span className={styles.of}>{t('ladder.of', 'of {{threshold}}', { threshold })}</span>
        </span>
      </span>
    </ExplainButton>
  );
}

interface BarProps {
  readonly bar: LadderBar;
  readonly color: string;
  readonly isLong: boolean;
}

function Bar({ bar: { share = 0, isBeyond }, color, isLong }: BarProps): React.JSX.Element {
  const styles = useStyles2(getStyles);
  return (
    <span className={styles.lane} style={{ height: isLong ? 8 : 5 }}>
      <span
        className={styles.bar}
        style={{ width: `${100 * share}%`, minWidth: share > 0 ? 2 : 0, background: color, opacity: isLong ? 1 : 0.55 }}
      />
      {isBeyond && <BeyondMark className={styles.beyond} />}
    </span>
  );
}

/** The bar goes on beyond the scale. */
function BeyondMark({ className }: { readonly className: string }): React.JSX.Element {
  return (
    <svg width="10" height="8" viewBox="0 0 10 8" aria-hidden className={className} fill="none" stroke="currentColor">
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
      display: 'flex',
      flexDirection: 'column',
      justifyContent: 'center',
      gap: 2,
      flex: '1 1 0',
      height: 20,
      borderLeft: `1px solid ${theme.colors.border.medium}`,
      borderRight: `1px dashed ${theme.colors.border.weak}`,
    }),
    lane: css({ position: 'relative', display: 'block' }),
    bar: css({
      display: 'block',
      height: '100%',
      borderRadius: '0 1px 1px 0',
    }),
    beyond: css({
      position: 'absolute',
      right: 0,
      top: '50%',
      transform: 'translateY(-50%)',
      color: theme.colors.background.primary,
    }),
    threshold: css({
      position: 'absolute',
      left: '50%',
      top: 0,
      bottom: 0,
      width: 2,
      marginLeft: -1,
      background: theme.colors.text.primary,
    }),
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

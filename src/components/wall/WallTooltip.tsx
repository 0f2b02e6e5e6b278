import React, { useEffect, useState } from 'react';
import { css } from '@emotion/css';
import { GrafanaTheme2 } from '@grafana/data';
import { Portal, VizTooltipContainer, useStyles2 } from '@grafana/ui';
import { CardExplanation } from '../../view/wall/explainCard';
import { WallModel } from '../../view/wall/wallModel';

/** The card that the pointer rests on, or that has the focus. */
export interface PointedCard {
  readonly id: string;
  readonly left: number;
  readonly bottom: number;
}

export interface CardPointing {
  readonly pointed: PointedCard | undefined;
  readonly handlers: {
    readonly onMouseOver: (event: React.SyntheticEvent) => void;
    readonly onMouseLeave: () => void;
    readonly onFocus: (event: React.SyntheticEvent) => void;
    readonly onBlur: () => void;
    readonly onKeyDown: (event: React.KeyboardEvent) => void;
  };
}

/** A tooltip that comes at once would flicker while the pointer crosses the wall. */
const DELAY_MS = 250;

/** Which card is pointed at: one pair of eyes for all cards, which therefore need no tooltips of their own. */
export function useCardPointing(): CardPointing {
  const [hovered, setHovered] = useState<PointedCard>();
  const [pointed, setPointed] = useState<PointedCard>();
  useEffect(() => {
    if (hovered === pointed) {
      return undefined;
    }
    const timer = setTimeout(() => setPointed(hovered), hovered ? DELAY_MS : 0);
    return () => clearTimeout(timer);
  }, [hovered, pointed]);
  const leave = (): void => setHovered(undefined);
  const point = ({ target }: React.SyntheticEvent): void => {
    const card = target instanceof Element ? target.closest<HTMLElement>('[data-card]') : null;
    const id = card?.dataset.card;
    setHovered((before) => (before?.id === id ? before : card && id !== undefined ? placeOf(card, id) : undefined));
  };
  return {
    pointed,
    handlers: {
      onMouseOver: point,
      onMouseLeave: leave,
      onFocus: (event) => (isByKeyboard(event) ? point(event) : undefined),
      onBlur: leave,
      onKeyDown: ({ key }) => (key === 'Escape' ? leave() : undefined),
    },
  };
}

function isByKeyboard({ target }: React.SyntheticEvent): boolean {
  return target instanceof Element && target.matches(':focus-visible');
}

function placeOf(card: Element, id: string): PointedCard {
  const { left, bottom } = card.getBoundingClientRect();
  return { id, left, bottom };
}

const NO_OFFSET = { x: 0, y: 6 };

/** Everything about the card in full, and how its numbers were computed. */
export function WallTooltip({
  pointed,
  wall,
}: {
  readonly pointed: PointedCard;
  readonly wall: WallModel;
}): React.JSX.Element | null {
  const styles = useStyles2(getStyles);
  const explanation = wall.explain(pointed.id);
  return explanation ? (
    <Portal>
      <VizTooltipContainer
        position={{ x: pointed.left, y: pointed.bottom }}
        offset={NO_OFFSET}
        className={styles.tooltip}
      >
        <Explanation explanation={explanation} />
      </VizTooltipContainer>
    </Portal>
  ) : null;
}

function Explanation({ explanation }: { readonly explanation: CardExplanation }): React.JSX.Element {
  const styles = useStyles2(getStyles);
  return (
    <div data-testid="errorbudget-wall-tooltip">
      <div className={styles.title}>
        {explanation.name} · {explanation.stateWord}
      </div>
      <div>{explanation.sentence}</div>
      {explanation.sections.map(({ title, lines }) => (
        <div key={title} className={styles.section}>
          <div className={styles.title}>{title}</div>
          {lines.map((line) => (
            <div key={line}>{line}</div>
          ))}
        </div>
      ))}
    </div>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  tooltip: css({ maxWidth: 420, fontSize: theme.typography.bodySmall.fontSize }),
  title: css({ fontWeight: theme.typography.fontWeightMedium }),
  section: css({ marginTop: theme.spacing(0.75) }),
});

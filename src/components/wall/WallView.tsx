import React, { useEffect, useMemo, useRef, useState } from 'react';
import { EventBus } from '@grafana/data';
import { t } from '../../i18n/t';
import { OpenSlo } from '../../view/panelView';
import { describeHidden } from '../../view/wall/countUrgencies';
import { WallModel } from '../../view/wall/wallModel';
import { MoreBar } from './MoreBar';
import { WallDetail } from './WallDetail';
import { WallGrid } from './WallGrid';
import { useFontsLoaded } from '../textWidth';
import { WallTooltip, useCardPointing } from './WallTooltip';
import { layoutWall } from './wallLayout';
import { WallLayout } from './wallSpace';
import { wallWidths } from './wallWidths';

export interface WallViewProps {
  readonly wall: WallModel;
  /** Describes one SLO in full. */
  readonly open: OpenSlo;
  readonly width: number;
  readonly height: number;
  readonly eventBus: EventBus;
}

/** Many SLOs as cards, the most urgent first; a card opens its burn-down in the wall's place. */
export function WallView({ wall, open, width, height, eventBus }: WallViewProps): React.JSX.Element {
  const [openedId, setOpenedId] = useState<string>();
  const [leftId, setLeftId] = useState<string>();
  const slo = openedId === undefined ? undefined : open(openedId);
  if (slo) {
    const onBack = (): void => {
      setLeftId(openedId);
      setOpenedId(undefined);
    };
    return <WallDetail slo={slo} width={width} height={height} eventBus={eventBus} onBack={onBack} />;
  }
  return <Wall wall={wall} width={width} height={height} focusedId={leftId} onOpen={setOpenedId} />;
}

interface WallProps {
  readonly wall: WallModel;
  readonly width: number;
  readonly height: number;
  /** The card that was left by opening it: the focus returns to it. */
  readonly focusedId: string | undefined;
  readonly onOpen: (id: string) => void;
}

function Wall({ wall, width, height, focusedId, onOpen }: WallProps): React.JSX.Element {
  const [showsAll, setShowsAll] = useState(false);
  const container = useRef<HTMLDivElement>(null);
  const { pointed, handlers } = useCardPointing();
  const { groups } = wall;
  const fontsLoaded = useFontsLoaded();
  const widths = useMemo(
    () =>
      wallWidths(
        groups.flatMap(({ cards }) => cards),
        fontsLoaded
      ),
    [groups, fontsLoaded]
  );
  const layout = useMemo(() => {
    const sections = groups.map(({ cards }) => cards.map(({ urgency }) => urgency));
    const hasCurves = groups.some(({ cards }) => cards.some(({ spark }) => spark));
    const hasHeaders = groups.some(({ name }) => name !== '');
    return layoutWall({ width, height, sections, hasHeaders, widths, hasCurves, showsAll });
  }, [groups, widths, width, height, showsAll]);
  useEffect(() => {
    const cards = container.current?.querySelectorAll<HTMLElement>('[data-card]') ?? [];
    [...cards].find(({ dataset }) => dataset.card === focusedId)?.focus();
  }, [focusedId]);
  const onClick = ({ target }: React.MouseEvent): void => {
    const id = target instanceof Element ? target.closest<HTMLElement>('[data-card]')?.dataset.card : undefined;
    if (id !== undefined) {
      onOpen(id);
    }
  };
  return (
    // The buttons in it are what is clicked and focused; it only listens for all of them.
    <div
      ref={container}
      role="presentation"
      style={{ width, height }}
      onClick={onClick}
      {...handlers}
      data-testid="errorbudget-wall"
    >
      <WallGrid groups={groups} layout={layout} widths={widths} />
      {layout.barHeight > 0 && (
        <MoreBar
          variants={
            showsAll
              ? [t('wall.fewer', 'Show the most urgent only'), t('wall.fewer-short', 'Fewer')]
              : hiddenWords(wall, layout)
          }
          isOpen={showsAll}
          width={width}
          height={layout.barHeight}
          onClick={() => setShowsAll(!showsAll)}
        />
      )}
      {pointed && <WallTooltip pointed={pointed} wall={wall} />}
    </div>
  );
}

function hiddenWords({ groups }: WallModel, { sections }: WallLayout): string[] {
  return describeHidden(
    groups.flatMap(({ cards }, i) => cards.slice(sections[i].cards.length).map(({ urgency }) => urgency))
  );
}

import React, { useEffect, useMemo, useRef, useState } from 'react';
import { css } from '@emotion/css';
import { EventBus, GrafanaTheme2 } from '@grafana/data';
import { useStyles2 } from '@grafana/ui';
import { t } from '../../i18n/t';
import { OpenSlo } from '../../view/panelView';
import { HiddenWords, describeHidden } from '../../view/wall/countUrgencies';
import { WallCard } from '../../view/wall/wallCard';
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
  const styles = useStyles2(getStyles);
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
  useEffect(() => focusCard(container.current, focusedId), [focusedId]);
  const onClick = ({ target }: React.MouseEvent): void => {
    const id = target instanceof Element ? target.closest<HTMLElement>('[data-card]')?.dataset.card : undefined;
    if (id !== undefined) {
      onOpen(id);
    }
  };
  // What only has to be scrolled is there already.
  const isFolding = showsAll || layout.hiddenCount > 0;
  const onMore = (): void =>
    isFolding ? setShowsAll(!showsAll) : focusCard(container.current, outOfSight(wall, layout).at(0)?.id);
  return (
    // The buttons in it are what is clicked and focused; it only listens for all of them.
    <div
      ref={container}
      role="presentation"
      className={styles.wall}
      style={{ width, height }}
      onClick={onClick}
      {...handlers}
      data-testid="errorbudget-wall"
    >
      <WallGrid groups={groups} layout={layout} widths={widths} />
      {layout.bar && (
        <MoreBar
          {...(showsAll ? fewerWords() : outOfSightWords(wall, layout))}
          isOpen={isFolding ? showsAll : undefined}
          place={layout.bar}
          onClick={onMore}
        />
      )}
      {pointed && <WallTooltip pointed={pointed} wall={wall} />}
    </div>
  );
}

function fewerWords(): Pick<HiddenWords, 'variants'> {
  return { variants: [t('wall.fewer', 'Show the most urgent only'), t('wall.fewer-short', 'Fewer')] };
}

function outOfSightWords(wall: WallModel, layout: WallLayout): HiddenWords {
  return describeHidden(outOfSight(wall, layout).map(({ urgency }) => urgency));
}

function outOfSight({ groups }: WallModel, { sections }: WallLayout): WallCard[] {
  return groups.flatMap(({ cards }, i) => cards.slice(sections[i].inSight));
}

/** Scrolls it into view, too. */
function focusCard(container: HTMLElement | null, id: string | undefined): void {
  const cards = container?.querySelectorAll<HTMLElement>('[data-card]') ?? [];
  [...cards].find(({ dataset }) => dataset.card === id)?.focus();
}

const getStyles = (_: GrafanaTheme2) => ({ wall: css({ position: 'relative' }) });

import React from 'react';
import { css } from '@emotion/css';
import { GrafanaTheme2 } from '@grafana/data';
import { ScrollContainer, useStyles2 } from '@grafana/ui';
import { WallGroup } from '../../view/wall/wallGroups';
import { CardWidths } from './cardText';
import { GroupHeader } from './GroupHeader';
import { WallCardItem } from './WallCardItem';
import { WallLayout } from './wallSpace';
import { SIZE, getCardStyles } from './wallStyles';

export interface WallGridProps {
  readonly groups: readonly WallGroup[];
  readonly layout: WallLayout;
  readonly widths: CardWidths;
}

/** The cards at their places, below the names of their groups where there are some. */
export function WallGrid({ groups, layout, widths }: WallGridProps): React.JSX.Element {
  const { area } = layout;
  const styles = useStyles2(getStyles);
  const cardStyles = useStyles2(getCardStyles);
  const content = (
    <div className={styles.content} style={{ ...sizesOf(layout), height: layout.contentHeight }}>
      {groups.map((group, i) => (
        <React.Fragment key={group.name}>
          {layout.sections[i].header && <GroupHeader group={group} place={layout.sections[i].header} />}
          <ul className={styles.list} aria-label={group.name || undefined}>
            {layout.sections[i].cards.map(({ left, top, width }, k) => (
              <WallCardItem
                key={group.cards[k].id}
                card={group.cards[k]}
                text={layout.text}
                width={width}
                widths={widths}
                left={left}
                top={top}
                styles={cardStyles}
              />
            ))}
          </ul>
        </React.Fragment>
      ))}
    </div>
  );
  return (
    <div style={{ width: area.width, height: area.height }}>
      {layout.contentHeight > area.height ? <ScrollContainer>{content}</ScrollContainer> : content}
    </div>
  );
}

function sizesOf({ text, card }: WallLayout): Record<`--${string}`, string | number> {
  return {
    [SIZE.width]: `${card.width}px`,
    [SIZE.height]: `${card.height}px`,
    [SIZE.padX]: `${text.padX}px`,
    [SIZE.padY]: `${text.padY}px`,
    [SIZE.name]: `${text.nameSize}px`,
    [SIZE.value]: `${text.valueSize}px`,
    [SIZE.detail]: `${text.detailSize}px`,
    [SIZE.rows]: text.detailRows,
  };
}

const getStyles = (_: GrafanaTheme2) => ({
  content: css({ position: 'relative', flex: 'none', overflow: 'hidden' }),
  list: css({ margin: 0, padding: 0, listStyle: 'none' }),
});

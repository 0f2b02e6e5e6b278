import React from 'react';
import { cx } from '@emotion/css';
import { Sparkline } from '../../chart/Sparkline';
import { WallCard } from '../../view/wall/wallCard';
import { isSameData } from '../../view/wall/isSameData';
import { StateShape } from '../StateShape';
import { badgeRoom, fitWord } from './badgeWord';
import { CardText, CardWidths, EDGE } from './cardText';
import { CardRow, PlacedLine, placeLines } from './cardRows';
import { MEDIUM, emWidth, textWidth } from '../textWidth';
import { CardStyles } from './wallStyles';

export interface WallCardItemProps {
  readonly card: WallCard;
  readonly text: CardText;
  readonly width: number;
  /** Of the usual texts: a percentage that is wider than usual is made smaller. */
  readonly widths: CardWidths;
  readonly left: number;
  readonly top: number;
  readonly styles: CardStyles;
}

const DRAWN_AT = 100;

/** One SLO on the wall. Drawn anew only when something of it has changed. */
export const WallCardItem = React.memo(function WallCardItem(props: WallCardItemProps): React.JSX.Element {
  const { card, text, left, top, styles } = props;
  return (
    <li
      className={cx(styles.card, styles[card.state])}
      style={{ left, top }}
      data-testid="errorbudget-slo"
      data-urgency={card.urgency}
    >
      <button type="button" className={text.form === 'chip' ? styles.line : styles.column} data-card={card.id}>
        <Content {...props} />
        <span className={styles.unseen}>{card.sentence}</span>
      </button>
    </li>
  );
}, isSameData);

function Content(props: WallCardItemProps): React.JSX.Element {
  switch (props.text.form) {
    case 'card':
      return <FullContent {...props} />;
    case 'compact':
      return <CompactContent {...props} />;
    case 'chip':
      return <ChipContent {...props} />;
  }
}

function FullContent(props: WallCardItemProps): React.JSX.Element {
  const { card, text, styles } = props;
  const { spark } = text;
  const curve = spark && card.spark && <Sparkline model={card.spark} width={spark.width} height={spark.height} />;
  return (
    <>
      <span className={cx(styles.head, text.isStacked && styles.stackedHead)}>
        <span className={styles.name}>{card.name}</span>
        <Badge {...props} />
      </span>
      <span className={styles.valueLine}>
        <Value {...props} />
        {spark?.isBeside && <span className={styles.beside}>{curve}</span>}
      </span>
      {spark && !spark.isBeside && curve}
      {text.detailRows > 0 && <Details {...props} />}
    </>
  );
}

function CompactContent(props: WallCardItemProps): React.JSX.Element {
  const { card, styles } = props;
  return (
    <>
      <span className={styles.name}>{card.name}</span>
      <span className={styles.head}>
        <Value {...props} />
        <Badge {...props} />
      </span>
    </>
  );
}

function ChipContent(props: WallCardItemProps): React.JSX.Element {
  const { card, text, styles } = props;
  return (
    <>
      <Badge {...props} />
      {text.hasName && <span className={cx(styles.name, styles.growing)}>{card.name}</span>}
      {text.hasValue && <Value {...props} />}
    </>
  );
}

function Badge({ card, text, width, widths, styles }: WallCardItemProps): React.JSX.Element {
  const room = badgeRoom({ text, width, valueWidth: valueWidth(card, text, widths) });
  const wanted = text.nameSize;
  const words = [card.stateWord, card.shortStateWord];
  const { word, size } = text.hasWord
    ? fitWord(words, { room, wanted, emWidthOf: drawnEm })
    : { word: '', size: wanted };
  return (
    <span
      className={styles.badge}
      style={size < wanted ? { fontSize: size } : undefined}
      data-testid="errorbudget-state"
    >
      <StateShape state={card.state} size={Math.round(size * 1.05)} />
      {word && <span className={styles.word}>{word}</span>}
    </span>
  );
}

/** As the browser draws it, so that no letter is cut by a hair. */
function drawnEm(word: string): number {
  return textWidth(word, { size: DRAWN_AT, weight: MEDIUM }) / DRAWN_AT;
}

/** A percentage that is wider than usual is made smaller; a dash as large as a number would be a bar. */
function valueSizeOf({ value, hasValue }: WallCard, text: CardText, widths: CardWidths): number {
  const em = emWidth(value, MEDIUM);
  return hasValue ? Math.min(1, widths.value / em) * text.valueSize : text.nameSize;
}

function valueWidth(card: WallCard, text: CardText, widths: CardWidths): number {
  return text.hasValue ? emWidth(card.value, MEDIUM) * valueSizeOf(card, text, widths) : 0;
}

function Value({ card, text, widths, styles }: WallCardItemProps): React.JSX.Element {
  const size = valueSizeOf(card, text, widths);
  return (
    <span
      className={styles.value}
      style={{ fontSize: size === text.valueSize ? undefined : size }}
      data-testid="errorbudget-remaining"
    >
      {card.value}
      <span className={text.hasCaption ? styles.caption : styles.unseen}>{card.caption}</span>
    </span>
  );
}

function Details({ card, text, width, styles }: WallCardItemProps): React.JSX.Element {
  const { detailSize, detailRows: rows, padX } = text;
  const widthOf = (words: string): number => emWidth(words, MEDIUM) * detailSize;
  const placed = placeLines(card.lines, { rows, width: width - EDGE - 2 * padX, widthOf, gap: detailSize });
  return (
    <span className={styles.rows}>
      {placed.map((row) => (
        <Row key={row.left.id} row={row} styles={styles} />
      ))}
    </span>
  );
}

function Row({
  row: { left, right },
  styles,
}: {
  readonly row: CardRow;
  readonly styles: CardStyles;
}): React.JSX.Element {
  if (left.id === 'reason') {
    return <span className={styles.reason}>{left.text}</span>;
  }
  return (
    <span className={styles.row}>
      <Fact line={left} styles={styles} />
      {right && <Fact line={right} styles={styles} />}
    </span>
  );
}

function Fact({ line, styles }: { readonly line: PlacedLine; readonly styles: CardStyles }): React.JSX.Element {
  const { id } = line;
  const isMarked = line.isNotable && (id === 'pace' || id === 'late' || id === 'exception');
  return <span className={isMarked ? styles[id] : undefined}>{line.text}</span>;
}

import React, { useState } from 'react';
import { css } from '@emotion/css';
import { EventBus, GrafanaTheme2 } from '@grafana/data';
import { ScrollContainer, useStyles2 } from '@grafana/ui';
import { ReviewChoice, ReviewModel } from '../../view/review/reviewModel';
import { ReviewHeader } from './ReviewHeader';
import { ReviewSections } from './ReviewSections';
import { ReviewToolbar } from './ReviewToolbar';

export interface FullReviewProps {
  readonly review: ReviewModel;
  readonly width: number;
  readonly height: number;
  readonly eventBus: EventBus;
}

const UNCHOSEN: ReviewChoice = { sloId: undefined, periodId: undefined, triedTarget: undefined };

/** The review with its choosers; what was chosen stays over refreshes. */
export function FullReview({ review, width, height, eventBus }: FullReviewProps): React.JSX.Element | null {
  const styles = useStyles2(getStyles);
  const [choice, choose] = useState(UNCHOSEN);
  const [highlight, setHighlight] = useState<{ readonly startMs: number; readonly endMs: number }>();
  const opened = review.open(choice);
  if (!opened) {
    return null;
  }
  const { page } = opened;
  const change = (changed: Partial<ReviewChoice>): void => choose({ ...choice, ...changed });
  const open = (changed: Partial<ReviewChoice>): void => {
    setHighlight(undefined);
    change(changed);
  };
  return (
    <section
      className={styles.review}
      style={{ width, height }}
      aria-label={page.sentence}
      data-testid="errorbudget-slo"
    >
      <ReviewToolbar
        slos={review.slos}
        periods={review.periodsOf(opened.sloId)}
        opened={opened}
        width={width}
        onChange={open}
      />
      <div className={styles.body}>
        <ScrollContainer>
          <div className={styles.content}>
            <ReviewHeader page={page} width={width} height={height} highlight={highlight} eventBus={eventBus} />
            <ReviewSections
              page={page}
              width={width}
              onHighlight={setHighlight}
              onTry={(triedTarget) => change({ triedTarget })}
            />
          </div>
        </ScrollContainer>
      </div>
    </section>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  review: css({ display: 'flex', flexDirection: 'column', overflow: 'hidden' }),
  body: css({ flex: '1 1 0', minHeight: 0 }),
  // Room for the scroll bar and for what stands in the panel's corner, so that neither hides a number.
  content: css({ padding: theme.spacing(0, 1.5, 3, 0.25) }),
});

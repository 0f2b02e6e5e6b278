import React, { Suspense, lazy } from 'react';
import { EventBus } from '@grafana/data';
import { ReviewContent } from '../../view/review/reviewContent';
import { ReviewGlance } from './ReviewGlance';

export interface ReviewViewProps {
  readonly review: ReviewContent;
  readonly width: number;
  readonly height: number;
  readonly eventBus: EventBus;
}

const MIN_WIDTH = 300;
const MIN_HEIGHT = 240;

/** Loaded when a review is shown: every other panel is spared its code. */
const FullReview = lazy(async () => ({ default: (await import('./FullReview')).FullReview }));

/** What a team looks back on; where there is no room for it, and until its code is there, in a sentence. */
export function ReviewView(props: ReviewViewProps): React.JSX.Element {
  const { review, width, height } = props;
  const glance = <ReviewGlance slos={review.slos} width={width} height={height} />;
  return width < MIN_WIDTH || height < MIN_HEIGHT ? (
    glance
  ) : (
    <Suspense fallback={glance}>
      <FullReview {...props} />
    </Suspense>
  );
}

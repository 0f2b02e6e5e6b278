import React from 'react';
import { EventBus } from '@grafana/data';
import { ReviewModel } from '../../view/review/reviewModel';
import { FullReview } from './FullReview';
import { ReviewGlance } from './ReviewGlance';

export interface ReviewViewProps {
  readonly review: ReviewModel;
  readonly width: number;
  readonly height: number;
  readonly eventBus: EventBus;
}

const MIN_WIDTH = 300;
const MIN_HEIGHT = 240;

/** What a team looks back on; where there is no room for it, in a sentence. */
export function ReviewView(props: ReviewViewProps): React.JSX.Element {
  const { review, width, height } = props;
  return width < MIN_WIDTH || height < MIN_HEIGHT ? (
    <ReviewGlance slos={review.slos} width={width} height={height} />
  ) : (
    <FullReview {...props} />
  );
}

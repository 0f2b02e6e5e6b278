import React from 'react';
import { FullReview, FullReviewProps } from './FullReview';
import { ReviewGlance } from './ReviewGlance';

const MIN_WIDTH = 300;
const MIN_HEIGHT = 240;

/** What a team looks back on; where there is no room for it, in a sentence. */
export function ReviewView(props: FullReviewProps): React.JSX.Element {
  const { review, width, height } = props;
  return width < MIN_WIDTH || height < MIN_HEIGHT ? (
    <ReviewGlance slos={review.slos} width={width} height={height} />
  ) : (
    <FullReview {...props} />
  );
}

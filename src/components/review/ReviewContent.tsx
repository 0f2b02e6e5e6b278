import React, { useMemo } from 'react';
import { describeReview } from '../../view/review/reviewModel';
import { ViewSource } from '../../view/viewSource';
import { FullReviewProps } from './FullReview';
import { ReviewView } from './ReviewView';

export type ReviewContentProps = Omit<FullReviewProps, 'review'> & { readonly source: ViewSource };

/** The review with its model, which are loaded together. The default export is what `React.lazy` asks for. */
export default function ReviewContent({ source, ...rest }: ReviewContentProps): React.JSX.Element {
  const review = useMemo(() => describeReview(source.shown, source.context), [source]);
  return <ReviewView review={review} {...rest} />;
}

import React from 'react';
import { css } from '@emotion/css';
import { ScrollContainer, useStyles2 } from '@grafana/ui';
import { ReviewModel } from '../../view/review/reviewModel';

export interface ReviewViewProps {
  readonly review: ReviewModel;
  readonly width: number;
  readonly height: number;
}

/** What a team looks back on. */
export function ReviewView({ review: { slos }, width, height }: ReviewViewProps): React.JSX.Element {
  const styles = useStyles2(getStyles);
  return (
    <div style={{ width, height }}>
      <ScrollContainer>
        {slos.map(({ id, sentence }) => (
          <p key={id} className={styles.sentence}>
            {sentence}
          </p>
        ))}
      </ScrollContainer>
    </div>
  );
}

const getStyles = () => ({ sentence: css({ margin: 0 }) });

import React from 'react';
import { Figure } from '../view/words/figure';
import { ExplainButton } from './ExplainButton';

export interface HowComputedProps {
  readonly figure: Figure;
  readonly className: string;
  readonly children: React.ReactNode;
}

/** A number that says how it was computed. */
export function HowComputed({ figure, className, children }: HowComputedProps): React.JSX.Element {
  return (
    <ExplainButton
      className={className}
      testId={`errorbudget-${figure.id}`}
      explain={() => <Lines title={[figure.value, figure.caption].join(' ')} lines={figure.how} />}
    >
      {children}
    </ExplainButton>
  );
}

export interface LinesProps {
  readonly title?: string;
  readonly lines: readonly string[];
}

export function Lines({ title, lines }: LinesProps): React.JSX.Element {
  return (
    <div>
      {title && <strong>{title}</strong>}
      {lines.map((line) => (
        <div key={line}>{line}</div>
      ))}
    </div>
  );
}

import React from 'react';
import { Tooltip } from '@grafana/ui';
import { Figure } from '../view/words/figure';

export interface HowComputedProps {
  readonly figure: Figure;
  /** A button: hover, focus and touch open it. */
  readonly children: React.JSX.Element;
}

/** Says of a number how it was computed. */
export function HowComputed({ figure, children }: HowComputedProps): React.JSX.Element {
  return (
    <Tooltip content={<Lines figure={figure} />} placement="bottom">
      {children}
    </Tooltip>
  );
}

function Lines({ figure }: { readonly figure: Figure }): React.JSX.Element {
  return (
    <div>
      <strong>
        {figure.value} {figure.caption}
      </strong>
      {figure.how.map((line) => (
        <div key={line}>{line}</div>
      ))}
    </div>
  );
}

import React, { useEffect, useState } from 'react';
import { Tooltip } from '@grafana/ui';

export interface ExplainButtonProps {
  /** What is said about the button's content. */
  readonly content: React.JSX.Element;
  readonly placement?: 'bottom' | 'left';
  readonly className: string;
  readonly testId?: string;
  readonly children: React.ReactNode;
}

/** A part of the screen that explains itself: by hover, by focus, and by touch, which Grafana's tooltip does not know. */
export function ExplainButton(props: ExplainButtonProps): React.JSX.Element {
  const { content, placement = 'bottom', className, testId, children } = props;
  const [isTouched, setTouched] = useState(false);
  useEffect(() => {
    if (!isTouched) {
      return undefined;
    }
    const close = (): void => setTouched(false);
    document.addEventListener('pointerdown', close, true);
    return () => document.removeEventListener('pointerdown', close, true);
  }, [isTouched]);
  return (
    <Tooltip content={content} placement={placement} show={isTouched || undefined}>
      <button
        type="button"
        className={className}
        data-testid={testId}
        onPointerUpCapture={({ pointerType }) => setTouched(pointerType !== 'mouse')}
      >
        {children}
      </button>
    </Tooltip>
  );
}

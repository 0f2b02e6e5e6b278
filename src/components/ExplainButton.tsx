import React, { useEffect, useId, useRef, useState } from 'react';
import { AnchoredTooltip, AnchoredTooltipProps } from './AnchoredTooltip';

export interface ExplainButtonProps extends Pick<AnchoredTooltipProps, 'placement'> {
  /** Draws what is said about the button's content. */
  readonly explain: () => React.JSX.Element;
  readonly className: string;
  readonly testId?: string;
  readonly children: React.ReactNode;
}

/** Why an explanation is shown, which decides what hides it. */
type Reason = 'pointer' | 'focus' | 'touch';

/** A part of the screen that explains itself: by hover, by focus, and by touch, which Grafana's tooltip does not know. */
export function ExplainButton({
  explain,
  placement,
  className,
  testId,
  children,
}: ExplainButtonProps): React.JSX.Element {
  const button = useRef<HTMLButtonElement>(null);
  const tooltipId = useId();
  const [reason, setReason] = useState<Reason>();
  useHiding(reason, setReason);
  const anchor = reason && button.current;
  return (
    <>
      <button
        ref={button}
        type="button"
        className={className}
        data-testid={testId}
        aria-describedby={reason ? tooltipId : undefined}
        onPointerEnter={({ pointerType }) => pointerType === 'mouse' && setReason('pointer')}
        onPointerLeave={() => setReason((before) => (before === 'pointer' ? undefined : before))}
        onPointerUpCapture={({ pointerType }) => pointerType !== 'mouse' && setReason('touch')}
        onFocus={({ target }) => target.matches(':focus-visible') && setReason('focus')}
        onBlur={() => setReason((before) => (before === 'focus' ? undefined : before))}
      >
        {children}
      </button>
      {anchor && (
        <AnchoredTooltip anchor={anchor} placement={placement} content={<div id={tooltipId}>{explain()}</div>} />
      )}
    </>
  );
}

/** Escape hides every explanation; one that a finger asked for goes when something else is touched. */
function useHiding(reason: Reason | undefined, setReason: (reason: undefined) => void): void {
  useEffect(() => {
    if (reason === undefined) {
      return undefined;
    }
    const hide = (): void => setReason(undefined);
    const onKeyDown = ({ key }: KeyboardEvent): void => (key === 'Escape' ? hide() : undefined);
    const onPointerDown = reason === 'touch' ? hide : (): void => undefined;
    document.addEventListener('keydown', onKeyDown);
    document.addEventListener('pointerdown', onPointerDown, true);
    return () => {
      document.removeEventListener('keydown', onKeyDown);
      document.removeEventListener('pointerdown', onPointerDown, true);
    };
  }, [reason, setReason]);
}

import React, { useEffect, useId, useState } from 'react';
import { AnchoredTooltip, AnchoredTooltipProps } from './AnchoredTooltip';

export interface ExplainButtonProps extends Pick<AnchoredTooltipProps, 'placement'> {
  /** Draws what is said about the button's content. */
  readonly explain: () => React.JSX.Element;
  readonly className: string;
  readonly testId?: string;
  readonly children: React.ReactNode;
}

/** An explanation that is shown: at what, and why, which decides what hides it. */
interface Shown {
  readonly anchor: HTMLElement;
  readonly reason: 'pointer' | 'focus' | 'touch';
}

/** A part of the screen that explains itself: by hover, by focus, and by touch, which Grafana's tooltip does not know. */
export function ExplainButton(props: ExplainButtonProps): React.JSX.Element {
  const { explain, placement, className, testId, children } = props;
  const tooltipId = useId();
  const [shown, setShown] = useState<Shown>();
  useHiding(shown?.reason, setShown);
  const hideIf = (reason: Shown['reason']): void =>
    setShown((before) => (before?.reason === reason ? undefined : before));
  return (
    <>
      <button
        type="button"
        className={className}
        data-testid={testId}
        aria-describedby={shown && tooltipId}
        onPointerEnter={({ pointerType, currentTarget: anchor }) =>
          pointerType === 'mouse' && setShown({ anchor, reason: 'pointer' })
        }
        onPointerLeave={() => hideIf('pointer')}
        onPointerUpCapture={({ pointerType, currentTarget: anchor }) =>
          pointerType !== 'mouse' && setShown({ anchor, reason: 'touch' })
        }
        onFocus={({ currentTarget: anchor }) =>
          anchor.matches(':focus-visible') && setShown({ anchor, reason: 'focus' })
        }
        onBlur={() => hideIf('focus')}
      >
        {children}
      </button>
      {shown && (
        <AnchoredTooltip anchor={shown.anchor} placement={placement} content={<div id={tooltipId}>{explain()}</div>} />
      )}
    </>
  );
}

/** Escape hides every explanation; one that a finger asked for goes when something else is touched. */
function useHiding(reason: Shown['reason'] | undefined, setShown: (shown: undefined) => void): void {
  useEffect(() => {
    if (reason === undefined) {
      return undefined;
    }
    const hide = (): void => setShown(undefined);
    const onKeyDown = ({ key }: KeyboardEvent): void => (key === 'Escape' ? hide() : undefined);
    const onPointerDown = reason === 'touch' ? hide : (): void => undefined;
    document.addEventListener('keydown', onKeyDown);
    document.addEventListener('pointerdown', onPointerDown, true);
    return () => {
      document.removeEventListener('keydown', onKeyDown);
      document.removeEventListener('pointerdown', onPointerDown, true);
    };
  }, [reason, setShown]);
}

import { KeyboardEvent, PointerEvent, RefObject, SyntheticEvent, useEffect, useRef, useState } from 'react';
import { CellHow } from './HowTooltip';
import { CellPlace, cellOfEvent } from './gridKeys';

/** A pointer that only crosses a cell does not ask for anything. */
const HOVER_DELAY_MS = 250;

export interface CellHowFacts {
  readonly wrapper: RefObject<HTMLElement | null>;
  readonly describe: (place: CellPlace) => Pick<CellHow, 'title' | 'lines'> | undefined;
}

export interface CellHowState {
  readonly how: CellHow | undefined;
  readonly hide: () => void;
  readonly handlers: {
    readonly onMouseOver: (event: SyntheticEvent) => void;
    readonly onMouseLeave: () => void;
    readonly onPointerDown: (event: PointerEvent) => void;
    readonly onClick: () => void;
    readonly onFocus: (event: SyntheticEvent) => void;
    readonly onBlur: () => void;
    readonly onKeyDown: (event: KeyboardEvent) => void;
  };
}

/** Which cell says how its number came about: the one under the pointer, or the one that keys or a finger came to. */
export function useCellHow({ wrapper, describe }: CellHowFacts): CellHowState {
  const [how, setHow] = useState<CellHow>();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const pointer = useRef<string>(undefined);
  const stopTimer = (): void => clearTimeout(timer.current);
  useEffect(() => () => clearTimeout(timer.current), []);
  const hide = (): void => {
    stopTimer();
    setHow(undefined);
  };
  const show = (target: EventTarget): void => {
    stopTimer();
    const place = cellOfEvent(target);
    const said = place && describe(place);
    setHow(place && said ? { ...said, box: boxWithin(place.element, wrapper.current) } : undefined);
  };
  return {
    how,
    hide,
    handlers: {
      onMouseOver: ({ target }) => {
        stopTimer();
        timer.current = setTimeout(() => show(target), how ? 0 : HOVER_DELAY_MS);
      },
      onMouseLeave: hide,
      onPointerDown: ({ pointerType }) => {
        pointer.current = pointerType;
      },
      onClick: () => {
        // A finger cannot hover: what it touches says how it came about, and unfolds.
        if (pointer.current === 'mouse') {
          hide();
        }
        pointer.current = undefined;
      },
      onFocus: ({ target }) => {
        // A mouse hovers already.
        if (pointer.current !== 'mouse') {
          show(target);
        }
      },
      onBlur: hide,
      onKeyDown: ({ key }) => {
        pointer.current = undefined;
        if (key === 'Escape') {
          hide();
        }
      },
    },
  };
}

function boxWithin(element: HTMLElement, wrapper: HTMLElement | null): CellHow['box'] {
  const { left, top, width, height } = element.getBoundingClientRect();
  const origin = wrapper?.getBoundingClientRect();
  return { left: left - (origin?.left ?? 0), top: top - (origin?.top ?? 0), width, height };
}

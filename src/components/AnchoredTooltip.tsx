import React, { forwardRef, useImperativeHandle } from 'react';
import { Tooltip } from '@grafana/ui';

export interface AnchoredTooltipProps {
  /** What the tooltip points at; it is in the document already. */
  readonly anchor: HTMLElement;
  readonly content: React.JSX.Element;
  readonly placement?: 'bottom' | 'left';
}

/** Grafana's tooltip at something that has been drawn before: many things may explain themselves, few ever do. */
export function AnchoredTooltip({ anchor, content, placement = 'bottom' }: AnchoredTooltipProps): React.JSX.Element {
  return (
    <Tooltip content={content} placement={placement} show>
      <Anchor element={anchor} />
    </Tooltip>
  );
}

/** Stands for an element that is drawn elsewhere: hands it out and draws nothing. */
export const Anchor = forwardRef<HTMLElement, { readonly element: HTMLElement }>(function Anchor({ element }, ref) {
  useImperativeHandle(ref, () => element, [element]);
  return null;
});

import React, { forwardRef } from 'react';
import { Tooltip } from '@grafana/ui';
import { Lines } from '../HowComputed';

/** What a cell says of itself, and where the cell lies within the grid, in pixels. */
export interface CellHow {
  readonly title: string;
  readonly lines: readonly string[];
  readonly box: { readonly left: number; readonly top: number; readonly width: number; readonly height: number };
}

/** How the number of one cell came about: one tooltip for the whole grid, which moves from cell to cell. */
export function HowTooltip({ how }: { readonly how: CellHow }): React.JSX.Element {
  return (
    <Tooltip content={<Lines title={how.title} lines={how.lines} />} placement="bottom" show>
      <Place box={how.box} />
    </Tooltip>
  );
}

/** Stands where the cell is. Takes the tooltip's reference alone: its tab index would be one stop too many. */
const Place = forwardRef<HTMLSpanElement, { readonly box: CellHow['box'] }>(function Place({ box }, ref) {
  return <span ref={ref} style={{ position: 'absolute', pointerEvents: 'none', ...box }} />;
});

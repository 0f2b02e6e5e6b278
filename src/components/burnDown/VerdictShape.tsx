import React from 'react';
import { LadderRung } from '../../view/burnDown/ladder';

export interface VerdictShapeProps {
  readonly rung: Pick<LadderRung, 'verdict' | 'tone'>;
  readonly color: string;
}

const SIZE = 12;

/** A pair's verdict as a shape: triangle with a mark, arrows, tick, or a dash where there is none. Drawn at once, as its bars are. */
export function VerdictShape({ rung, color }: VerdictShapeProps): React.JSX.Element {
  return (
    <svg
      width={SIZE}
      height={SIZE}
      viewBox="0 0 24 24"
      aria-hidden
      fill="none"
      stroke={color}
      strokeWidth={2.6}
      strokeLinecap="round"
      strokeLinejoin="round"
      style={{ flex: 'none' }}
    >
      <path d={outlineOf(rung)} />
    </svg>
  );
}

function outlineOf({ verdict, tone }: VerdictShapeProps['rung']): string {
  switch (tone === 'none' ? undefined : verdict) {
    case 'breached':
      return 'M12 3L22 21H2zM12 10v4.5M12 18v.2';
    case 'recovering':
      return 'M12 4v16M5 13l7 7 7-7';
    case 'increasing':
      return 'M12 20V4M5 11l7-7 7 7';
    case 'acceptable':
      return 'M4 13l5 5L20 6';
    default:
      return 'M5 12h14';
  }
}

import React from 'react';
import { useTheme2 } from '@grafana/ui';
import { SloSummary } from '../view/summary/sloSummary';
import { stateColor } from './stateColor';

export interface StateShapeProps {
  readonly state: SloSummary['state'];
  /** Edge length in pixels. */
  readonly size: number;
}

/** The state as a shape that differs without colour: tick in a disc, mark in a triangle, bar in an octagon, dashed ring. */
export function StateShape({ state, size }: StateShapeProps): React.JSX.Element {
  const theme = useTheme2();
  const color = stateColor(theme, state);
  const mark = {
    stroke: theme.colors.background.primary,
    strokeWidth: 2.4,
    strokeLinecap: 'round',
    fill: 'none',
  } as const;
  return (
    <svg width={size} height={size} viewBox="0 0 24 24" aria-hidden style={{ flex: 'none' }}>
      {state === 'open' && (
        <>
          <circle cx="12" cy="12" r="11" fill={color} />
          <path d="M7 12.5l3.4 3.4L17 9" strokeLinejoin="round" {...mark} />
        </>
      )}
      {state === 'caution' && (
        <>
          <path d="M12 1.8L23 21.5H1z" fill={color} stroke={color} strokeWidth="1.6" strokeLinejoin="round" />
          <path d="M12 9v5.2M12 18v.2" {...mark} />
        </>
      )}
      {state === 'frozen' && (
        <>
          <path d="M7.4 1h9.2L23 7.4v9.2L16.6 23H7.4L1 16.6V7.4z" fill={color} />
          <path d="M7 12h10" {...mark} strokeWidth={3} />
        </>
      )}
      {state === 'unknown' && (
        <circle cx="12" cy="12" r="10" fill="none" stroke={color} strokeWidth="2.4" strokeDasharray="4.2 3.6" />
      )}
    </svg>
  );
}

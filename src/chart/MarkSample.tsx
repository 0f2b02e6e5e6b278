import React from 'react';
import { useTheme2 } from '@grafana/ui';
import { SampleKind } from '../view/burnDown/legend';
import { markColor } from './markColors';

const WIDTH = 16;
const HEIGHT = 10;

/** What a mark looks like, for the legend and the tooltip. */
export function MarkSample({ kind }: { readonly kind: SampleKind }): React.JSX.Element {
  const color = markColor(useTheme2(), kind);
  return (
    <svg width={WIDTH} height={HEIGHT} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden style={{ flex: 'none' }}>
      <Shape kind={kind} color={color} />
    </svg>
  );
}

function Shape({ kind, color }: { readonly kind: SampleKind; readonly color: string }): React.JSX.Element {
  const stroke = { stroke: color, fill: 'none', strokeWidth: 1 };
  switch (kind) {
    case 'curve':
      return <path d="M0 5h16" {...stroke} strokeWidth={2} />;
    case 'ideal':
      return <path d="M0 5h16" {...stroke} strokeDasharray="4 3" />;
    case 'forecast':
      return <path d="M1 5h15" {...stroke} strokeWidth={2} strokeLinecap="round" strokeDasharray="0 4.5" />;
    case 'incident':
      return (
        <>
          <rect x="4" y="0" width="8" height="10" fill={color} opacity={0.4} />
          <rect x="4" y="0" width="8" height="2" fill={color} />
        </>
      );
    case 'deploy':
      return <path d="M8 1l5 8H3z" fill={color} />;
    case 'exception':
      return <path d="M2 9V1h12v8" {...stroke} strokeWidth={2} />;
    case 'remark':
      return <path d="M8 0v10" {...stroke} strokeDasharray="3 2" />;
    case 'missing':
      return <path d="M0 10L10 0M5 10L15 0M-5 10L5 0M10 10L20 0" {...stroke} />;
    case 'excluded':
      return <path d="M0 0l10 10M5 0l10 10M-5 0l10 10M10 0l10 10" {...stroke} />;
    case 'before':
      return <path d="M0 2h16M0 5h16M0 8h16" {...stroke} opacity={0.6} />;
    case 'frozen':
      return <rect width="16" height="10" fill={color} />;
    case 'caution':
      return <rect y="5" width="16" height="5" fill={color} />;
    case 'open':
      return <rect y="8" width="16" height="2" fill={color} />;
    case 'unknown':
      return <path d="M0 9h16" {...stroke} strokeDasharray="3 3" />;
  }
}

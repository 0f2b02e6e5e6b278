import React from 'react';
import { EventBus } from '@grafana/data';
import { t } from '../i18n/t';
import { PanelView } from '../view/panelView';
import { SloView } from '../view/sloView';
import { BurnDownView } from './BurnDownView';
import { NOTICE_HEIGHT, NoticeLine } from './NoticeLine';
import { PanelMessage } from './PanelMessage';
import { SloRows } from './SloRows';

export interface PanelBodyProps {
  readonly view: PanelView;
  /** What the host reports beside the data, such as a failed query. */
  readonly hostNotices: readonly string[];
  readonly width: number;
  readonly height: number;
  readonly eventBus: EventBus;
}

const MIN_HEIGHT_FOR_NOTICES = 110;

/** The panel's content for a size: nothing at no size, a message without SLOs, else the layout that suits their number. */
export function PanelBody({ view, hostNotices, width, height, eventBus }: PanelBodyProps): React.JSX.Element | null {
  if (width < 1 || height < 1) {
    return null;
  }
  const { slos, problems, emptyTitle } = view;
  if (slos.length === 0) {
    const hasFailed = hostNotices.length > 0;
    return (
      <PanelMessage
        title={hasFailed ? t('panel.failed', 'Query failed') : emptyTitle}
        lines={hasFailed ? hostNotices : problems}
        width={width}
        height={height}
      />
    );
  }
  const notices = [...hostNotices, ...problems, ...slos.flatMap(noticesOf)];
  const hasNotices = notices.length > 0 && height >= MIN_HEIGHT_FOR_NOTICES;
  const space = { width, height: hasNotices ? height - NOTICE_HEIGHT : height };
  return (
    <div style={{ width, height, overflow: 'hidden' }}>
      {hasNotices && <NoticeLine notices={notices} width={width} />}
      {slos.length === 1 ? (
        <BurnDownView slo={slos[0]} eventBus={eventBus} {...space} />
      ) : (
        <SloRows slos={slos} {...space} />
      )}
    </div>
  );
}

function noticesOf({ name, notices }: SloView): string[] {
  return notices.map((notice) => `${name}: ${notice}`);
}

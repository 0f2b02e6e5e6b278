import React, { Suspense, lazy } from 'react';
import { EventBus } from '@grafana/data';
import { t } from '../i18n/t';
import { OpenSlo, PanelContent, PanelView } from '../view/panelView';
import { NOTICE_HEIGHT, NoticeLine } from './NoticeLine';
import { PanelMessage } from './PanelMessage';
import { BurnDownView } from './burnDown/BurnDownView';
import { UnderstoodButton } from './understood/UnderstoodButton';
import { UnderstoodListProps } from './understood/UnderstoodList';
import { WallView } from './wall/WallView';

/** Loaded when a panel shows them: most dashboards never do. */
const TableContent = lazy(() => import(/* webpackChunkName: "table" */ './table/TableContent'));
const ReviewContent = lazy(() => import(/* webpackChunkName: "review" */ './review/ReviewContent'));

export interface PanelBodyProps {
  readonly view: PanelView;
  /** What the host reports beside the data, such as a failed query. */
  readonly hostNotices: readonly string[];
  readonly width: number;
  readonly height: number;
  readonly eventBus: EventBus;
  /** Sets what a field is; absent where the panel is only read. */
  readonly correct?: UnderstoodListProps['correct'];
}

const MIN_HEIGHT_FOR_NOTICES = 110;
const MIN_WIDTH_FOR_INFO = 160;

/** The panel's content for a size: nothing at no size, a message without SLOs, else the chosen view. */
export function PanelBody({
  view,
  correct,
  hostNotices,
  width,
  height,
  eventBus,
}: PanelBodyProps): React.JSX.Element | null {
  if (width < 1 || height < 1) {
    return null;
  }
  const { content, open, notices } = view;
  if (content.kind === 'message') {
    const hasFailed = hostNotices.length > 0;
    return (
      <Frame view={view} correct={correct} width={width} height={height}>
        <PanelMessage
          title={hasFailed ? t('panel.failed', 'Query failed') : content.title}
          lines={hasFailed ? hostNotices : notices}
          width={width}
          height={height}
        />
      </Frame>
    );
  }
  const all = [...hostNotices, ...notices];
  // Beside the burn rates where there are some; else a line of its own only when it fires.
  const alert = content.kind === 'burnDown' || !(view.alert?.isFiring || all.length > 0) ? undefined : view.alert;
  const hasNotices = (all.length > 0 || alert !== undefined) && height >= MIN_HEIGHT_FOR_NOTICES;
  const space = { width, height: hasNotices ? height - NOTICE_HEIGHT : height };
  return (
    <Frame view={view} correct={correct} width={width} height={height}>
      {hasNotices && <NoticeLine notices={all} alert={alert} width={width} />}
      <Content content={content} open={open} alert={view.alert?.word} eventBus={eventBus} {...space} />
    </Frame>
  );
}

type FrameProps = Pick<PanelBodyProps, 'view' | 'correct' | 'width' | 'height'> & {
  readonly children: React.ReactNode;
};

/** The panel's whole area, with the way to what it understood in a corner where there is room. */
function Frame({ view: { understood }, correct, width, height, children }: FrameProps): React.JSX.Element {
  const hasInfo = understood.rows.length > 0 && width >= MIN_WIDTH_FOR_INFO && height >= MIN_HEIGHT_FOR_NOTICES;
  return (
    <div style={{ position: 'relative', width, height, overflow: 'hidden' }}>
      {children}
      {hasInfo && <UnderstoodButton understood={understood} correct={correct} />}
    </div>
  );
}

interface ContentProps {
  readonly content: PanelContent;
  readonly open: OpenSlo;
  readonly alert: string | undefined;
  readonly width: number;
  readonly height: number;
  readonly eventBus: EventBus;
}

function Content({ content, open, alert, eventBus, ...space }: ContentProps): React.JSX.Element | null {
  switch (content.kind) {
    case 'burnDown':
      return <BurnDownView slos={content.slos} open={open} alert={alert} eventBus={eventBus} {...space} />;
    case 'wall':
      return <WallView wall={content.wall} open={open} eventBus={eventBus} {...space} />;
    case 'table':
      return (
        <Suspense fallback={<LoadingView content={content} {...space} />}>
          <TableContent source={content.source} open={open} eventBus={eventBus} {...space} />
        </Suspense>
      );
    case 'review':
      return (
        <Suspense fallback={<LoadingView content={content} {...space} />}>
          <ReviewContent source={content.source} eventBus={eventBus} {...space} />
        </Suspense>
      );
    case 'message':
      return null;
  }
}

type LoadingViewProps = Pick<ContentProps, 'width' | 'height'> & {
  readonly content: Extract<PanelContent, { kind: 'table' | 'review' }>;
};

/** What stands in for a view while it is loaded: the most urgent SLO's name. */
function LoadingView({ content: { source }, ...space }: LoadingViewProps): React.JSX.Element {
  const [first] = source.shown;
  return <PanelMessage title={first.report.name} lines={[]} {...space} />;
}

import type uPlot from 'uplot';
import React, { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { css } from '@emotion/css';
import { DashboardCursorSync, EventBus, GrafanaTheme2 } from '@grafana/data';
import {
  EventBusPlugin,
  IconButton,
  KeyboardPlugin,
  TooltipPlugin2,
  UPlotChart,
  usePanelContext,
  useStyles2,
  useTheme2,
} from '@grafana/ui';
import { t } from '../i18n/t';
import { ChartModel } from '../view/burnDown/chartModel';
import { drawCurve } from '../view/burnDown/drawnCurve';
import { ChartTooltip } from './ChartTooltip';
import { ChartFrame, burnDownConfig, xRange } from './burnDownConfig';
import { createFrameHolder } from './frameHolder';
import { lanesOf } from './lanes';

/** `TooltipHoverMode.xAll`: the tooltip follows the time, wherever the pointer is. Grafana does not export the enum. */
const HOVER_ALONG_X = 1;
/** How near the cursor has to be to a mark without length, in pixels. */
const POINTER_REACH = 4;

export interface BurnDownChartProps {
  readonly model: ChartModel;
  readonly width: number;
  readonly height: number;
  /** A stretch of time to light up. */
  readonly highlight?: ChartFrame['highlight'];
  /** Carries the cursor to and from other panels. */
  readonly eventBus?: EventBus;
}

/** The burn-down curve, drawn by uPlot. Brushing zooms this chart's own time axis; a double click shows all of it again. */
export function BurnDownChart({ model, width, height, highlight, eventBus }: BurnDownChartProps): React.JSX.Element {
  const theme = useTheme2();
  const styles = useStyles2(getStyles);
  const { sync, eventsScope } = usePanelContext();
  const [zoom, setZoom] = useState<ChartFrame['zoom']>();
  const [frame] = useState(() => createFrameHolder({ model, zoom, highlight }));
  frame.show({ model, zoom, highlight });
  const plot = useRef<uPlot | undefined>(undefined);
  const { timeZone } = model;
  const { labels, deploys, strip, hasWords } = lanesOf(model, height);

  const config = useMemo(() => {
    const lanes = { labels, deploys, strip, hasWords };
    const builder = burnDownConfig({ theme, timeZone, lanes }, frame.shown);
    builder.addHook('init', (u) => {
      u.over.addEventListener('dblclick', () => setZoom(undefined));
      // It takes the focus: the arrow keys move the cursor.
      u.root.setAttribute('role', 'group');
      u.root.setAttribute('aria-label', t('chart.keys', 'Chart: the arrow keys move the cursor'));
    });
    return builder;
  }, [theme, timeZone, labels, deploys, strip, hasWords, frame]);

  const data = useMemo<uPlot.AlignedData>(() => {
    const [fromMs, toMs] = xRange({ model, zoom, highlight: undefined });
    const untilMs = model.range.toMs;
    const { timeMs, left, overspent, forecast } = drawCurve({ ...model, untilMs }, { fromMs, toMs, count: width });
    return [timeMs, left, overspent, forecast, timeMs.map(() => 0)];
  }, [model, zoom, width]);

  // UPlotChart drops new data that arrives together with a new size.
  useEffect(() => {
    if (plot.current && plot.current.data !== data) {
      plot.current.setData(data);
    }
  }, [data, width, height]);

  useEffect(() => {
    plot.current?.redraw(false);
  }, [highlight]);

  const keepPlot = useCallback((u: uPlot) => {
    plot.current = u;
  }, []);
  const zoomTo = useCallback(
    (range: { from: number; to: number }) => {
      const { fromMs, toMs } = frame.shown().model.range;
      setZoom([Math.max(fromMs, range.from), Math.min(toMs, range.to)]);
    },
    [frame]
  );

  return (
    <div className={styles.chart} style={{ width, height }}>
      <UPlotChart key={config.uid} config={config} data={data} width={width} height={height} plotRef={keepPlot}>
        <TooltipPlugin2
          config={config}
          hoverMode={HOVER_ALONG_X}
          queryZoom={zoomTo}
          syncMode={sync?.() ?? DashboardCursorSync.Off}
          syncScope={eventsScope}
          render={(u, indexes) => <TooltipAt model={model} plot={u} index={indexes[0]} />}
        />
        <KeyboardPlugin config={config} />
        {eventBus && <EventBusPlugin config={config} eventBus={eventBus} />}
      </UPlotChart>
      {zoom && (
        <IconButton
          className={styles.reset}
          name="search-minus"
          size="md"
          tooltip={t('chart.reset-zoom', 'Show the whole window')}
          onClick={() => setZoom(undefined)}
        />
      )}
    </div>
  );
}

interface TooltipAtProps {
  readonly model: ChartModel;
  readonly plot: uPlot;
  readonly index: number | null | undefined;
}

function TooltipAt({ model, plot, index }: TooltipAtProps): React.JSX.Element | null {
  const timeMs = plot.data[0][index ?? -1];
  const toleranceMs = plot.posToVal(POINTER_REACH, 'x') - plot.posToVal(0, 'x');
  return timeMs === undefined ? null : <ChartTooltip model={model} place={{ timeMs, toleranceMs }} />;
}

const getStyles = (theme: GrafanaTheme2) => ({
  chart: css({
    position: 'relative',
    overflow: 'hidden',
    '.uplot:focus-visible': { outline: `2px solid ${theme.colors.primary.border}`, outlineOffset: -2 },
  }),
  reset: css({ position: 'absolute', top: theme.spacing(0.5), right: theme.spacing(0.5) }),
});

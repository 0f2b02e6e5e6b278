import type uPlot from 'uplot';
import React, { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { css } from '@emotion/css';
import { DashboardCursorSync, EventBus, GrafanaTheme2 } from '@grafana/data';
import { t } from '../i18n/t';
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
import { ChartModel } from '../view/burnDown/chartModel';
import { ChartTooltip } from './ChartTooltip';
import { ChartFrame, burnDownConfig, xRange } from './burnDownConfig';
import { createFrameHolder } from './frameHolder';
import { Stretch } from './highlight';

/** `TooltipHoverMode.xAll`: the tooltip follows the time, wherever the pointer is. Grafana does not export the enum. */
const HOVER_ALONG_X = 1;

export interface BurnDownChartProps {
  readonly model: ChartModel;
  readonly width: number;
  readonly height: number;
  /** Without axes, cursor and tooltip. */
  readonly isCompact?: boolean;
  /** Carries the cursor to and from other panels. */
  readonly eventBus?: EventBus;
  /** A stretch of time that is lit up. */
  readonly highlight?: Stretch;
}

/** The burn-down curve, drawn by uPlot. Brushing zooms this chart's own time axis; a double click shows all of it again. */
export function BurnDownChart({
  model,
  width,
  height,
  isCompact = false,
  eventBus,
  highlight,
}: BurnDownChartProps): React.JSX.Element {
  const theme = useTheme2();
  const styles = useStyles2(getStyles);
  const { sync, eventsScope } = usePanelContext();
  const [zoom, setZoom] = useState<ChartFrame['zoom']>();
  const [frame] = useState(() => createFrameHolder({ model, zoom, highlight }));
  frame.show({ model, zoom, highlight });
  const plot = useRef<uPlot | undefined>(undefined);
  const { timeZone } = model;

  const config = useMemo(() => {
    const builder = burnDownConfig({ theme, timeZone, isCompact }, frame.shown);
    builder.addHook('init', (u) => u.over.addEventListener('dblclick', () => setZoom(undefined)));
    return builder;
  }, [theme, timeZone, isCompact, frame]);

  const data = useMemo<uPlot.AlignedData>(() => {
    const { timeMs, left, overspent, ideal } = model;
    return [timeMs, left, overspent, ideal ?? timeMs.map(() => null)];
  }, [model]);

  // UPlotChart drops new data that arrives together with a new size.
  useEffect(() => {
    if (plot.current && plot.current.data !== data) {
      plot.current.setData(data);
    }
  }, [data, width, height]);

  useEffect(() => {
    const [min, max] = xRange(frame.shown());
    plot.current?.setScale('x', { min, max });
  }, [zoom, frame]);

  useEffect(() => plot.current?.redraw(false), [highlight]);

  const keepPlot = useCallback((u: uPlot) => {
    plot.current = u;
  }, []);
  const zoomTo = useCallback((range: { from: number; to: number }) => setZoom([range.from, range.to]), []);

  return (
    <div className={styles.chart} style={{ width, height }}>
      <UPlotChart key={config.uid} config={config} data={data} width={width} height={height} plotRef={keepPlot}>
        {!isCompact && (
          <>
            <TooltipPlugin2
              config={config}
              hoverMode={HOVER_ALONG_X}
              queryZoom={zoomTo}
              syncMode={sync?.() ?? DashboardCursorSync.Off}
              syncScope={eventsScope}
              render={(_, indexes) => <ChartTooltip model={model} index={indexes.find((index) => index !== null)} />}
            />
            <KeyboardPlugin config={config} />
            {eventBus && <EventBusPlugin config={config} eventBus={eventBus} />}
          </>
        )}
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

const getStyles = (theme: GrafanaTheme2) => ({
  chart: css({ position: 'relative', overflow: 'hidden' }),
  reset: css({ position: 'absolute', top: theme.spacing(0.5), right: theme.spacing(0.5) }),
});

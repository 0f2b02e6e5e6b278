import React, { useId, useState } from 'react';
import { EventBus } from '@grafana/data';
import { Combobox } from '@grafana/ui';
import { t } from '../../i18n/t';
import { OpenSlo } from '../../view/panelView';
import { SloSummary } from '../../view/summary/sloSummary';
import { SloBurnDown } from './SloBurnDown';

export interface BurnDownViewProps {
  /** The most urgent first; it is the one that is shown until another is chosen. */
  readonly slos: readonly SloSummary[];
  readonly open: OpenSlo;
  /** What Grafana's own alert says, in words. */
  readonly alert?: string;
  readonly width: number;
  readonly height: number;
  readonly eventBus: EventBus;
}

const CHOOSER_HEIGHT = 40;
/** The focus ring must not be cut. */
const RING_ROOM = '3px 4px';
const MIN_HEIGHT_FOR_CHOOSER = 160;

/** One SLO in full, and a way to the others where there are several. */
export function BurnDownView(props: BurnDownViewProps): React.JSX.Element | null {
  const { slos, open, alert, width, height, eventBus } = props;
  const [chosenId, choose] = useState<string>();
  const chooserId = useId();
  const slo = (chosenId !== undefined && open(chosenId)) || open(slos[0].id);
  const hasChooser = slos.length > 1 && height >= MIN_HEIGHT_FOR_CHOOSER;
  if (!slo) {
    return null;
  }
  return (
    <>
      {hasChooser && (
        <div style={{ height: CHOOSER_HEIGHT, padding: RING_ROOM }}>
          <label htmlFor={chooserId} className="sr-only">
            {t('burn-down.choose', 'SLO')}
          </label>
          <Combobox
            id={chooserId}
            options={slos.map(({ id, name, stateWord }) => ({ value: id, label: name, description: stateWord }))}
            value={slo.id}
            onChange={({ value }) => choose(value)}
            width="auto"
            minWidth={16}
          />
        </div>
      )}
      <SloBurnDown
        slo={slo}
        width={width}
        height={hasChooser ? height - CHOOSER_HEIGHT : height}
        eventBus={eventBus}
        alert={alert}
      />
    </>
  );
}

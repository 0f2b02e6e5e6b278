import { useCallback, useEffect, useRef, useState } from 'react';
import { PanelProps } from '@grafana/data';
import { usePanelContext } from '@grafana/ui';
import { withRole } from '../options/roleOverride';
import { UnderstoodRow } from '../view/understood/understoodModel';
import { UnderstoodState } from './understoodState';

/**
 * Gives the editor what the panel understood. The host draws the panel anew each time, so it is given only what has changed.
 */
export function usePublishUnderstood(
  rows: readonly UnderstoodRow[],
  { fieldConfig, onFieldConfigChange }: Pick<PanelProps, 'fieldConfig' | 'onFieldConfigChange'>
): void {
  const { onInstanceStateChange } = usePanelContext();
  const [keepAlike] = useState(createKeepAlike);
  const understood = keepAlike(rows);
  const host = useRef({ fieldConfig, onFieldConfigChange });
  useEffect(() => {
    host.current = { fieldConfig, onFieldConfigChange };
  }, [fieldConfig, onFieldConfigChange]);
  const correct = useCallback<UnderstoodState['correct']>(({ use }, role) => {
    host.current.onFieldConfigChange(withRole(host.current.fieldConfig, use, role));
  }, []);
  useEffect(() => {
    onInstanceStateChange?.({ understood, correct });
  }, [onInstanceStateChange, understood, correct]);
}

/** Hands out the older rows while newer ones say the same. */
function createKeepAlike(): (rows: readonly UnderstoodRow[]) => readonly UnderstoodRow[] {
  let kept: readonly UnderstoodRow[] = [];
  return (rows) => {
    if (rows !== kept && JSON.stringify(rows) !== JSON.stringify(kept)) {
      kept = rows;
    }
    return kept;
  };
}

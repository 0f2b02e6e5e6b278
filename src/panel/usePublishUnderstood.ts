import { useCallback, useEffect, useRef, useState } from 'react';
import { PanelProps } from '@grafana/data';
import { usePanelContext } from '@grafana/ui';
import { withRole } from '../options/roleOverride';
import { Understanding } from '../view/understood/understoodModel';
import { UnderstoodState } from './understoodState';

/**
 * Gives the editor what the panel understood. The host draws the panel anew each time, so it is given only what has changed.
 *
 * @returns the way to correct it
 */
export function usePublishUnderstood(
  newest: Understanding,
  { fieldConfig, onFieldConfigChange }: Pick<PanelProps, 'fieldConfig' | 'onFieldConfigChange'>
): UnderstoodState['correct'] {
  const { onInstanceStateChange } = usePanelContext();
  const [keepAlike] = useState(createKeepAlike);
  const understood = keepAlike(newest);
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
  return correct;
}

/** Hands out the older one while newer ones say the same. */
function createKeepAlike(): (newest: Understanding) => Understanding {
  let kept: Understanding | undefined;
  return (newest) => {
    if (kept === undefined || (newest !== kept && JSON.stringify(newest) !== JSON.stringify(kept))) {
      kept = newest;
    }
    return kept;
  };
}

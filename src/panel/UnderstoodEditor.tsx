import React from 'react';
import { StandardEditorProps } from '@grafana/data';
import { UnderstoodList } from '../components/understood/UnderstoodList';
import { isUnderstoodState } from './understoodState';

/** The list of what the panel understood, among its options. What is corrected there becomes an override of the field. */
export function UnderstoodEditor({ context }: StandardEditorProps): React.JSX.Element {
  const { instanceState } = context;
  return isUnderstoodState(instanceState) ? (
    <UnderstoodList rows={instanceState.understood} correct={instanceState.correct} />
  ) : (
    <UnderstoodList rows={[]} />
  );
}

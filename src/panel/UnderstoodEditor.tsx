import React from 'react';
import { StandardEditorProps } from '@grafana/data';
import { UnderstoodList } from '../components/understood/UnderstoodList';
import { Understanding } from '../view/understood/understoodModel';
import { isUnderstoodState } from './understoodState';

const NOTHING: Understanding = { rows: [], remarks: [] };

/** The list of what the panel understood, among its options. What is corrected there becomes an override of the field. */
export function UnderstoodEditor({ context }: StandardEditorProps): React.JSX.Element {
  const { instanceState } = context;
  return isUnderstoodState(instanceState) ? (
    <UnderstoodList understood={instanceState.understood} correct={instanceState.correct} />
  ) : (
    <UnderstoodList understood={NOTHING} />
  );
}

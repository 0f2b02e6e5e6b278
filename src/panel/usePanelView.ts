import { startTransition, useEffect, useReducer, useState } from 'react';
import { PanelView } from '../view/panelView';
import { PanelWork, createPanelPipeline } from './panelPipeline';
import { inNextTask } from './nextTask';
import { PipelineInput } from './pipelineInput';

/** What the panel says; of much data it goes on saying what it said until the new answer is there. */
export function usePanelView(input: PipelineInput): PanelView {
  const [pipeline] = useState(createPanelPipeline);
  const [, showAnswer] = useReducer((count: number) => count + 1, 0);
  const { view, rest } = pipeline(input);
  useEffect(() => rest && runInSlices(rest, showAnswer), [rest]);
  return view;
}

/** A frame of most screens. */
const SLICE_MS = 16;

/** Works in tasks of their own, between which the browser may draw; what is returned ends it. */
function runInSlices(work: PanelWork, onAnswer: () => void): () => void {
  const next = (): void => {
    const state = work.continue(timer());
    if (state !== 'working') {
      // React draws in slices, too, where nothing else is more urgent.
      startTransition(onAnswer);
    }
    if (state !== 'done') {
      callOff = inNextTask(next);
    }
  };
  let callOff = inNextTask(next);
  return () => callOff();
}

function timer(): () => boolean {
  const startMs = performance.now();
  return () => performance.now() - startMs >= SLICE_MS;
}

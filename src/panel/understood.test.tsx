import React, { useState } from 'react';
import { act, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { FieldConfigSource, PanelData, StandardEditorContext } from '@grafana/data';
import { locationService } from '@grafana/runtime';
import { PanelContextProvider } from '@grafana/ui';
import { DAY, anHourlySlo, dataOf, propsOf } from '../testing/aPanel';
import { aFrame, aPanelData } from '../testing/frames';
import { ErrorBudgetPanel } from './ErrorBudgetPanel';
import { UnderstoodEditor } from './UnderstoodEditor';
import { isUnderstoodState } from './understoodState';

/** A host that hands what the panel tells of itself to its editor, as Grafana does. */
function Host({
  data,
  onState,
  onFieldConfigChange = () => undefined,
}: {
  data: PanelData;
  onState?: (state: unknown) => void;
  onFieldConfigChange?: (config: FieldConfigSource) => void;
}) {
  const [instanceState, setState] = useState<unknown>();
  const [context] = useState(() => ({
    eventsScope: 'test',
    eventBus: propsOf(data).eventBus,
    onInstanceStateChange: (state: unknown) => {
      onState?.(state);
      setState(state);
    },
  }));
  const editorContext: StandardEditorContext<unknown> = { data: data.series, instanceState };
  const item = { id: 'understood', name: 'Fields' };
  return (
    <>
      <PanelContextProvider value={context}>
        <ErrorBudgetPanel {...propsOf(data, { onFieldConfigChange })} />
      </PanelContextProvider>
      <aside aria-label="editor">
        <UnderstoodEditor context={editorContext} value={undefined} onChange={() => undefined} item={item} />
      </aside>
    </>
  );
}

const editor = () => within(screen.getByLabelText('editor'));

describe('what the panel understood', () => {
  it('stands in the editor, a row for each field of each query, with its SLO', () => {
    render(<Host data={dataOf(anHourlySlo(1))} />);
    const rows = editor().getAllByRole('listitem');
    expect(rows.map((row) => row.textContent)).toEqual([
      expect.stringContaining('Query total, field Value'),
      expect.stringContaining('Query bad, field Value'),
    ]);
    expect(rows[1]).toHaveTextContent('Counts, times mark the end of intervals · Checkout');
    expect(within(rows[1]).getByRole('combobox')).toHaveValue('Auto: Bad events');
  });

  it('is corrected with one choice, which becomes an override of the field', () => {
    const saved: FieldConfigSource[] = [];
    const told: unknown[] = [];
    const frames = [...anHourlySlo(1), aFrame({ refId: 'X', timeMs: [3_600_000, 7_200_000], values: [7, 9] })];
    render(
      <Host
        data={dataOf(frames)}
        onState={(state) => told.push(state)}
        onFieldConfigChange={(config) => saved.push(config)}
      />
    );
    const unclear = editor().getByRole('combobox', { name: 'Query X, field Value' });
    expect(unclear).toHaveValue('Auto: Not understood');
    // The list of choices opens in a browser only: tests/understood.spec.ts clicks there.
    const [state] = told;
    expect(isUnderstoodState(state)).toBe(true);
    if (isUnderstoodState(state)) {
      state.correct(state.understood.rows[2], 'ignored');
    }
    expect(saved).toEqual([
      {
        defaults: {},
        overrides: [
          { matcher: { id: 'byFrameRefID', options: 'X' }, properties: [{ id: 'custom.role', value: 'ignored' }] },
        ],
      },
    ]);
  });

  it('is told to the editor once, not at each refresh: the host draws the panel anew each time', () => {
    const told: unknown[] = [];
    const { rerender } = render(<Host data={dataOf(anHourlySlo(1))} onState={(state) => told.push(state)} />);
    for (let i = 0; i < 5; i++) {
      rerender(<Host data={dataOf(anHourlySlo(i))} onState={(state) => told.push(state)} />);
    }
    expect(told).toHaveLength(1);
    rerender(<Host data={dataOf(anHourlySlo(1).slice(0, 1))} onState={(state) => told.push(state)} />);
    expect(told).toHaveLength(2);
  });

  it('is behind the info button of the panel, also by keyboard, to read only', async () => {
    render(<ErrorBudgetPanel {...propsOf(dataOf(anHourlySlo(1)))} />);
    const button = screen.getByRole('button', { name: 'What the fields were understood as' });
    act(() => button.focus());
    await userEvent.keyboard('{Enter}');
    const rows = await screen.findAllByTestId('errorbudget-understood', {}, { timeout: 10_000 });
    expect(rows.map((row) => row.textContent)).toEqual([
      expect.stringContaining('Query total, field ValueTotal events'),
      expect.stringContaining('Query bad, field ValueBad events'),
    ]);
    expect(screen.queryByRole('combobox')).toBeNull();
  }, 20_000);

  it('is corrected behind the info button, too, while the panel is edited', async () => {
    locationService.push('/d/any?editPanel=1');
    render(<ErrorBudgetPanel {...propsOf(dataOf(anHourlySlo(1)))} />);
    act(() => screen.getByRole('button', { name: 'What the fields were understood as' }).focus());
    await userEvent.keyboard('{Enter}');
    const roles = await screen.findAllByRole('combobox', {}, { timeout: 10_000 });
    expect(roles.map((role) => role.getAttribute('value'))).toEqual(['Auto: Total events', 'Auto: Bad events']);
    expect(screen.queryByText(/To correct a role, edit the panel/)).toBeNull();
    locationService.push('/d/any');
  }, 20_000);

  it('has what a finer step would tell, which no notice of the panel speaks of', () => {
    const intervalMs = 600_000;
    const timeMs = Array.from({ length: (35 * DAY) / intervalMs }, (_, i) => (i + 1) * intervalMs);
    const series = ['total', 'bad'].map((refId) =>
      aFrame({ refId, timeMs, intervalMs, values: timeMs.map(() => (refId === 'bad' ? 0 : 100)) })
    );
    render(<Host data={aPanelData({ series, fromMs: 0, toMs: 35 * DAY })} />);
    const remark = 'Checkout: A value every 10 min is too coarse for burn rates over 5 min.';
    expect(editor().getByTestId('errorbudget-remark')).toHaveTextContent(remark);
    expect(screen.getAllByText(/too coarse/)).toHaveLength(1);
  });

  it('is there, too, where no SLO could be read, which is when it is needed most', async () => {
    render(<Host data={dataOf([aFrame({ refId: 'A', timeMs: [1, 2], values: [7, 9] })])} />);
    expect(screen.getByRole('status')).toHaveTextContent('Check the queries');
    expect(screen.getByRole('button', { name: 'What the fields were understood as' })).toBeInTheDocument();
    expect(editor().getByRole('combobox')).toHaveValue('Auto: Not understood');
  });
});

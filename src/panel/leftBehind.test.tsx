import React from 'react';
import { act, render, screen } from '@testing-library/react';
import { DataFrame } from '@grafana/data';
import { DEFAULT_OPTIONS, ErrorBudgetOptions } from '../options/options';
import { anHourlySlo, dataOf, propsOf } from '../testing/aPanel';
import { CountingBus, HeldCounts, countHeld } from '../testing/countHost';
import { ErrorBudgetPanel } from './ErrorBudgetPanel';

/** The usual view as often as a dashboard that is left open for days; the others often enough to show what adds up. */
const MOUNTS: ReadonlyArray<readonly [view: string, times: number]> = [
  ['burnDown', 200],
  ['wall', 50],
  ['table', 50],
  ['review', 50],
];

/** Lets effects, timers of one turn and lazily loaded views come. */
const settle = () => act(() => new Promise((resolve) => setTimeout(resolve, 20)));

/** On a busy machine the last timers take their time; one that was left behind would never end. */
async function untilQuiet(held: HeldCounts): Promise<void> {
  await settle();
  for (let rounds = 0; rounds < 200 && held.timers > 0; rounds++) {
    await settle();
  }
}

describe('a panel that was closed', () => {
  it.each(MOUNTS)(
    'leaves no listener, timer, observer or chart behind: %s, opened and closed %i times',
    async (view, times) => {
      const frames = [...anHourlySlo(864, { service: 'search' }), ...anHourlySlo(1, { service: 'checkout' })];
      const eventBus = new CountingBus();
      const options = { ...DEFAULT_OPTIONS, view };
      const open = async () => {
        const { unmount, container } = render(<ErrorBudgetPanel {...propsOf(dataOf(frames), { options, eventBus })} />);
        await settle();
        expect(container).toHaveTextContent(/Freeze|search/);
        unmount();
      };
      // What the page holds for good, such as React's own listeners and loaded views, is there after the first times.
      await open();
      const { held, stop } = countHeld();
      await open();
      await untilQuiet(held);
      const first = { ...held };
      for (let i = 0; i < times; i++) {
        await open();
      }
      await untilQuiet(held);
      stop();
      expect(held).toEqual(first);
      expect(eventBus.listening).toBe(0);
      expect(document.querySelectorAll('canvas, .uplot')).toHaveLength(0);
    },
    240_000
  );
});

describe('a refresh', () => {
  /** The same data again, as a host hands it out: new objects with the same content, whose reading is counted. */
  function counted(frames: readonly DataFrame[], onRead: () => void): DataFrame[] {
    const countedValues = (values: unknown[]) =>
      new Proxy([...values], {
        get: (target, key, receiver) => {
          if (typeof key === 'string' && /^\d+$/.test(key)) {
            onRead();
          }
          return Reflect.get(target, key, receiver);
        },
      });
    return frames.map((frame) => ({
      ...frame,
      fields: frame.fields.map((field) => ({ ...field, values: countedValues(field.values) })),
    }));
  }
  const frames = anHourlySlo(864);
  const valueCount = frames.reduce((sum, { fields, length }) => sum + fields.length * length, 0);

  it('with unchanged data recomputes nothing: each value is looked at once, to see that it has not changed', () => {
    let reads = 0;
    const refreshed = () => <ErrorBudgetPanel {...propsOf(dataOf(counted(frames, () => reads++)))} />;
    const { rerender } = render(refreshed());
    expect(reads).toBeGreaterThan(valueCount);
    for (let i = 0; i < 3; i++) {
      reads = 0;
      rerender(refreshed());
      expect(reads).toBe(valueCount);
    }
  });

  it('of options that change looks alone evaluates nothing, those that change numbers do', () => {
    let reads = 0;
    const data = dataOf(
      counted([...anHourlySlo(864, { service: 'a' }), ...anHourlySlo(1, { service: 'b' })], () => reads++)
    );
    const shown = (options: Partial<ErrorBudgetOptions>) => (
      <ErrorBudgetPanel {...propsOf(data, { options: { ...DEFAULT_OPTIONS, view: 'wall', ...options } })} />
    );
    const { rerender } = render(shown({}));
    const readsOf = (options: Partial<ErrorBudgetOptions>) => {
      reads = 0;
      rerender(shown(options));
      return reads;
    };
    for (const looks of [
      { groupBy: 'service' },
      { cardCurve: 'off' },
      { tableColumns: ['slo'] },
      { view: 'burnDown' },
    ]) {
      expect(readsOf(looks)).toBe(0);
    }
    expect(readsOf({ groupBy: 'service' })).toBe(0);
    expect(screen.getAllByTitle(/^[ab]: /)).toHaveLength(2);
    expect(readsOf({ cardCurve: 'sometimes' })).toBe(0);
    expect(screen.getAllByText(/The option Curve on cards is "sometimes"/)).not.toHaveLength(0);
    expect(readsOf({ objective: '99' })).toBeGreaterThan(0);
  });

  it('of the panel alone, such as another size, does not look at the data at all', () => {
    let reads = 0;
    const data = dataOf(counted(frames, () => reads++));
    const { rerender } = render(<ErrorBudgetPanel {...propsOf(data)} />);
    reads = 0;
    rerender(<ErrorBudgetPanel {...propsOf(data, { width: 500, renderCounter: 1 })} />);
    expect(reads).toBe(0);
    expect(screen.getByTestId('errorbudget-state')).toHaveTextContent('Freeze');
  });
});

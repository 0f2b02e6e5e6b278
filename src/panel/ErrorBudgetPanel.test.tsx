import React from 'react';
import { render, screen, within } from '@testing-library/react';
import { AlertState, LoadingState, PanelData, PanelProps, toDataFrame } from '@grafana/data';
import { DEFAULT_OPTIONS, ErrorBudgetOptions } from '../options/options';
import { DAY, HOUR, anHourlySlo, dataOf, propsOf } from '../testing/aPanel';
import { aFrame } from '../testing/frames';
import { ErrorBudgetPanel } from './ErrorBudgetPanel';

const show = (data: PanelData, rest: Partial<PanelProps<ErrorBudgetOptions>> = {}) => {
  const view = render(<ErrorBudgetPanel {...propsOf(data, rest)} />);
  return {
    ...view,
    again: (next: PanelData, nextRest = rest) => view.rerender(<ErrorBudgetPanel {...propsOf(next, nextRest)} />),
  };
};

describe('the panel', () => {
  it('says how much is left in percent, time and events, with the state as a word', () => {
    show(dataOf(anHourlySlo(180)));
    // 720,000 events in 30 days allow 720 failures at 99.9 %; 180 are a quarter.
    expect(screen.getByTestId('errorbudget-state')).toHaveTextContent('Ship');
    expect(screen.getByTestId('errorbudget-remaining')).toHaveTextContent('75.0%');
    expect(screen.getByTestId('errorbudget-events')).toHaveTextContent('540failures left of 720');
  });

  it('freezes when the budget is spent, says since when, and never writes a negative number of events left', () => {
    show(dataOf(anHourlySlo(864)));
    expect(screen.getByTestId('errorbudget-state')).toHaveTextContent('Freeze');
    expect(screen.getByTestId('errorbudget-remaining')).toHaveTextContent('-20.0%');
    expect(screen.getByTestId('errorbudget-events')).toHaveTextContent('144failures over the 720 allowed');
    expect(screen.getByText(/since Thu 5 Feb 00:00 · 5 d/)).toBeInTheDocument();
  });

  it('says it all in one sentence, which is also the text alternative of the chart', () => {
    show(dataOf(anHourlySlo(864)));
    const sentence =
      'Checkout: 864 of 720 allowed failures in the last 30 days, 144 too many. Frozen since Thu 5 Feb 00:00; thaws Fri 6 Mar 23:12 at the earliest.';
    expect(screen.getByRole('figure', { name: sentence })).toBeInTheDocument();
  });

  it('follows the objective, also through a dashboard variable', () => {
    const { again } = show(dataOf(anHourlySlo(864)));
    again(dataOf(anHourlySlo(864)), { options: { ...DEFAULT_OPTIONS, objective: '$target' } });
    expect(screen.getByTestId('errorbudget-state')).toHaveTextContent('Ship');
    expect(screen.getByTestId('errorbudget-remaining')).toHaveTextContent('88.0%');
  });

  it('names the option that cannot be used and says how to mend it', () => {
    const { container, again } = show(dataOf(anHourlySlo(180)), {
      options: { ...DEFAULT_OPTIONS, minCoverage: '150' },
    });
    expect(container).toHaveTextContent(
      'The option Minimum coverage (%) is "150". Set it to a percentage from 0 to 100, such as 50.'
    );
    again(dataOf(anHourlySlo(180)), { options: { ...DEFAULT_OPTIONS, method: 'events' } });
    expect(container).toHaveTextContent(
      'The option Budgeting method is "events". Set it to one of: occurrences, timeslices, ratioTimeslices.'
    );
    again(dataOf(anHourlySlo(180)), { options: { ...DEFAULT_OPTIONS, thawAt: '-5' } });
    expect(container).toHaveTextContent('Thaw at -5% lies below Freeze at 0%');
  });

  it('says whose policy it is, when it was agreed and who may lift it; without an owner it is the default one', () => {
    const { container, again } = show(dataOf(anHourlySlo(180)));
    expect(container).toHaveTextContent('default policy');
    const options = {
      ...DEFAULT_OPTIONS,
      policyOwner: '$target SRE',
      policyAgreedOn: '2026-01-02',
      policyLiftedBy: 'CTO',
    };
    again(dataOf(anHourlySlo(180)), { options });
    expect(container).not.toHaveTextContent('default policy');
    for (const words of ['policy of 99 SRE', 'agreed on 2026-01-02', 'may be lifted by CTO']) {
      expect(container).toHaveTextContent(words);
    }
  });

  it('freezes at the level of the policy', () => {
    show(dataOf(anHourlySlo(180)), { options: { ...DEFAULT_OPTIONS, freezeAt: '75', cautionAt: '80' } });
    expect(screen.getByTestId('errorbudget-state')).toHaveTextContent('Freeze');
  });

  it('tells slices as time, with their method, and no events', () => {
    const options = { ...DEFAULT_OPTIONS, method: 'timeslices', objective: '99' };
    const { container } = show(dataOf(anHourlySlo(180)), { options });
    // One bad hour of the 7.2 that 1 % of 30 days allow.
    expect(screen.getByTestId('errorbudget-remaining')).toHaveTextContent('86.1%');
    expect(screen.queryByTestId('errorbudget-events')).toBeNull();
    expect(container).toHaveTextContent('time slices');
    const sentence = /Bad for 1 h of 7 h 12 min allowed in the last 30 days, 6 h 12 min left/;
    expect(screen.getByRole('figure', { name: sentence })).toBeInTheDocument();
  });

  it('takes maintenance out as soon as its annotation arrives, late and after the data, and says how much', () => {
    const { again, container } = show(dataOf(anHourlySlo(864)));
    expect(screen.getByTestId('errorbudget-state')).toHaveTextContent('Freeze');
    const maintenance = toDataFrame({
      fields: [
        { name: 'time', values: [35 * DAY - HOUR] },
        { name: 'timeEnd', values: [35 * DAY] },
        { name: 'tags', values: [['maintenance']] },
      ],
    });
    again(dataOf(anHourlySlo(864), { annotations: [maintenance] }));
    expect(screen.getByTestId('errorbudget-state')).toHaveTextContent('Ship');
    expect(container).toHaveTextContent('1 h excluded');
    again(dataOf(anHourlySlo(864), { annotations: [] }));
    expect(screen.getByTestId('errorbudget-state')).toHaveTextContent('Freeze');
  });

  it('follows an override of one SLO', () => {
    const frames = [...anHourlySlo(864, { service: 'search' }), ...anHourlySlo(864, { service: 'checkout' })];
    const { again } = show(dataOf(frames));
    frames[2].fields[1].config.custom = { sloObjective: '99' };
    again(dataOf(frames));
    const rows = screen.getAllByRole('listitem');
    expect(rows.map((row) => within(row).getByTestId('errorbudget-state').textContent)).toEqual(['Freeze', 'Ship']);
    expect(rows[1]).toHaveTextContent('checkout');
  });

  it('shows one row for each SLO, the most urgent first', () => {
    const frames = [...anHourlySlo(180, { service: 'search' }), ...anHourlySlo(864, { service: 'checkout' })];
    show(dataOf(frames));
    const rows = screen.getAllByRole('listitem');
    expect(rows.map((row) => within(row).getByTestId('errorbudget-state').textContent)).toEqual(['Freeze', 'Ship']);
    expect(rows[0]).toHaveTextContent('checkout');
  });

  it('says that it loads until the first answer arrives, and what is missing only then', () => {
    const { again, container } = show(dataOf([], { state: LoadingState.Loading }));
    expect(container).toHaveTextContent('Loading');
    expect(container).not.toHaveTextContent('Add a query');
    again(dataOf([]));
    expect(container).not.toHaveTextContent('Loading');
    expect(container).toHaveTextContent('Add a query');
  });

  it('goes on showing the last answer while the same question is asked again', () => {
    const answered = dataOf(anHourlySlo(180));
    const { again } = show(answered);
    again({ ...dataOf([], { state: LoadingState.Loading }), request: answered.request });
    expect(screen.getByTestId('errorbudget-remaining')).toHaveTextContent('75.0%');
  });

  it('tells what is left of no budget as a failure too many, not as a share', () => {
    show(dataOf(anHourlySlo(3)), { options: { ...DEFAULT_OPTIONS, objective: '100' } });
    expect(screen.getByTestId('errorbudget-remaining')).toHaveTextContent('–no failure is allowed');
    expect(screen.getByTestId('errorbudget-events')).toHaveTextContent('3failures');
  });

  it('lists the failures where none is allowed', () => {
    const { again } = show(dataOf(anHourlySlo(3)), { options: { ...DEFAULT_OPTIONS, objective: '100' } });
    expect(within(screen.getByTestId('errorbudget-failures')).getAllByRole('row')).toHaveLength(2);
    again(dataOf(anHourlySlo(0)));
    expect(screen.queryByTestId('errorbudget-failures')).toBeNull();
  });

  it('takes decimals and the text for an absent value from the standard options', () => {
    const frames = anHourlySlo(180);
    frames.forEach(({ fields }) => Object.assign(fields[1].config, { decimals: 4, noValue: 'none' }));
    show(dataOf(frames));
    expect(screen.getByTestId('errorbudget-remaining')).toHaveTextContent('75.0000%');
  });

  it('says what the alert rule that is linked to the panel does, also when that is told late, and nothing without one', () => {
    const size = { width: 1200, height: 600 };
    const { again, container } = show(dataOf(anHourlySlo(180)), size);
    expect(container).not.toHaveTextContent('Alert rule');
    const alertOf = (state: AlertState) => ({ alertState: { id: 1, dashboardUID: 'x', panelId: 1, state } });
    again(dataOf(anHourlySlo(180), alertOf(AlertState.Alerting)));
    expect(screen.getByTestId('errorbudget-ladder')).toHaveTextContent('Alert rule: firing');
    again(dataOf(anHourlySlo(180), alertOf(AlertState.OK)));
    expect(screen.getByTestId('errorbudget-ladder')).toHaveTextContent('Alert rule: not firing');
    const wall = { ...size, options: { ...DEFAULT_OPTIONS, view: 'wall' } };
    again(dataOf(anHourlySlo(180), alertOf(AlertState.Alerting)), wall);
    expect(screen.getByTestId('errorbudget-alert')).toHaveTextContent('Alert rule: firing');
    again(dataOf(anHourlySlo(180), alertOf(AlertState.OK)), wall);
    expect(screen.queryByTestId('errorbudget-alert')).toBeNull();
  });

  it('says that there is no data', () => {
    show(dataOf([toDataFrame({ refId: 'A', fields: [] })]));
    expect(screen.getByRole('status')).toHaveTextContent('No data');
  });

  it('names what is wrong with an option, keeps the rest and shows no number that is not one', () => {
    const { container } = show(dataOf(anHourlySlo(180)), { options: { ...DEFAULT_OPTIONS, objective: 'abc' } });
    expect(container).toHaveTextContent('The objective "abc" is not a percentage above 0 and at most 100.');
    expect(container).not.toHaveTextContent(/NaN|undefined|Infinity/);
  });

  it('tells the cure where the range is too short for the window', () => {
    show(dataOf(anHourlySlo(180)), { options: { ...DEFAULT_OPTIONS, window: '90d' } });
    expect(screen.getByTestId('errorbudget-state')).toHaveTextContent('Range too short');
    expect(screen.getByTestId('errorbudget-slo')).toHaveTextContent(
      'Set the query option Relative time to at least 90 days'
    );
  });

  it('keeps the last good picture, marked, when the query fails', () => {
    const { again } = show(dataOf(anHourlySlo(180)));
    const errors = [{ refId: 'total', message: 'connection refused' }];
    again({ ...dataOf([], { state: LoadingState.Error, errors }), request: dataOf(anHourlySlo(0)).request });
    expect(screen.getByTestId('errorbudget-remaining')).toHaveTextContent('75.0%');
    expect(screen.getByRole('status')).toHaveTextContent(
      'Showing the last answer. Query total failed: connection refused'
    );
  });

  it('drops the last good picture when the queries change', () => {
    const { again } = show(dataOf(anHourlySlo(180)));
    const errors = [{ refId: 'C', message: 'syntax error' }];
    const other = dataOf([aFrame({ refId: 'C', timeMs: [], values: [] })]).request;
    again({ ...dataOf([], { state: LoadingState.Error, errors }), request: other });
    expect(screen.queryByTestId('errorbudget-remaining')).toBeNull();
    expect(screen.getByRole('status')).toHaveTextContent('Query C failed: syntax error');
  });

  it('says why a query failed, whatever the shape of the error', () => {
    const failed = (rest: Partial<PanelData>) => dataOf([], { state: LoadingState.Error, ...rest });
    const { again } = show(failed({ error: { data: { message: 'bad gateway' } } }));
    expect(screen.getByRole('status')).toHaveTextContent('A query failed: bad gateway');
    again(failed({ error: { statusText: 'Timeout' } }));
    expect(screen.getByRole('status')).toHaveTextContent('A query failed: Timeout');
    again(failed({ errors: [{}] }));
    expect(screen.getByRole('status')).toHaveTextContent('A query failed: unknown error');
  });

  it.each([
    [0, 0],
    [0, 300],
    [1, 1],
    [20, 10],
    [60, 30],
    [120, 400],
    [400, 60],
    [230, 180],
    [4000, 2000],
  ])('draws at %p × %p without a number that is not one', (width, height) => {
    const { container } = show(dataOf(anHourlySlo(864)), { width, height });
    expect(container).not.toHaveTextContent(/NaN|undefined|Infinity/);
    expect(screen.queryAllByTestId('errorbudget-state')).toHaveLength(width > 0 && height > 0 ? 1 : 0);
  });
});

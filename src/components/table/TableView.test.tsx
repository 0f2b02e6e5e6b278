import React from 'react';
import { act, fireEvent, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { EventBusSrv, PanelProps } from '@grafana/data';
import { selectors } from '@grafana/e2e-selectors';
import { DEFAULT_OPTIONS, ErrorBudgetOptions } from '../../options/options';
import { ErrorBudgetPanel } from '../../panel/ErrorBudgetPanel';
import { aFrame, aPanelData } from '../../testing/frames';
// Here before the panel asks for it, so that no test waits for the compiler.
import './TableContent';

/** The first drawing of all takes jsdom a second or two, several on a busy machine. */
const PATIENCE_MS = 20_000;
jest.setTimeout(2 * PATIENCE_MS);

const HOUR = 3_600_000;
const DAYS = 40;

/** SLOs of 1,000 requests an hour; 720 failures are allowed in 30 days. */
function propsOf(bad: Record<string, number>, rest: Partial<PanelProps<ErrorBudgetOptions>> = {}) {
  const timeMs = Array.from({ length: DAYS * 24 }, (_, i) => (i + 1) * HOUR);
  const series = Object.entries(bad).flatMap(([service, failures]) => {
    const shape = { timeMs, intervalMs: HOUR, labels: { service } };
    return [
      aFrame({ ...shape, refId: 'total', values: timeMs.map(() => 1000) }),
      aFrame({ ...shape, refId: 'bad', values: timeMs.map((_, i) => (i === 30 * 24 ? failures : 0)) }),
    ];
  });
  const data = aPanelData({ series, fromMs: 0, toMs: DAYS * 24 * HOUR });
  const props: PanelProps<ErrorBudgetOptions> = {
    id: 1,
    data,
    timeRange: data.timeRange,
    timeZone: 'utc',
    options: { ...DEFAULT_OPTIONS, view: 'table' },
    fieldConfig: { defaults: {}, overrides: [] },
    transparent: false,
    width: 1600,
    height: 500,
    renderCounter: 0,
    title: 'All services',
    eventBus: new EventBusSrv(),
    replaceVariables: (text) => text,
    onOptionsChange: () => undefined,
    onFieldConfigChange: () => undefined,
    onChangeTimeRange: () => undefined,
    ...rest,
  };
  return props;
}

const TOOLTIP = selectors.components.Tooltip.container;
const SERVICES = { checkout: 864, search: 660, profile: 72, login: 180 };

async function show(bad: Record<string, number> = SERVICES, rest: Partial<PanelProps<ErrorBudgetOptions>> = {}) {
  const view = render(<ErrorBudgetPanel {...propsOf(bad, rest)} />);
  const again = (next: Record<string, number>, nextRest = rest): void =>
    view.rerender(<ErrorBudgetPanel {...propsOf(next, nextRest)} />);
  // The view is loaded when it is wanted.
  await screen.findAllByTestId(/^errorbudget-(row|state)$/, {}, { timeout: PATIENCE_MS });
  return { ...view, again };
}

// By test ids: jsdom takes seconds to find what has a role among hundreds of cells.
const rows = () => screen.getAllByTestId('errorbudget-row');
const unfoldings = () => rows().map((row) => row.querySelector('button') ?? row);
const names = () => unfoldings().map((button) => button.getAttribute('aria-label')?.split(' ').at(-1));
const unfolding = (name: string) => unfoldings()[names().indexOf(name)];
const title = (column: string) => screen.getByTestId(`errorbudget-sort-${column}`);
const sorting = (column: string) => title(column).parentElement?.getAttribute('aria-sort');
const filter = (state: string) => screen.getByTestId(`errorbudget-filter-${state}`);
const BY_URGENCY = ['checkout', 'search', 'login', 'profile'];
const press = (...keys: string[]) =>
  keys.forEach((key) => fireEvent.keyDown(document.activeElement ?? document.body, { key }));

describe('the table', () => {
  it('has one row an SLO, the most urgent first, and says how many rows there are', async () => {
    await show();
    expect(names()).toEqual(BY_URGENCY);
    expect(screen.getByRole('grid', { name: 'SLOs' })).toHaveAttribute('aria-rowcount', '5');
    expect(rows()[0]).toHaveTextContent(/^Freezecheckout99.9%.*-20.0%≈ -8 min 38 s-144/);
  });

  it('sorts by a column up, down, and by urgency again, and says so', async () => {
    await show();
    expect(sorting('leftPercent')).toBe('none');
    fireEvent.click(title('leftPercent'));
    expect([names(), sorting('leftPercent')]).toEqual([BY_URGENCY, 'ascending']);
    fireEvent.click(title('leftPercent'));
    expect([names(), sorting('leftPercent')]).toEqual([[...BY_URGENCY].reverse(), 'descending']);
    fireEvent.click(title('leftPercent'));
    expect([names(), sorting('leftPercent')]).toEqual([BY_URGENCY, 'none']);
  });

  it('shows the rows of a state or with a text, and how many pass', async () => {
    await show();
    expect(filter('frozen')).toHaveAccessibleName('Freeze: 1');
    fireEvent.click(filter('frozen'));
    expect([names(), filter('frozen').getAttribute('aria-pressed')]).toEqual([['checkout'], 'true']);
    expect(screen.getByText('1 of 4')).toBeInTheDocument();
    fireEvent.click(filter('frozen'));
    const text = screen.getByPlaceholderText('Name or label');
    fireEvent.change(text, { target: { value: 'service=log' } });
    expect(names()).toEqual(['login']);
    fireEvent.change(text, { target: { value: 'nothing' } });
    expect(screen.getByText('No SLO passes the filters.')).toBeInTheDocument();
  });

  it('leaves no row out by a filter that there is no room to show', async () => {
    const { again } = await show();
    fireEvent.click(filter('frozen'));
    again(SERVICES, { height: 150 });
    expect(names()).toEqual(BY_URGENCY);
  });

  it('unfolds a row into the burn-down of its SLO, and folds it', async () => {
    await show();
    fireEvent.click(screen.getByText('login'));
    expect(unfolding('login')).toHaveAttribute('aria-expanded', 'true');
    const unfolded = screen.getByTestId('errorbudget-unfolded');
    expect(within(unfolded).getByTestId('errorbudget-slo')).toHaveAccessibleName(/^login: 180 of 720/);
    fireEvent.click(unfolding('login'));
    expect(screen.queryByTestId('errorbudget-unfolded')).not.toBeInTheDocument();
  });

  it('keeps what is unfolded and sorted when new data comes', async () => {
    const { again } = await show();
    fireEvent.click(unfolding('login'));
    fireEvent.click(title('slo'));
    again({ ...SERVICES, login: 700 });
    expect(names()).toEqual(['checkout', 'login', 'profile', 'search']);
    expect(screen.getByTestId('errorbudget-unfolded')).toHaveTextContent('Careful');
  });

  it('is one stop of the tab key, after the filters and titles; arrows move, Enter unfolds', async () => {
    await show();
    const user = userEvent.setup();
    title('since').focus();
    await user.tab();
    expect(unfolding('checkout')).toHaveFocus();
    press('ArrowDown', 'ArrowRight', 'ArrowRight');
    expect(document.activeElement).toHaveTextContent(/^search$/);
    press('Enter');
    expect(unfolding('search')).toHaveAttribute('aria-expanded', 'true');
    press(' ', 'Home');
    expect(unfolding('search')).toHaveFocus();
    expect(unfolding('search')).toHaveAttribute('aria-expanded', 'false');
    await user.tab();
    expect(document.activeElement?.closest('table')).toBeNull();
  });

  it('says how a number came about when the focus is on it, also to a screen reader', async () => {
    await show();
    act(() => unfolding('checkout').focus());
    press('ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowRight');
    expect(document.activeElement).toHaveTextContent('-20.0%');
    expect(screen.getByTestId(TOOLTIP)).toHaveTextContent(/^checkout · Left \(%\)-20.0% overspent1 − bad \/ allowed/);
    expect(document.activeElement).toHaveAccessibleDescription(
      /1 − bad \/ allowed .* Method: occurrences, coverage 100%/
    );
    press('Home');
    expect(screen.queryByTestId(TOOLTIP)).not.toBeInTheDocument();
  });

  it('says how a number came about when the pointer rests on it, not when it passes', async () => {
    await show();
    const left = screen.getByText('-20.0%');
    fireEvent.mouseOver(left);
    expect(screen.queryByTestId(TOOLTIP)).not.toBeInTheDocument();
    expect(await screen.findByTestId(TOOLTIP)).toHaveTextContent('1 − bad / allowed');
    fireEvent.mouseLeave(screen.getByText('checkout').closest('tbody') ?? left);
    expect(screen.queryByTestId(TOOLTIP)).not.toBeInTheDocument();
  });

  it('shows the chosen columns in their order, and names what is no column', async () => {
    const options = { ...DEFAULT_OPTIONS, view: 'table', tableColumns: ['slo', 'coverage', 'speed'] };
    const { container } = await show(SERVICES, { options });
    expect([...container.querySelectorAll('th button')].map(({ textContent }) => textContent)).toEqual([
      'SLO',
      'Coverage (%)',
    ]);
    expect(container).toHaveTextContent('The option Columns names "speed", which is no column.');
  });

  it('draws a screenful of eighty rows', async () => {
    await show(Object.fromEntries(Array.from({ length: 80 }, (_, i) => [`service-${i}`, i])));
    expect(rows().length).toBeLessThan(40);
    expect(screen.getByRole('grid')).toHaveAttribute('aria-rowcount', '81');
  });

  it('in little room is state, name and what is left; in a corner the most urgent SLO', async () => {
    const { again, container } = await show(SERVICES, { width: 600, height: 60 });
    expect(rows()[0]).toHaveTextContent(/^Freezecheckout-20.0%$/);
    again(SERVICES, { width: 100, height: 36 });
    expect(container).toHaveTextContent(/^Freeze-20.0%$/);
  });
});

describe('data links', () => {
  const linked = (...titles: string[]) => {
    const { data } = propsOf({ checkout: 864, search: 72 });
    const links = titles.map((title) => ({ title, url: `https://x.test/${title}/\${__slo.name}` }));
    const series = data.series.map((frame) => ({
      ...frame,
      fields: frame.fields.map((field) => ({ ...field, config: { ...field.config, links } })),
    }));
    const replaceVariables: PanelProps['replaceVariables'] = (text, vars) =>
      text.replace('${__slo.name}', vars?.__slo?.text ?? '');
    return show({}, { data: { ...data, series }, replaceVariables });
  };
  const unfolded = () => screen.queryByTestId('errorbudget-unfolded');

  it('lead from the name, without unfolding the row', async () => {
    await linked('Runbook');
    const link = screen.getByRole('link', { name: 'checkout' });
    expect(link).toHaveAttribute('href', 'https://x.test/Runbook/checkout');
    expect(link).toHaveAttribute('tabindex', '-1');
    const followed = jest.fn((event: Event) => event.preventDefault());
    link.addEventListener('click', followed);
    await userEvent.click(link);
    expect(followed).toHaveBeenCalledTimes(1);
    expect(unfolded()).toBeNull();
    const cell = link.closest('td');
    act(() => cell?.focus());
    expect(cell).toHaveAccessibleDescription(/Link: Runbook$/);
    await userEvent.keyboard('{Enter}');
    expect(followed).toHaveBeenCalledTimes(2);
    expect(unfolded()).toBeNull();
    await userEvent.keyboard(' ');
    expect(unfolded()).not.toBeNull();
  });

  it('are a menu where there are several, by keyboard, too', async () => {
    await linked('Runbook', 'Traces');
    const cell = screen.getByRole('button', { name: 'Links of checkout' }).closest('td');
    act(() => cell?.focus());
    await userEvent.keyboard('{Enter}');
    const items = await screen.findAllByRole('menuitem', {}, { timeout: PATIENCE_MS });
    expect(items.map((item) => item.textContent)).toEqual(['Runbook', 'Traces']);
    expect(unfolded()).toBeNull();
  });

  it('leave the name a text where there are none', async () => {
    await show({ checkout: 864 });
    expect(screen.queryByRole('link')).toBeNull();
  });
});

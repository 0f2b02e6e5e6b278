import React from 'react';
import { act, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { EventBusSrv } from '@grafana/data';
import { DAY_MS, MINUTE_MS } from '../../domain/timeWindow';
import { SHOWN_NOW_MS, aShownReport, failing } from '../../testing/aShownReport';
import { describeBurnDown } from '../../view/burnDown/burnDownModel';
import { ShownReport } from '../../view/summary/shownReport';
import { WallModel, describeWall } from '../../view/wall/wallModel';
import { WallView } from './WallView';

const CONTEXT = { timeZone: 'utc', nowMs: SHOWN_NOW_MS };
const eventBus = new EventBusSrv();
const named = (name: string, failures = failing(0, 0)): ShownReport => aShownReport(failures, { id: name, name });
const frozen = named('cart', failing(1000, 2 * DAY_MS, 2 * DAY_MS - 125 * MINUTE_MS));
const shown = [frozen, named('login'), named('mail')];
const wallOf = (reports: readonly ShownReport[]): WallModel =>
  describeWall(reports, CONTEXT, { groupBy: [], hasCurves: true });

const openOf = (reports: readonly ShownReport[]) => (id: string) => {
  const one = reports.find(({ report }) => report.id === id);
  return one && describeBurnDown(one, CONTEXT);
};

const view = (wall: WallModel, size = { width: 900, height: 600 }) => (
  <WallView wall={wall} open={openOf(shown)} eventBus={eventBus} {...size} />
);

// Whole burn-downs are drawn: that takes a while on a busy machine.
jest.setTimeout(120_000);

describe('the wall', () => {
  it('is a list of cards that say state, percentage and facts, each a button named by what it says and its sentence', () => {
    render(view(wallOf(shown)));
    const cards = screen.getAllByRole('listitem');
    expect(cards).toHaveLength(3);
    expect(within(cards[0]).getByTestId('errorbudget-state')).toHaveTextContent('Freeze');
    expect(within(cards[0]).getByTestId('errorbudget-remaining')).toHaveTextContent('-24.0%');
    expect(cards[0]).toHaveTextContent('thaws in 5 d at the earliest');
    expect(
      within(cards[0]).getByRole('button', { name: /^cart ?Freeze ?-24.0%.* allowed failures .* Frozen since/ })
    ).toBeVisible();
  });

  it('opens the burn-down of a card by the keyboard, and Escape leads back to the very card', async () => {
    const user = userEvent.setup();
    render(view(wallOf(shown)));
    await user.tab();
    await user.tab();
    expect(screen.getByRole('button', { name: /^login ?Ship/ })).toHaveFocus();
    await user.keyboard('{Enter}');
    expect(screen.queryByRole('listitem')).toBeNull();
    const back = screen.getByRole('button', { name: 'All services' });
    expect(back).toHaveFocus();
    await user.keyboard('{Escape}');
    expect(screen.getByRole('button', { name: /^login ?Ship/ })).toHaveFocus();
    fireEvent.click(screen.getByRole('button', { name: /^login ?Ship/ }));
    fireEvent.click(screen.getByRole('button', { name: 'All services' }));
    expect(screen.getAllByRole('listitem')).toHaveLength(3);
  });

  it('returns to the wall when the SLO that was open is gone', () => {
    const { rerender } = render(view(wallOf(shown)));
    fireEvent.click(screen.getByRole('button', { name: /^mail ?Ship/ }));
    expect(screen.getByTestId('errorbudget-wall-detail')).toBeInTheDocument();
    rerender(<WallView wall={wallOf([frozen])} open={openOf([frozen])} eventBus={eventBus} width={900} height={600} />);
    expect(screen.getAllByRole('listitem')).toHaveLength(1);
  });

  it('says how a card was computed while the pointer rests on it, and Escape takes that away', async () => {
    render(view(wallOf(shown)));
    fireEvent.mouseOver(screen.getByRole('button', { name: /^cart ?Freeze/ }));
    await waitFor(() => expect(screen.getByTestId('errorbudget-wall-tooltip')).toHaveTextContent('1 − bad / allowed'));
    fireEvent.keyDown(screen.getByRole('button', { name: /^cart ?Freeze/ }), { key: 'Escape' });
    await waitFor(() => expect(screen.queryByTestId('errorbudget-wall-tooltip')).toBeNull());
  });

  it('tells of cards that are not shown, and shows all when asked to', () => {
    const calm = named('mail');
    const copies = Array.from({ length: 60 }, (_, i) => ({ ...calm, report: { ...calm.report, id: `mail ${i}` } }));
    render(view(wallOf([frozen, ...copies]), { width: 600, height: 300 }));
    const shownAtFirst = screen.getAllByTestId('errorbudget-slo').length;
    const more = screen.getByTestId('errorbudget-more');
    expect(more).toHaveAccessibleName(`+${61 - shownAtFirst} more: all Ship`);
    fireEvent.click(more);
    expect(screen.getAllByTestId('errorbudget-slo')).toHaveLength(61);
    expect(more).toHaveAccessibleName('Show the most urgent only');
    fireEvent.click(more);
    expect(screen.getAllByTestId('errorbudget-slo')).toHaveLength(shownAtFirst);
  });

  it('tells of urgent cards that are only reached by scrolling, and leads to the first of them', () => {
    const copies = Array.from({ length: 6 }, (_, i) => ({ ...frozen, report: { ...frozen.report, id: `cart ${i}` } }));
    render(view(wallOf(copies), { width: 200, height: 44 }));
    const more = screen.getByRole('button', { name: '+4 more: all Freeze' });
    expect(more).not.toHaveAttribute('aria-expanded');
    fireEvent.click(more);
    expect(within(screen.getAllByTestId('errorbudget-slo')[2]).getByRole('button')).toHaveFocus();
  });

  it('draws no card anew when the same is said again, and only the one that changed', () => {
    const draw = jest.spyOn(CanvasRenderingContext2D.prototype, 'clearRect');
    const { rerender } = render(view(wallOf(shown)));
    expect(draw).toHaveBeenCalledTimes(3);
    draw.mockClear();
    const before = screen.getAllByRole('listitem')[1].firstElementChild;
    rerender(view(wallOf(shown)));
    expect(draw).not.toHaveBeenCalled();
    act(() => rerender(view(wallOf([shown[0], named('login', failing(5, DAY_MS)), shown[2]]))));
    expect(draw).toHaveBeenCalledTimes(1);
    expect(screen.getAllByRole('listitem')[1].firstElementChild).toBe(before);
    draw.mockRestore();
  });
});

import React from 'react';
import { fireEvent, render, screen, within } from '@testing-library/react';
import { EventBusSrv } from '@grafana/data';
import { REVIEW_NOW_MS, ReviewShape, aShownReport } from '../../testing/aReview';
import { describeReview } from '../../view/review/reviewModel';
import { ReviewView } from './ReviewView';

function show(shapes: ReviewShape[], { width = 1200, height = 900 } = {}) {
  const review = describeReview(shapes.map(aShownReport), { timeZone: 'utc', nowMs: REVIEW_NOW_MS });
  return render(<ReviewView review={review} width={width} height={height} eventBus={new EventBusSrv()} />);
}

const SPENT: ReviewShape = { badByDaysAgo: { 20: 800, 5: 100 } };

describe('the review', () => {
  it('has a section for each part, the policy last, with rows and columns that have headers', () => {
    show([SPENT]);
    expect(screen.getAllByRole('heading').map(({ textContent }) => textContent)).toEqual([
      'What burned the budget',
      'What another target would have meant',
      'Freezes',
      'Deploys',
      'Policy',
    ]);
    const table = within(screen.getByTestId('errorbudget-review-incidents')).getByRole('table', {
      name: 'What burned the budget',
    });
    expect(within(table).getAllByRole('columnheader')).toHaveLength(5);
    expect(within(table).getAllByRole('rowheader')).toHaveLength(4);
  });

  it('folds what there is no room for below the names of the rows', () => {
    show([SPENT], { width: 400, height: 600 });
    const ledger = within(screen.getByTestId('errorbudget-review-incidents'));
    expect(ledger.getAllByRole('rowheader')[0]).toHaveTextContent(
      /Wed 30 Sep 00:00 · 1 h · ≈ Time 48 min · Share 88.9%$/
    );
    expect(ledger.getAllByRole('columnheader').map(({ textContent }) => textContent)).toEqual([
      'Incident',
      'Cost',
      'Failures',
    ]);
  });

  it('lets an SLO be chosen only where there are several', () => {
    const { unmount } = show([SPENT]);
    expect(screen.getAllByRole('combobox').map((one) => one.getAttribute('value'))).toEqual(['Last 30 days']);
    unmount();
    show([SPENT, { ...SPENT, input: { id: 'search', name: 'Search' } }]);
    expect(screen.getByRole('combobox', { name: 'SLO' })).toHaveValue('Checkout');
  });

  it('compares a target that is tried, and says what a target is where it is none', () => {
    show([SPENT]);
    const whatIf = within(screen.getByTestId('errorbudget-review-whatIf'));
    const input = whatIf.getByLabelText('Try a target');
    fireEvent.change(input, { target: { value: '99.8' } });
    fireEvent.keyDown(input, { key: 'Enter' });
    expect(whatIf.getByRole('rowheader', { name: /^99.8%/ })).toBeInTheDocument();
    fireEvent.change(input, { target: { value: 'x' } });
    fireEvent.blur(input);
    expect(whatIf.getByRole('alert')).toHaveTextContent('A percentage above 0 and at most 100');
    expect(whatIf.queryByRole('rowheader', { name: /^99.8%/ })).toBeNull();
  });

  it.each([
    [299, 900],
    [900, 239],
  ])('is a sentence at %i × %i', (width, height) => {
    show([SPENT], { width, height });
    expect(screen.queryByRole('heading')).toBeNull();
    expect(screen.getByText(/^Checkout: 900 of 720 allowed failures/)).toBeInTheDocument();
  });

  it.each([
    [24, 24],
    [60, 90],
    [159, 400],
  ])('is the state, and the percentage where it fits, at %i × %i', (width, height) => {
    const { container } = show([SPENT], { width, height });
    expect(screen.getByTestId('errorbudget-state')).toHaveTextContent('Freeze');
    expect(container.textContent).toBe(height >= 36 ? 'Freeze-25.0%' : 'Freeze');
  });

  it.each<[string, ReviewShape]>([
    ['nothing failed', { badByDaysAgo: {} }],
    ['an objective of 100 %', { badByDaysAgo: { 3: 5 }, definition: { target: 1 } }],
    ['a range that is too short', { badByDaysAgo: {}, days: 10, input: { rangeStartMs: REVIEW_NOW_MS - 864e6 } }],
    [
      'slices',
      {
        ...SPENT,
        definition: {
          accounting: { method: 'timeslices', sliceMs: 36e5, sliceTargetRatio: undefined, noDataPolicy: 'excluded' },
        },
      },
    ],
  ])('shows no number that is none: %s', (_, shape) => {
    const { container } = show([shape]);
    expect(container.textContent).not.toMatch(/NaN|undefined|Infinity/);
    expect(container.textContent).toMatch(/Checkout/);
  });
});

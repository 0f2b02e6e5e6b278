import React from 'react';
import { render, screen } from '@testing-library/react';
import { FailureList } from '../../view/burnDown/failures';
import { FailureTable } from './FailureTable';

const LIST: FailureList = {
  titles: { when: 'Latest failures', length: 'Length', amount: 'Failures' },
  rows: ['Wed', 'Tue', 'Mon'].map((when) => ({ id: when, when, length: '5 min', amount: '1' })),
  count: 3,
  describeRest: (shownCount) => `+${3 - shownCount} more`,
};
const textsOf = (lines: number): string[] => {
  const { unmount } = render(<FailureTable list={LIST} lines={lines} />);
  const rows = screen.getAllByRole('row').map(({ textContent }) => textContent ?? '');
  unmount();
  return rows.slice(1);
};

describe('the table of failures', () => {
  it('has a row for each where there is room', () => {
    expect(textsOf(3)).toEqual(['Wed5 min1', 'Tue5 min1', 'Mon5 min1']);
  });

  it('gives the last of its lines to those that are not shown, where not all have room', () => {
    expect(textsOf(2)).toEqual(['Wed5 min1', '+2 more']);
  });
});

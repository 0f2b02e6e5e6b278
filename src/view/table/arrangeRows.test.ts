import { Arrangement, arrangeRows, nextSort } from './arrangeRows';
import { TableModel, TableRow } from './tableModel';

const ALL: Arrangement = { sort: undefined, states: [], text: '' };

type RowShape = Partial<TableRow> & { readonly order?: number | string };

/** Rows with one column, `leftPercent`; all else is irrelevant. */
function aTable(...rows: RowShape[]): TableModel {
  return {
    columns: [{ id: 'leftPercent', title: 'irrelevant', isNumeric: true, isDate: false, rank: 2 }],
    states: [],
    rows: rows.map(({ order, ...row }, i) => {
      const cell = { order, text: () => `${order}`, how: () => [] };
      const rest = {
        stateWord: 'irrelevant',
        late: undefined,
        sentence: () => '',
        links: () => [],
        spark: () => undefined,
        left: cell,
        cells: [cell],
      };
      return { id: `${i}`, name: `${order}`, labels: {}, state: 'open', urgency: 'open', ...rest, ...row };
    }),
  };
}

const namesOf = (table: TableModel, arrangement: Partial<Arrangement>) =>
  arrangeRows(table, { ...ALL, ...arrangement }).map(({ name }) => name);
const sorted = (orders: Array<number | string | undefined>, isDescending: boolean) =>
  namesOf(aTable(...orders.map((order) => ({ order }))), { sort: { column: 'leftPercent', isDescending } });

describe('sorting', () => {
  it('goes by the value, not by its text', () => {
    expect(sorted([9, 100, -20], false)).toEqual(['-20', '9', '100']);
    expect(sorted([9, 100, -20], true)).toEqual(['100', '9', '-20']);
  });

  it('puts unknown values last in both directions, and what is not in sight after every date', () => {
    expect(sorted([undefined, Infinity, 5], false)).toEqual(['5', 'Infinity', 'undefined']);
    expect(sorted([undefined, 5, Infinity], true)).toEqual(['Infinity', '5', 'undefined']);
  });

  it('counts in names', () => {
    expect(sorted(['api-10', 'API-9', 'api-1'], false)).toEqual(['api-1', 'API-9', 'api-10']);
  });

  it('leaves equal rows by urgency in both directions', () => {
    const table = aTable({ name: 'first', order: 1 }, { name: 'second', order: 1 }, { name: 'third', order: 0 });
    const by = (isDescending: boolean) => namesOf(table, { sort: { column: 'leftPercent', isDescending } });
    expect([by(false), by(true)]).toEqual([
      ['third', 'first', 'second'],
      ['first', 'second', 'third'],
    ]);
  });

  it('by a column that is no longer there is by urgency', () => {
    expect(namesOf(aTable({ order: 2 }, { order: 1 }), { sort: { column: 'age', isDescending: false } })).toEqual([
      '2',
      '1',
    ]);
  });

  it('leaves the rows of the model as they are', () => {
    const table = aTable({ order: 2 }, { order: 1 });
    arrangeRows(table, { ...ALL, sort: { column: 'leftPercent', isDescending: false } });
    expect(table.rows.map(({ name }) => name)).toEqual(['2', '1']);
  });

  it('turns from ascending to descending, and then back to urgency', () => {
    const first = nextSort(undefined, 'sli');
    const second = nextSort(first, 'sli');
    expect([first, second, nextSort(second, 'sli')]).toEqual([
      { column: 'sli', isDescending: false },
      { column: 'sli', isDescending: true },
      undefined,
    ]);
    expect(nextSort(second, 'age')).toEqual({ column: 'age', isDescending: false });
  });
});

describe('filtering', () => {
  const table = aTable(
    { name: 'Checkout', state: 'frozen', labels: { team: 'payments', env: 'prod' } },
    { name: 'Cart', state: 'open', labels: { team: 'payments', env: 'test' } },
    { name: 'Search', state: 'caution', labels: { team: 'discovery' } }
  );

  it('by states keeps the rows in any of them', () => {
    expect(namesOf(table, { states: ['frozen', 'caution'] })).toEqual(['Checkout', 'Search']);
  });

  it.each([
    ['check', ['Checkout']],
    ['PAYMENTS', ['Checkout', 'Cart']],
    ['team=disc', ['Search']],
    ['payments prod', ['Checkout']],
    ['  ', ['Checkout', 'Cart', 'Search']],
    ['payments search', []],
    ['.*', []],
  ])('by "%s" keeps the rows whose name or labels contain each word', (text, names) => {
    expect(namesOf(table, { text })).toEqual(names);
  });

  it('by state and text keeps what passes both', () => {
    expect(namesOf(table, { text: 'payments', states: ['open'] })).toEqual(['Cart']);
  });
});

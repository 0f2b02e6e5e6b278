import { DEFAULT_OPTIONS } from '../options/options';
import { TABLE_COLUMNS } from '../options/tableColumns';
import { readTableColumns } from './tableOptions';

const read = (...tableColumns: string[]) => readTableColumns({ ...DEFAULT_OPTIONS, tableColumns });

describe("the table's columns", () => {
  it('stand in the order in which they were chosen, each once', () => {
    expect(read('age', 'slo', 'age')).toEqual({ columns: ['age', 'slo'], problems: [] });
  });

  it('leave out what is no column, and name it', () => {
    expect(read('slo', 'Burn 1 h', 'age')).toEqual({
      columns: ['slo', 'age'],
      problems: [
        {
          code: 'column-unknown',
          path: 'tableColumns',
          params: { option: 'tableColumns', given: 'Burn 1 h', choices: TABLE_COLUMNS },
        },
      ],
    });
  });

  it('are the default ones where none of the chosen is one', () => {
    const { columns, problems } = read('toString');
    expect(columns).toEqual(DEFAULT_OPTIONS.tableColumns);
    expect(problems).toHaveLength(1);
  });
});

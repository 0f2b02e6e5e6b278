import fc from 'fast-check';
import { CsvCell, writeCsv } from './csvText';

/** A reader of RFC 4180, as a spreadsheet has one. */
function readCsv(text: string): string[][] {
  const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/y;
  const rows: string[][] = [[]];
  while (cell.lastIndex < text.length) {
    const match = cell.exec(text);
    if (!match) {
      throw new Error('not readable');
    }
    rows[rows.length - 1].push(match[1] === undefined ? match[2] : match[1].replace(/""/g, '"'));
    if (match[3] === '\r\n') {
      rows.push([]);
    }
  }
  return rows.slice(0, -1);
}

const nasty = fc.oneof(
  fc.string(),
  fc.string({ unit: fc.constantFrom('=', '+', '-', '@', '\t', '\r', '\n', ',', '"', "'", ' ', '1', '｜', '＝', '＋') })
);

describe('comma-separated values', () => {
  it.each([
    ['=1+1', "'=1+1"],
    ['+1', "'+1"],
    ['-1', "'-1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', "'\t=1"],
    ['  =1', "'  =1"],
    ['＝1', "'＝1"],
    ['INC-1', 'INC-1'],
    ['a, "b"', '"a, ""b"""'],
  ])('the text %j is written as %j', (text, expected) => {
    expect(writeCsv([[text]])).toBe(`${expected}\r\n`);
  });

  it('numbers stay numbers, to the last digit, and what is none is left out', () => {
    expect(writeCsv([[-0.1, 0.30000000000000004, -0, Infinity, NaN, undefined]])).toBe(
      '-0.1,0.30000000000000004,0,,,\r\n'
    );
  });

  it('law: no text is run as a formula, none is lost, and every row keeps its cells', () => {
    const row = fc.tuple(nasty, fc.double({ noNaN: true, noDefaultInfinity: true }), nasty);
    fc.assert(
      fc.property(fc.array(row, { minLength: 1 }), (rows) => {
        const read = readCsv(writeCsv(rows as CsvCell[][]));
        expect(read).toHaveLength(rows.length);
        read.forEach(([first, number, last], i) => {
          for (const [cell, given] of [
            [first, rows[i][0]],
            [last, rows[i][2]],
          ]) {
            expect(cell).not.toMatch(/^[\t\r\n]|^\s*[=+\-@＝＋－＠]/);
            expect([given, `'${given}`]).toContain(cell);
          }
          expect(Number(number)).toBe(rows[i][1] + 0);
        });
      })
    );
  });
});

import { MappingType, ValueMapping } from '@grafana/data';
import { mappedWord } from './mappedWord';

const texts = (words: Record<string, string>): ValueMapping => ({
  type: MappingType.ValueToText,
  options: Object.fromEntries(Object.entries(words).map(([value, text], index) => [value, { text, index }])),
});
const pattern = (source: string, text: string): ValueMapping => ({
  type: MappingType.RegexToText,
  options: { pattern: source, result: { text } },
});
const wordOf = (mappings: ValueMapping[] | undefined, state = 'frozen', word = 'Freeze') =>
  mappedWord({ mappings }, state, word);

describe('the word of a state', () => {
  it('is its own without mappings, and with those of other values', () => {
    expect(wordOf(undefined)).toBe('Freeze');
    expect(wordOf([texts({ open: 'Go', '0': 'Down' })])).toBe('Freeze');
    expect(wordOf([{ type: MappingType.RangeToText, options: { from: 0, to: 1, result: { text: 'x' } } }])).toBe(
      'Freeze'
    );
  });

  it('is what the state is mapped to, by its name before its word', () => {
    expect(wordOf([texts({ Freeze: 'by word', frozen: 'by name' })])).toBe('by name');
    expect(wordOf([texts({ Freeze: 'Stop on red' })])).toBe('Stop on red');
    expect(wordOf([texts({ 'Range too short': 'Widen' })], 'unknown', 'Range too short')).toBe('Widen');
  });

  it('may be mapped by a pattern, of which a broken one changes nothing', () => {
    expect(wordOf([pattern('/^fro(zen)$/', 'stop $1')])).toBe('stop zen');
    expect(wordOf([pattern('/(/', 'x')])).toBe('Freeze');
  });

  it('stays where the mapping has no text, only a colour', () => {
    expect(wordOf([{ type: MappingType.ValueToText, options: { frozen: { color: 'red' } } }])).toBe('Freeze');
    expect(wordOf([texts({ toString: 'x' })], 'constructor', 'Freeze')).toBe('Freeze');
  });
});

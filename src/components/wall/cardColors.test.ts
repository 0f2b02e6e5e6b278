import { colorManipulator, createTheme } from '@grafana/data';
import { cardColors } from './cardColors';

const AA = 4.5;
const STATES = ['open', 'caution', 'frozen', 'unknown'] as const;
const CASES = (['dark', 'light'] as const).flatMap((mode) => STATES.map((state) => [mode, state] as const));

describe.each(CASES)('a card in the %s theme that is %s', (mode, state) => {
  const colors = cardColors(createTheme({ colors: { mode } }), state);

  it.each(['text', 'quietText', 'stateText', 'lateText'] as const)('has enough contrast (AA) for its %s', (part) => {
    for (const surface of [colors.base, colors.mark]) {
      expect(colorManipulator.getContrastRatio(colors[part], surface, surface)).toBeGreaterThanOrEqual(AA);
    }
  });

  it('has an edge that stands out from the panel', () => {
    const { background } = createTheme({ colors: { mode } }).colors;
    expect(colorManipulator.getContrastRatio(colors.edge, background.primary)).toBeGreaterThan(3);
  });
});

describe('the pattern of a card', () => {
  it('differs by state without colour: marks for frozen and careful, none for open and not known', () => {
    const theme = createTheme();
    const marked = STATES.filter((state) => cardColors(theme, state).mark !== cardColors(theme, state).base);
    expect(marked).toEqual(['caution', 'frozen']);
  });
});

import { t } from './t';

describe('a translated text', () => {
  it('shows values as they are: React escapes what it renders', () => {
    const value = `Europe/Berlin <b>"it's" & so on</b>`;
    expect(t('test.value', 'In {{value}}', { value })).toBe(`In ${value}`);
  });

  it('does not fill in what stands in a value', () => {
    expect(t('test.value', 'In {{value}}', { value: '{{value}} $t(test.value)' })).toBe('In {{value}} $t(test.value)');
  });
});

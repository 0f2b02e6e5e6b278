import { t } from './t';

describe('a translated text', () => {
  it('shows values as they are: React escapes what it renders', () => {
    const value = `Europe/Berlin <b>"it's" & so on</b>`;
    expect(t('test.value', 'In {{value}}', { value })).toBe(`In ${value}`);
  });

  it('does not fill in what stands in a value', () => {
    expect(t('test.value', 'In {{value}}', { value: '{{value}} $t(test.value)' })).toBe('In {{value}} $t(test.value)');
  });

  it('says one and many differently, and the same number always the same', () => {
    const days = (count: number) => t('test.days', '{{count}} days', { count, defaultValue_one: '{{count}} day' });
    expect([days(1), days(2), days(1)]).toEqual(['1 day', '2 days', '1 day']);
  });
});

import { DEFAULT_SLI_FIELD, readSliFieldConfig } from './sliFieldConfig';

describe('the SLI options of a field', () => {
  it.each([
    undefined,
    null,
    'good',
    7,
    [],
    { role: 'boss', countedAs: 3, window: {}, bucketTime: 'middle', threshold: 'x' },
  ])('take their defaults where %p is saved', (saved) => {
    expect(readSliFieldConfig(saved)).toEqual(DEFAULT_SLI_FIELD);
  });

  it('are read as they were saved', () => {
    const saved = {
      role: 'value',
      countedAs: 'rates',
      window: ' 30d ',
      bucketTime: 'end',
      comparison: 'atLeast',
      valueUnit: 'time',
      threshold: 0.3,
    };
    expect(readSliFieldConfig(saved)).toEqual({ ...saved, window: '30d' });
  });

  it('have no threshold that is no finite number', () => {
    expect(readSliFieldConfig({ threshold: NaN }).threshold).toBeUndefined();
  });
});

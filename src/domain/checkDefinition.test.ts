import { aDefinition } from '../testing/anSlo';
import { checkDefinition } from './checkDefinition';
import { SloDefinition } from './sloInput';
import { HOUR_MS } from './timeWindow';

const plain = aDefinition({ windowMs: HOUR_MS });
const { accounting, incidentRules, horizons } = plain;
/** The definition with one of its settings changed. */
const withSetting: Record<string, (given: number) => Partial<SloDefinition>> = {
  minCoverageRatio: (minCoverageRatio) => ({ minCoverageRatio }),
  minHistoryRatio: (minHistoryRatio) => ({ minHistoryRatio }),
  sliceMs: (sliceMs) => ({ accounting: { ...accounting, sliceMs } }),
  sliceTargetRatio: (sliceTargetRatio) => ({ accounting: { ...accounting, sliceTargetRatio } }),
  levelRate: (levelRate) => ({ incidentRules: { ...incidentRules, levelRate } }),
  joinGapMs: (joinGapMs) => ({ incidentRules: { ...incidentRules, joinGapMs } }),
  minCostRatio: (minCostRatio) => ({ incidentRules: { ...incidentRules, minCostRatio } }),
  deployHorizonMs: (deployHorizonMs) => ({ horizons: { ...horizons, deployHorizonMs } }),
  staleAfterMs: (staleAfterMs) => ({ horizons: { ...horizons, staleAfterMs } }),
  unknownAfterMs: (unknownAfterMs) => ({ horizons: { ...horizons, unknownAfterMs } }),
  forecastLookbackShare: (forecastLookbackShare) => ({ horizons: { ...horizons, forecastLookbackShare } }),
};

describe('a definition', () => {
  it('that is usable has no problem', () => {
    expect(checkDefinition(plain)).toBeUndefined();
  });

  it.each(Object.keys(withSetting))('names %s where it is no number, or negative', (setting) => {
    for (const given of [NaN, Infinity, -1]) {
      const problem = checkDefinition({ ...plain, ...withSetting[setting](given) });
      expect(problem).toEqual({ code: 'setting-invalid', path: setting, params: { setting, given } });
    }
  });

  it('may have settings of 0, but for the length of a slice', () => {
    const broken = Object.keys(withSetting).filter((setting) =>
      checkDefinition({ ...plain, ...withSetting[setting](0) })
    );
    expect(broken).toEqual(['sliceMs']);
  });

  it.each([0, -1, NaN, Infinity])('needs a window that has a length: %p', (durationMs) => {
    expect(checkDefinition({ ...plain, window: { kind: 'rolling', durationMs } })).toEqual({
      code: 'window-invalid',
      path: 'window',
      params: { given: String(durationMs) },
    });
  });

  it('is that of its freeze policy, too', () => {
    const freezePolicy = { ...plain.freezePolicy, thawAtRatio: -1 };
    expect(checkDefinition({ ...plain, freezePolicy })?.code).toBe('thaw-below-freeze');
  });
});

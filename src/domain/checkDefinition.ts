import { checkFreezePolicy } from './freeze/freezePolicy';
import { Problem } from './problem';
import { SloDefinition } from './sloInput';

/** What makes a definition impossible to evaluate; `undefined` for one that can be. */
export function checkDefinition(definition: SloDefinition): Problem | undefined {
  const { window, freezePolicy, minCoverageRatio, minHistoryRatio, accounting, incidentRules, horizons } = definition;
  if (window.kind === 'rolling' && !(Number.isFinite(window.durationMs) && window.durationMs > 0)) {
    return { code: 'window-invalid', path: 'window', params: { given: String(window.durationMs) } };
  }
  const settings = {
    minCoverageRatio,
    minHistoryRatio,
    sliceMs: accounting.sliceMs,
    sliceTargetRatio: accounting.sliceTargetRatio ?? 0,
    levelRate: incidentRules.levelRate,
    joinGapMs: incidentRules.joinGapMs ?? 0,
    minCostRatio: incidentRules.minCostRatio,
    staleAfterMs: horizons.staleAfterMs ?? 0,
    unknownAfterMs: horizons.unknownAfterMs ?? 0,
    deployHorizonMs: horizons.deployHorizonMs,
    forecastLookbackShare: horizons.forecastLookbackShare,
  };
  for (const [setting, given] of Object.entries(settings)) {
    if (!Number.isFinite(given) || given < 0 || (setting === 'sliceMs' && given === 0)) {
      return { code: 'setting-invalid', path: setting, params: { setting, given } };
    }
  }
  return checkFreezePolicy(freezePolicy);
}

import { objectiveOf } from '../domain/objective';
import { PolicyNote } from '../domain/policyNote';
import { Answer, known, unknown } from '../domain/problem';
import { SloDefinition } from '../domain/sloInput';
import { ErrorBudgetOptions } from '../options/options';
import { createOptionReader, ratioOfPercent } from './optionReader';
import {
  readAccounting,
  readBurnPolicy,
  readFreezePolicy,
  readHorizons,
  readIncidentRules,
  readWhatIfTargets,
} from './readRules';
import { readWindow } from './readWindow';

/** What the options leave to the dashboard and to the time range. */
export interface DefinitionPlace {
  /** The dashboard's: an IANA name, `utc` or `browser`. */
  readonly timeZone: string;
  readonly nowMs: number;
}

/**
 * What was agreed, from the options with their variables filled in; or the first option that cannot be used.
 *
 * @param options the panel's, with what an SLO has of its own put over them
 */
export function readDefinition(
  options: ErrorBudgetOptions,
  { timeZone, nowMs }: DefinitionPlace
): Answer<SloDefinition> {
  const objective = objectiveOf(ratioOfPercent(options.objective));
  if (!objective) {
    return unknown({ code: 'objective-invalid', path: 'objective', params: { given: options.objective } });
  }
  const read = createOptionReader(options);
  const window = readWindow(read, timeZone);
  const rules = {
    accounting: readAccounting(read),
    minCoverageRatio: read.ratio('minCoverage', 'share'),
    minHistoryRatio: read.ratio('minHistory', 'share'),
    freezePolicy: readFreezePolicy(read),
    burnPolicy: readBurnPolicy(read, window, nowMs),
    incidentRules: readIncidentRules(read),
    whatIfTargets: readWhatIfTargets(read),
    horizons: readHorizons(read),
  };
  const problem = read.firstProblem();
  if (problem || !window) {
    return unknown(problem ?? { code: 'window-invalid', path: 'window', params: { given: options.window } });
  }
  return known({ objective, window, ...rules });
}

/** What the options tell of the policy besides its numbers. */
export function readPolicyNote(options: ErrorBudgetOptions): PolicyNote {
  return {
    owner: options.policyOwner.trim(),
    liftedBy: options.policyLiftedBy.trim(),
    agreedOn: options.policyAgreedOn.trim(),
    text: options.policyText.trim(),
  };
}

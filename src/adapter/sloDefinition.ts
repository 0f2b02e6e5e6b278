import { DEFAULT_ACCOUNTING } from '../domain/accounting';
import { WORKBOOK_POLICY } from '../domain/burn/burnPolicy';
import { DEFAULT_FREEZE_POLICY } from '../domain/freeze/freezePolicy';
import { DEFAULT_INCIDENT_RULES } from '../domain/incidents/findIncidents';
import { objectiveOf } from '../domain/objective';
import { Answer, known, unknown } from '../domain/problem';
import { SloDefinition } from '../domain/sloInput';
import { CalendarPort, CalendarUnit, TimeWindow } from '../domain/timeWindow';
import { ErrorBudgetOptions } from '../options/options';
import { parseDurationMs } from './duration';

const MIN_COVERAGE_RATIO = 0.5;
const MIN_HISTORY_RATIO = 0.25;

/**
 * What was agreed, from the panel's options with their variables filled in.
 *
 * @param calendar resolves calendar windows
 */
export function readDefinition(options: ErrorBudgetOptions, calendar: CalendarPort): Answer<SloDefinition> {
  const objective = objectiveOf(ratioOfPercent(options.objective));
  if (!objective) {
    return unknown({ code: 'objective-invalid', path: 'objective', params: { given: options.objective } });
  }
  const window = readWindow(options.window, calendar);
  if (!window) {
    return unknown({ code: 'window-invalid', path: 'window', params: { given: options.window } });
  }
  return known({
    objective,
    window,
    freezePolicy: DEFAULT_FREEZE_POLICY,
    accounting: DEFAULT_ACCOUNTING,
    burnPolicy: WORKBOOK_POLICY,
    incidentRules: DEFAULT_INCIDENT_RULES,
    whatIfTargets: [],
    minCoverageRatio: MIN_COVERAGE_RATIO,
    minHistoryRatio: MIN_HISTORY_RATIO,
  });
}

const CALENDAR_UNITS: readonly CalendarUnit[] = ['day', 'week', 'month', 'quarter', 'year'];

/** `30d` is rolling, `month` begins anew with each calendar month. */
function readWindow(text: string, calendar: CalendarPort): TimeWindow | undefined {
  const unit = CALENDAR_UNITS.find((one) => one === text.trim().toLowerCase());
  if (unit) {
    return { kind: 'calendar', unit, calendar };
  }
  const durationMs = parseDurationMs(text);
  return durationMs === undefined ? undefined : { kind: 'rolling', durationMs };
}

/**
 * `99.9`, `99.9%` or `99.9 %` as a ratio. The decimal point is moved in the text: 99.9 / 100 is not the number nearest
 * to 0.999. NaN for anything else.
 */
export function ratioOfPercent(text: string): number {
  const [, digits] = /^\s*(\d+(?:\.\d+)?|\.\d+)\s*%?\s*$/.exec(text) ?? [];
  return digits === undefined ? NaN : Number(`${digits}e-2`);
}

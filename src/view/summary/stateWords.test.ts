import { Problem } from '../../domain/problem';
import { SHOWN_NOW_MS, aShownReport } from '../../testing/aShownReport';
import { HOUR_MS } from '../../domain/timeWindow';
import { describeProblem } from '../words/problems';
import { noteOnState, stateWord } from './stateWords';

const context = { nowMs: SHOWN_NOW_MS, timeZone: 'utc', replaceVariables: (text: string) => text };

function notKnown(because: Problem) {
  const shown = aShownReport();
  return {
    ...shown,
    report: {
      ...shown.report,
      status: { ...shown.report.status, state: 'unknown' as const, sinceMs: undefined, because },
    },
  };
}

describe('what stands under the word of a state', () => {
  it('tells in a few words why it is not known, for the word says the rest', () => {
    const silent = notKnown({
      code: 'silent',
      path: 'queries',
      params: { lastDataMs: SHOWN_NOW_MS - 26 * HOUR_MS, silentMs: 26 * HOUR_MS },
    });
    expect(stateWord(silent)).toBe('No data');
    expect(noteOnState(silent.report, context)).toBe('since Tue 6 Jan 22:00 · 1 d 2 h');
    const thin = notKnown({
      code: 'thin-data',
      path: 'queries',
      params: { coverageRatio: 1 / 3, minCoverageRatio: 0.5 },
    });
    expect(stateWord(thin)).toBe('Too little data');
    expect(noteOnState(thin.report, context)).toBe('33.3% covered, 50.0% needed');
  });

  it('is the whole sentence where no word says it', () => {
    const other = notKnown({ code: 'no-data', path: 'queries', params: {} });
    expect(noteOnState(other.report, context)).toBe(
      describeProblem({ code: 'no-data', path: 'queries', params: {} }, context)
    );
  });

  it('is since when a state has held where it is known', () => {
    expect(noteOnState(aShownReport().report, context)).toBe('for at least 7 d');
  });

  it('is nothing where a state has not held for a minute in what little data there is', () => {
    const { report } = aShownReport();
    const status = { ...report.status, sinceMs: SHOWN_NOW_MS - 500 };
    expect(status.isSinceLowerBound).toBe(true);
    expect(noteOnState({ ...report, status }, context)).toBe('');
  });
});

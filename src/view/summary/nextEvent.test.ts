import { FutureEvent } from '../../domain/forecast/firstCrossing';
import { FreezeState } from '../../domain/freeze/freezeStatus';
import { known } from '../../domain/problem';
import { aShownReport } from '../../testing/aShownReport';
import { nextEvent } from './nextEvent';

const at = (timeMs: number): FutureEvent => ({ kind: 'at', timeMs });
const NEVER: FutureEvent = { kind: 'not-within-window' };
const ALREADY: FutureEvent = { kind: 'already' };

const { report } = aShownReport(() => 2);

function nextOf(state: FreezeState, freezesOn: FutureEvent, runsOutOn: FutureEvent): string | undefined {
  if (!report.evaluation.known || !report.evaluation.value.forecast.known) {
    throw new Error('It has a forecast.');
  }
  const forecast = known({
    ...report.evaluation.value.forecast.value,
    freezesOn,
    runsOutOn,
    thawsEarliest: known(at(9)),
  });
  const next = nextEvent({ status: { ...report.status, state } }, { forecast });
  return next && `${next.kind} ${next.event.kind === 'at' ? next.event.timeMs : next.event.kind}`;
}

describe('what the reader waits for', () => {
  it('is the thaw of what is frozen', () => {
    expect(nextOf('frozen', at(1), at(2))).toBe('thaws 9');
  });

  it.each([
    ['the freeze that comes before the budget is spent', at(1), at(2), 'freezes 1'],
    ['the end of a budget that may be overspent before it freezes', at(2), at(1), 'runs-out 1'],
    ['the end of the budget where both come at once', at(1), at(1), 'runs-out 1'],
    ['the freeze after a budget that is spent already and may be overspent', at(3), ALREADY, 'freezes 3'],
    ['that it is spent where no freeze is in sight', NEVER, ALREADY, 'runs-out already'],
    ['that the budget lasts', NEVER, NEVER, 'runs-out not-within-window'],
    ['the freeze where the budget itself lasts', at(4), NEVER, 'freezes 4'],
  ])('is %s', (_, freezesOn, runsOutOn, expected) => {
    expect(nextOf('open', freezesOn, runsOutOn)).toBe(expected);
  });
});

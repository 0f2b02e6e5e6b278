import { countStates } from './stateCounts';

const row = (state: 'open' | 'unknown', stateWord: string) => ({ state, stateWord });

describe('the count of a state', () => {
  it('says the word that all of its rows have', () => {
    expect(countStates([row('open', 'Go'), row('open', 'Go')])).toEqual([{ state: 'open', word: 'Go', count: 2 }]);
  });

  it('says the usual word where an override gives one of them its own', () => {
    expect(countStates([row('open', 'Go'), row('open', 'Ship')])).toEqual([{ state: 'open', word: 'Ship', count: 2 }]);
  });

  it('says no reason where there are several', () => {
    const [count] = countStates([row('unknown', 'Range too short'), row('unknown', 'Check setup')]);
    expect(count).toEqual({ state: 'unknown', word: 'Not known', count: 2 });
  });
});

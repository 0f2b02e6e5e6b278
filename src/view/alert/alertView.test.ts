import { AlertState } from '@grafana/data';
import { describeAlert } from './alertView';

const wordOf = (state: AlertState) => describeAlert({ state })?.word;

describe('the state of the alert rule that is linked to the panel', () => {
  it('is a word for each state that says something', () => {
    expect([AlertState.Alerting, AlertState.Pending, AlertState.OK].map(wordOf)).toEqual([
      'Alert rule: firing',
      'Alert rule: about to fire',
      'Alert rule: not firing',
    ]);
    expect([AlertState.Recovering, AlertState.NoData, AlertState.Paused].map(wordOf)).toEqual([
      'Alert rule: recovering',
      'Alert rule: no data',
      'Alert rule: paused',
    ]);
  });

  it('is absent without a rule, where it is not known, and for states of a host to come', () => {
    expect(describeAlert(undefined)).toBeUndefined();
    expect(wordOf(AlertState.Unknown)).toBeUndefined();
    expect(wordOf('snoozed' as AlertState)).toBeUndefined();
  });

  it('is firing where somebody is or will be alerted', () => {
    const firing = Object.values(AlertState).filter((state) => describeAlert({ state })?.isFiring);
    expect(firing).toEqual([AlertState.Alerting, AlertState.Pending]);
  });
});

// @ts-check

/**
 * @typedef {{ uid: string, title: string, labels?: Record<string, string>, annotations?: Record<string, string> }} Rule
 *   as `provisioning/alerting/` has it
 * @typedef {{ name: string, folder: string, rules: Rule[] }} RuleGroup
 * @typedef {Record<string, string>} RuleStates by the rule's uid: `inactive`, `pending` or `firing`
 */

const DASHBOARD_LINK = '__dashboardUid__';

/**
 * Answers `/api/prometheus/grafana/api/v1/rules`, in which Grafana tells the states of its alert rules. The workbench
 * evaluates none: the states are given.
 *
 * @param {RuleGroup[]} groups
 * @param {RuleStates} states
 * @param {string | null} dashboardUid only the rules that are linked to it, where it is given
 */
export function alertRules(groups, states, dashboardUid) {
  const linked = groups.map((group) => ({
    name: group.name,
    file: group.folder,
    rules: group.rules
      .filter(({ annotations }) => !dashboardUid || annotations?.[DASHBOARD_LINK] === dashboardUid)
      .map(({ uid, title, labels = {}, annotations = {} }) => ({
        uid,
        name: title,
        type: 'alerting',
        health: 'ok',
        state: states[uid] ?? 'inactive',
        labels,
        annotations,
      })),
  }));
  return { status: 'success', data: { groups: linked.filter(({ rules }) => rules.length > 0) } };
}

import { t } from '../i18n/t';
import { FieldUse } from '../domain/fieldUse';
import { Problem } from '../domain/problem';
import { compareUrgency } from '../domain/group/urgency';
import { AlertView } from './alert/alertView';
import { BurnDownModel, describeBurnDown } from './burnDown/burnDownModel';
import { Steps, finish } from './steps';
import { ShownReport } from './summary/shownReport';
import { SloSummary, describeSummary } from './summary/sloSummary';
import { Understanding, describeUnderstood } from './understood/understoodModel';
import { ViewChoices } from './viewChoices';
import { ViewContext } from './viewContext';
import { ViewKind } from './viewKind';
import { ViewSource } from './viewSource';
import { WallModel, describeWallInSteps } from './wall/wallModel';
import { SloNotice, joinNotices } from './words/notices';
import { describeProblem } from './words/problems';

/** Describes one SLO in full when it is asked for, and remembers it. Absent for an id that is not there (any more). */
export type OpenSlo = (id: string) => BurnDownModel | undefined;

/** What stands in the panel. */
export type PanelContent =
  | { readonly kind: 'message'; readonly title: string }
  | { readonly kind: 'burnDown'; readonly slos: readonly SloSummary[] }
  | { readonly kind: 'wall'; readonly wall: WallModel }
  | { readonly kind: 'table'; readonly source: ViewSource }
  | { readonly kind: 'review'; readonly source: ViewSource };

/** The whole panel in words and numbers. */
export interface PanelView {
  /** A message where there is no SLO. */
  readonly content: PanelContent;
  readonly open: OpenSlo;
  /** What was noticed about the panel, a query or an SLO, in sentences. */
  readonly notices: readonly string[];
  /** Which field of which query is what, for which SLO. */
  readonly understood: Understanding;
  /** The state of the alert rule that is linked to the panel. */
  readonly alert?: AlertView;
}

export interface PanelFacts {
  readonly reports: readonly ShownReport[];
  /** What concerns the panel or a query as a whole. */
  readonly problems: readonly Problem[];
  /** As what the fields of the queries were used. */
  readonly fieldUses: readonly FieldUse[];
  /** What the options say of the looks. */
  readonly choices: ViewChoices;
}

/** The view of all reports, the most urgent first. */
export function describePanel(facts: PanelFacts, kind: ViewKind, context: ViewContext): PanelView {
  return finish(describePanelInSteps(facts, kind, context));
}

/** The same, one card a step. */
export function* describePanelInSteps(facts: PanelFacts, kind: ViewKind, context: ViewContext): Steps<PanelView> {
  const { reports, problems, fieldUses } = facts;
  const ordered = [...reports].sort((a, b) => compareUrgency(a.report, b.report));
  const sentences = problems.map((problem) => describeProblem(problem, context));
  const content: PanelContent =
    ordered.length === 0
      ? { kind: 'message', title: titleOf(problems) }
      : yield* contentOf({ ...facts, reports: ordered }, kind, context);
  const wallNotices = content.kind === 'wall' ? content.wall.notices : [];
  return {
    content,
    open: createOpenSlo(ordered, context),
    notices: [
      ...new Set([...sentences, ...wallNotices, ...joinNotices(ordered.flatMap((shown) => noticesOf(shown, context)))]),
    ],
    understood: { rows: describeUnderstood(fieldUses), remarks: remarksOf(ordered, context) },
  };
}

/** What stands there until the first answer arrives. */
export function describeWaiting(): PanelView {
  const content: PanelContent = { kind: 'message', title: t('panel.loading', 'Loading …') };
  return { content, open: () => undefined, notices: [], understood: { rows: [], remarks: [] } };
}

function* contentOf(
  { reports: ordered, choices }: PanelFacts,
  kind: ViewKind,
  context: ViewContext
): Steps<PanelContent> {
  switch (kind) {
    case 'burnDown':
      return { kind, slos: ordered.map((shown) => describeSummary(shown, context)) };
    case 'wall':
      return { kind, wall: yield* describeWallInSteps(ordered, context, choices.wall) };
    case 'table':
    case 'review':
      return { kind, source: { shown: ordered, choices, context } };
  }
}

function createOpenSlo(reports: readonly ShownReport[], context: ViewContext): OpenSlo {
  const opened = new Map<string, BurnDownModel>();
  return (id) => {
    const shown = reports.find(({ report }) => report.id === id);
    const model = opened.get(id) ?? (shown && describeBurnDown(shown, context));
    if (model) {
      opened.set(id, model);
    }
    return model;
  };
}

function noticesOf({ report: { name, notices } }: ShownReport, context: ViewContext): SloNotice[] {
  return notices.map((notice) => ({ slo: name, sentence: describeProblem(notice, context) }));
}

function remarksOf(reports: readonly ShownReport[], context: ViewContext): string[] {
  const said = reports.flatMap(({ report: { name }, remarks }) =>
    remarks.map((remark) => ({ slo: name, sentence: describeProblem(remark, context) }))
  );
  return joinNotices(said);
}

function titleOf(problems: readonly Problem[]): string {
  const codes = problems.map(({ code }) => code);
  if (codes.includes('no-queries')) {
    return t('panel.no-queries', 'No queries');
  }
  return codes.every((code) => code === 'no-data')
    ? t('panel.no-data', 'No data')
    : t('panel.check', 'Check the queries');
}

import { t } from '../../i18n/t';
import { SloEvaluation, SloReport } from '../../domain/sloReport';
import { NextEvent, nextEvent } from '../summary/nextEvent';
import { formatDuration } from '../words/format';

/** The next date that matters, as the time until then; in fewer words second. Nothing where it is not known. */
export function describeNext(evaluation: SloEvaluation, report: SloReport): string[] {
  const next = report.status.state === 'unknown' ? undefined : nextEvent(report, evaluation);
  switch (next?.event.kind) {
    case 'at':
      return describeDate(next.kind, formatDuration(next.event.timeMs - evaluation.asOfMs));
    case 'not-within-window':
      return next.kind === 'thaws' ? describeNoThaw(evaluation) : describeLasting(evaluation);
    default:
      return [];
  }
}

function describeDate(kind: NextEvent['kind'], time: string): string[] {
  switch (kind) {
    case 'thaws':
      return [
        t('wall.thaws', 'thaws in {{time}} at the earliest', { time }),
        t('wall.thaws-short', 'thaws in ≥ {{time}}', { time }),
      ];
    case 'freezes':
      return [t('wall.freezes', 'freezes in {{time}}', { time })];
    case 'runs-out':
      return [
        t('wall.runs-out', 'runs out in {{time}}', { time }),
        t('wall.runs-out-short', 'out in {{time}}', { time }),
      ];
  }
}

/** The forecast looks as far as the window is long. */
function describeNoThaw({ placed }: SloEvaluation): string[] {
  const facts = { time: formatDuration(placed.lengthMs) };
  return [
    t('wall.thaws-not', 'does not thaw within {{time}}', facts),
    t('wall.thaws-not-short', 'no thaw in {{time}}', facts),
  ];
}

function describeLasting({ window, placed }: SloEvaluation): string[] {
  return window.kind === 'rolling'
    ? [t('wall.lasts', 'lasts {{time}} or more', { time: formatDuration(placed.lengthMs) })]
    : [t('wall.lasts-period', 'lasts until the reset'), t('wall.lasts-period-short', 'lasts')];
}

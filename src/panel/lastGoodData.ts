import { LoadingState, PanelData } from '@grafana/data';

export interface GoodData {
  readonly data: PanelData;
  /** True where the first answer has not arrived: nothing in it says that there is no data. */
  readonly isAwaited: boolean;
  /** True where the newest query failed and an older answer is shown in its place. */
  readonly isStale: boolean;
}

/** Keeps answers of one panel and stands in with the last one while a query runs again and when it fails. */
export type KeepLastGood = (data: PanelData) => GoodData;

/**
 * Grafana delivers an empty result when a query fails. What is returned keeps the last answer, in memory only, until
 * queries or range change.
 */
export function createKeepLastGood(): KeepLastGood {
  let last: { data: PanelData; question: string | undefined } | undefined;
  return (data) => {
    const question = questionOf(data);
    if (hasValues(data)) {
      last = { data, question };
      return { data, isAwaited: false, isStale: false };
    }
    const isLoading = isUnderWay(data);
    const isSameQuestion = question === undefined || last?.question === undefined || last.question === question;
    if ((isLoading || data.state === LoadingState.Error) && last && isSameQuestion) {
      return { data: last.data, isAwaited: false, isStale: !isLoading };
    }
    last = isLoading || data.state === LoadingState.Error ? last : undefined;
    return { data, isAwaited: isLoading, isStale: false };
  };
}

function isUnderWay({ state }: PanelData): boolean {
  return state === LoadingState.Loading || state === LoadingState.NotStarted;
}

function hasValues({ series }: PanelData): boolean {
  return series.some(({ fields }) => fields.length > 0);
}

/** What was asked: the queries and the range as chosen. Unknown where the host tells no request. */
function questionOf({ request, timeRange }: PanelData): string | undefined {
  return request ? JSON.stringify([request.targets, timeRange.raw]) : undefined;
}

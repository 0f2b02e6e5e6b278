import { DataQueryRequest } from '@grafana/data';

/** The queries behind the data; none where the host tells no request, or a request without queries (snapshots do). */
export function targetsOf(request: Partial<DataQueryRequest> | undefined): DataQueryRequest['targets'] {
  return request?.targets ?? [];
}

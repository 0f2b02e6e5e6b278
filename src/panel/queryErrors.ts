import { DataQueryError } from '@grafana/data';
import { t } from '../i18n/t';

/** Some hosts and data sources fill only the one, some only the other. */
export interface HostErrors {
  readonly error?: DataQueryError;
  readonly errors?: DataQueryError[];
}

/** One sentence for each failed query. Data sources report errors in several shapes, some without a message. */
export function describeQueryErrors({ error, errors }: HostErrors): string[] {
  const failed = errors && errors.length > 0 ? errors : error ? [error] : [];
  return [...new Set(failed.map(describeQueryError))];
}

function describeQueryError({ refId, message, data, statusText }: DataQueryError): string {
  const reason = message || data?.message || data?.error || statusText || t('query-error.unknown', 'unknown error');
  return refId
    ? t('query-error.of-query', 'Query {{refId}} failed: {{reason}}', { refId, reason })
    : t('query-error.any', 'A query failed: {{reason}}', { reason });
}

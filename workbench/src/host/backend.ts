import { BackendSrv, BackendSrvRequest, FetchResponse } from '@grafana/runtime';
import { Observable, from, lastValueFrom, map } from 'rxjs';

/** Calls to the workbench's server in the shape of Grafana's backend service. */
export function createBackend(): BackendSrv {
  const call = <T>(options: BackendSrvRequest): Promise<T> =>
    lastValueFrom(fetchResponse<T>(options).pipe(map(({ data }) => data)));
  return {
    fetch: fetchResponse,
    request: call,
    datasourceRequest: call,
    chunked: () => {
      throw new Error('The workbench streams no answers');
    },
    get: (url, params) => call({ method: 'GET', url, params }),
    delete: (url, data) => call({ method: 'DELETE', url, data }),
    post: (url, data) => call({ method: 'POST', url, data }),
    patch: (url, data) => call({ method: 'PATCH', url, data }),
    put: (url, data) => call({ method: 'PUT', url, data }),
  };
}

function fetchResponse<T>(options: BackendSrvRequest): Observable<FetchResponse<T>> {
  return from(send<T>(options));
}

/** A failed answer is thrown whole, with its body: Grafana's data sources read the errors of single queries from it. */
async function send<T>(options: BackendSrvRequest): Promise<FetchResponse<T>> {
  const address = options.url.startsWith('/') ? options.url : `/${options.url}`;
  const response = await fetch(`${address}${queryString(options.params)}`, {
    method: options.method ?? 'GET',
    headers: { 'content-type': 'application/json', ...options.headers },
    body: options.data === undefined ? undefined : JSON.stringify(options.data),
    signal: options.abortSignal,
  });
  const { status, statusText, ok, headers, redirected, type, url } = response;
  const answer = {
    data: await response.json(),
    status,
    statusText,
    ok,
    headers,
    redirected,
    type,
    url,
    config: options,
  };
  if (!ok) {
    throw answer;
  }
  return answer;
}

/** A list gives its parameter several times; what is undefined, none. */
function queryString(params: BackendSrvRequest['params']): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(params ?? {})) {
    for (const one of Array.isArray(value) ? value : [value]) {
      if (one !== undefined) {
        search.append(name, String(one));
      }
    }
  }
  return search.size > 0 ? `?${search.toString()}` : '';
}

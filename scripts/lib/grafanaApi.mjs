// @ts-check

/**
 * Calls to the HTTP API of a Grafana server.
 *
 * @typedef {object} GrafanaApi
 * @property {<T>(path: string) => Promise<T>} get
 * @property {(path: string, body: object) => Promise<void>} post
 * @property {(path: string) => Promise<void>} remove
 */

/**
 * @param {string} url the server's address
 * @param {string | undefined} token of a service account; a server that lets anyone in wants none
 * @returns {GrafanaApi}
 */
export function grafanaApi(url, token) {
  const headers = {
    'content-type': 'application/json',
    ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
  };
  /**
   * @param {string} method
   * @param {string} path
   * @param {object} [body]
   */
  const call = async (method, path, body) => {
    const address = `${url.replace(/\/$/, '')}${path}`;
    const response = await fetch(address, { method, headers, body: body && JSON.stringify(body) });
    const text = await response.text();
    if (!response.ok) {
      throw new Error(`${method} ${address} was answered with ${response.status}: ${text}`);
    }
    return JSON.parse(text);
  };
  return {
    get: (path) => call('GET', path),
    post: (path, body) => call('POST', path, body),
    remove: (path) => call('DELETE', path),
  };
}

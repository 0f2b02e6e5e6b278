// @ts-check
import { readFile } from 'node:fs/promises';
import http from 'node:http';
import path from 'node:path';
import { readArguments } from './arguments.mjs';
import { bootScript } from './bootScript.mjs';
import { answerQueries } from './prometheusApi.mjs';
import { readDashboards, readDataSources } from './provisioning.mjs';
import { serveFile, staticRoots } from './staticFiles.mjs';

const settings = readArguments();
const hostFolder = path.join(settings.workbench, 'hosts', settings.host);
const build = path.join(settings.workbench, 'build', settings.host);
const { version } = JSON.parse(await readFile(path.join(hostFolder, 'package.json'), 'utf8'));
const { id: pluginId } = JSON.parse(await readFile(path.join(settings.dist, 'plugin.json'), 'utf8'));
const roots = staticRoots({ dist: settings.dist, build, hostFolder, workbench: settings.workbench, pluginId });

/**
 * @param {http.ServerResponse} response
 * @param {number} status
 * @param {unknown} body
 */
function sendJson(response, status, body) {
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(JSON.stringify(body));
}

/** @param {http.IncomingMessage} request */
async function readJson(request) {
  let text = '';
  for await (const chunk of request) {
    text += chunk;
  }
  return JSON.parse(text);
}

/**
 * @param {http.IncomingMessage} request
 * @param {http.ServerResponse} response
 */
async function answer(request, response) {
  const { pathname } = new URL(request.url ?? '/', 'http://workbench');
  if (pathname === '/boot.js') {
    const dataSources = await readDataSources(settings.provisioning, hostFolder);
    const facts = {
      version,
      hasPrometheus: settings.prometheusUrl !== undefined,
      nowMs: settings.nowMs,
      dataSources,
      pluginId,
    };
    response.writeHead(200, { 'content-type': 'text/javascript', 'cache-control': 'no-store' });
    response.end(bootScript(facts));
    return;
  }
  if (pathname === '/api/ds/query' && settings.prometheusUrl !== undefined) {
    const { status, body } = await answerQueries(await readJson(request), settings.prometheusUrl);
    sendJson(response, status, body);
    return;
  }
  if (pathname === '/login' && request.method === 'POST') {
    response.setHeader('set-cookie', 'grafana_session=workbench; Path=/');
    sendJson(response, 200, { message: 'Logged in' });
    return;
  }
  if (pathname === '/api/search') {
    const dashboards = await readDashboards(settings.provisioning);
    sendJson(
      response,
      200,
      dashboards.map(({ uid, title }) => ({ uid, title, type: 'dash-db', url: `/d/${uid}` }))
    );
    return;
  }
  const [, uid] = /^\/api\/dashboards\/uid\/([^/]+)$/.exec(pathname) ?? [];
  if (uid !== undefined) {
    const dashboard = (await readDashboards(settings.provisioning)).find((one) => one.uid === decodeURIComponent(uid));
    sendJson(response, dashboard ? 200 : 404, dashboard ? { dashboard, meta: {} } : { message: 'Dashboard not found' });
    return;
  }
  if (pathname.startsWith('/api/')) {
    sendJson(response, 404, { message: 'The workbench does not answer this call' });
    return;
  }
  const isPage = pathname === '/' || pathname === '/login' || /^\/(d|d-solo)\//.test(pathname);
  await serveFile(isPage ? '/index.html' : pathname, roots, response);
}

const server = http.createServer((request, response) => {
  answer(request, response).catch((error) => sendJson(response, 500, { message: String(error) }));
});
server.listen(settings.port, '127.0.0.1', () => {
  process.stdout.write(`Workbench ${settings.host} on http://127.0.0.1:${settings.port} (process ${process.pid})\n`);
});

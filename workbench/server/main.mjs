// @ts-check
import { readFile } from 'node:fs/promises';
import http from 'node:http';
import path from 'node:path';
import { answerApi } from './api.mjs';
import { readArguments } from './arguments.mjs';
import { bootScript } from './bootScript.mjs';
import { readDataSources } from './provisioning.mjs';
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
  const url = new URL(request.url ?? '/', 'http://workbench');
  const { pathname } = url;
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
  if (pathname === '/login' && request.method === 'POST') {
    response.setHeader('set-cookie', 'grafana_session=workbench; Path=/');
    sendJson(response, 200, { message: 'Logged in' });
    return;
  }
  if (pathname.startsWith('/api/')) {
    const { status, body } = await answerApi({ url, readBody: () => readJson(request), settings, hostFolder });
    sendJson(response, status, body);
    return;
  }
  const isPage = pathname === '/' || pathname === '/login' || /^\/(bench$|d\/|d-solo\/)/.test(pathname);
  await serveFile(isPage ? '/index.html' : pathname, roots, response);
}

const server = http.createServer((request, response) => {
  answer(request, response).catch((error) => sendJson(response, 500, { message: String(error) }));
});
server.listen(settings.port, '127.0.0.1', () => {
  process.stdout.write(`Workbench ${settings.host} on http://127.0.0.1:${settings.port} (process ${process.pid})\n`);
});

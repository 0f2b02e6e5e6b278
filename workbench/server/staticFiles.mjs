// @ts-check
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import path from 'node:path';

/** @type {Record<string, string>} */
const TYPES = {
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.map': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

const UNNAMED_ICON = '/public/build/img/unnamed.svg';

/**
 * Where files are found, by the beginning of their address.
 *
 * @param {{ dist: string, build: string, hostFolder: string, workbench: string, pluginId: string }} folders
 * @returns {Array<[prefix: string, folder: string]>}
 */
export function staticRoots({ dist, build, hostFolder, workbench, pluginId }) {
  const packages = path.join(hostFolder, 'node_modules');
  return [
    [`/public/plugins/${pluginId}/`, dist],
    ['/public/build/img/', path.join(packages, '@grafana/ui/dist/public/img')],
    // Icons that scenes asks for and the published packages lack.
    ['/public/build/img/', path.join(workbench, 'icons')],
    ['/public/img/', path.join(packages, '@grafana/ui/dist/public/img')],
    ['/public/fonts/inter/', path.join(packages, 'inter-ui/web')],
    ['/public/fonts/roboto/', path.join(packages, '@fontsource/roboto-mono/files')],
    ['/', build],
  ];
}

/**
 * @param {string} address
 * @param {Array<[string, string]>} roots
 * @param {import('node:http').ServerResponse} response
 */
export async function serveFile(address, roots, response) {
  const isIcon = address.startsWith('/public/build/img/icons/');
  // Grafana itself has icons that its packages lack: a neutral one stands in.
  const file = (await findFile(address, roots)) ?? (isIcon ? await findFile(UNNAMED_ICON, roots) : undefined);
  if (file === undefined) {
    response.writeHead(404, { 'content-type': 'text/plain' });
    response.end(`Not found: ${address}`);
    return;
  }
  response.writeHead(200, {
    'content-type': TYPES[path.extname(file)] ?? 'application/octet-stream',
    'cache-control': address.startsWith('/assets/') ? 'public, max-age=3600' : 'no-store',
  });
  createReadStream(file).pipe(response);
}

/**
 * @param {string} address
 * @param {Array<[string, string]>} roots
 * @returns {Promise<string | undefined>}
 */
async function findFile(address, roots) {
  for (const [prefix, folder] of roots.filter(([start]) => address.startsWith(start))) {
    // Grafana's own file name for its monospace font differs from the package's.
    const name = prefix.includes('roboto') ? 'roboto-mono-latin-400-normal.woff2' : address.slice(prefix.length);
    const file = path.resolve(folder, decodeURIComponent(name));
    const isInside = file.startsWith(folder + path.sep);
    const isFile =
      isInside &&
      (await stat(file).then(
        (entry) => entry.isFile(),
        () => false
      ));
    if (isFile) {
      return file;
    }
  }
  return undefined;
}

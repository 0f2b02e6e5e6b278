// @ts-check
import net from 'node:net';

const TRIES = 100;

/**
 * @param {number} preferred
 * @returns {Promise<number>} it, or the next one that nobody listens on
 */
export async function freePortFrom(preferred) {
  for (let port = preferred; port < preferred + TRIES; port++) {
    if (await isFree(port)) {
      return port;
    }
  }
  throw new Error(`No free port between ${preferred} and ${preferred + TRIES}.`);
}

/**
 * @param {number} port
 * @returns {Promise<boolean>}
 */
function isFree(port) {
  return new Promise((resolve) => {
    const server = net.createServer();
    server.once('error', () => resolve(false));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  });
}

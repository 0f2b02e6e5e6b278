// @ts-check
import { spawn } from 'node:child_process';

/** @typedef {import('node:child_process').ChildProcess} ChildProcess */

/**
 * A server that this project started.
 *
 * @typedef {object} Running
 * @property {number} pid
 * @property {Promise<string>} ended how it ended, once it has
 * @property {() => Promise<void>} stop asks it to end, and makes it after a while
 */

/**
 * @typedef {object} StartOptions
 * @property {string} [cwd]
 * @property {NodeJS.ProcessEnv} [env] added to our own
 * @property {'all' | 'errors' | 'none'} [output] what of its output is shown; all, if not said otherwise
 */

const PATIENCE_MS = 5000;

/**
 * What runs at the moment, so that an interrupt leaves nothing behind.
 *
 * @type {Set<Running>}
 */
const alive = new Set();

// The same for an error that nobody caught.
process.on('exit', () => {
  for (const { pid } of alive) {
    endNow(pid);
  }
});

/**
 * Starts a server.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {StartOptions} [options]
 * @returns {Running}
 */
export function start(command, args, options = {}) {
  const child = spawnChild(command, args, { ...options, isServer: true });
  return watch(child).running;
}

/**
 * Runs a command to its end.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {StartOptions} [options]
 * @returns {Promise<boolean>} whether it ended well
 */
export function run(command, args, options = {}) {
  return watch(spawnChild(command, args, { ...options, isServer: false })).isWell;
}

/**
 * @param {number} pid
 * @returns {void}
 */
function endNow(pid) {
  try {
    process.kill(pid);
  } catch {
    // It has ended meanwhile.
  }
}

/** @returns {Promise<void>} */
export async function stopEverything() {
  await Promise.all([...alive].map(({ stop }) => stop()));
}

/**
 * @param {string} command
 * @param {string[]} args
 * @param {StartOptions & { isServer: boolean }} options
 * @returns {ChildProcess}
 */
function spawnChild(command, args, { cwd, env, output = 'all', isServer }) {
  return spawn(command, args, {
    cwd,
    env: { ...process.env, ...env },
    stdio: ['ignore', output === 'all' ? 'inherit' : 'ignore', output === 'none' ? 'ignore' : 'inherit'],
    // A group of its own: Ctrl-C reaches only us, and we end the servers in order.
    detached: isServer,
  });
}

/**
 * @param {ChildProcess} child
 * @returns {{ running: Running; isWell: Promise<boolean> }}
 */
function watch(child) {
  /** @type {Promise<{ how: string; isWell: boolean }>} */
  const end = new Promise((resolve) => {
    child.once('error', (error) => resolve({ how: error.message, isWell: false }));
    child.once('exit', (code, signal) => resolve({ how: signal ?? `exit ${code}`, isWell: code === 0 }));
  });
  const running = {
    pid: child.pid ?? 0,
    ended: end.then(({ how }) => how),
    stop: () => stop(child, end),
  };
  alive.add(running);
  void end.then(() => alive.delete(running));
  return { running, isWell: end.then(({ isWell }) => isWell) };
}

/**
 * @param {ChildProcess} child
 * @param {Promise<unknown>} end
 * @returns {Promise<void>}
 */
async function stop(child, end) {
  child.kill('SIGTERM');
  const giveUp = setTimeout(() => child.kill('SIGKILL'), PATIENCE_MS);
  await end;
  clearTimeout(giveUp);
}

// @ts-check
import { run } from './processes.mjs';

/**
 * @param {string[]} args
 * @param {import('./processes.mjs').StartOptions} [options]
 * @returns {Promise<boolean>} whether it ended well
 */
export function npm(args, options) {
  // Within `npm run` npm names its own program, which also runs where `npm` is a batch file.
  const program = process.env.npm_execpath;
  return program?.endsWith('.js') ? run(process.execPath, [program, ...args], options) : run('npm', args, options);
}

// @ts-check
import { spawn } from 'node:child_process';

/**
 * Runs a command to its end.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {string} [input] for its standard input
 * @returns {Promise<string>} what it wrote to its standard output
 * @throws with its errors, where it did not end well
 */
export function capture(command, args, input = '') {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: ['pipe', 'pipe', 'pipe'] });
    /** @type {Record<'output' | 'errors', string[]>} */
    const { output, errors } = { output: [], errors: [] };
    child.stdout.setEncoding('utf8').on('data', (text) => output.push(text));
    child.stderr.setEncoding('utf8').on('data', (text) => errors.push(text));
    // A command that ends early does not read all of its input; it says itself why.
    child.stdin.on('error', () => {});
    child.stdin.end(input);
    child.once('error', reject);
    child.once('close', (code) => {
      if (code === 0) {
        resolve(output.join(''));
      } else {
        reject(new Error(`${command} ended with ${code}:\n${errors.join('')}`));
      }
    });
  });
}

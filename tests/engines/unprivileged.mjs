// @ts-check
import { chown } from 'node:fs/promises';
import { capture } from './capture.mjs';

/** Servers that refuse to run as root run as this user, who owns nothing else. */
const NOBODY = 'nobody';

/** @typedef {{ command: string; args: string[] }} Command */

const isRoot = () => process.getuid?.() === 0;

/**
 * Hands a folder over to the user that `unprivileged` runs commands as.
 *
 * @param {string} folder
 * @returns {Promise<void>}
 */
export async function giveAway(folder) {
  if (isRoot()) {
    const { uid, gid } = await idsOfNobody();
    await chown(folder, uid, gid);
  }
}

/**
 * The command line that runs a command without root's rights; the process is the command's own, so it can be ended by its id.
 *
 * @param {string} command
 * @param {string[]} args
 * @returns {Promise<Command>}
 */
export async function unprivileged(command, args) {
  if (!isRoot()) {
    return { command, args };
  }
  const { uid, gid } = await idsOfNobody();
  return { command: 'setpriv', args: [`--reuid=${uid}`, `--regid=${gid}`, '--clear-groups', command, ...args] };
}

/** @returns {Promise<{ uid: number; gid: number }>} */
async function idsOfNobody() {
  const [uid, gid] = await Promise.all(['-u', '-g'].map((option) => capture('id', [option, NOBODY])));
  return { uid: Number(uid), gid: Number(gid) };
}

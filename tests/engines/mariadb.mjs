// @ts-check
import path from 'node:path';
import { ENGINE_PACKAGES, programsOf } from '../../scripts/lib/enginePrograms.mjs';
import { freePortFrom } from '../../scripts/lib/freePort.mjs';
import { start } from '../../scripts/lib/processes.mjs';
import { capture } from './capture.mjs';
import { sqlData } from './sqlData.mjs';
import { readTabs, sqlEngine, untilConnected } from './sqlEngine.mjs';
import { unprivileged } from './unprivileged.mjs';

const PORT = 13_306;
const DATABASE = 'test';
const NOTHING = 'NULL';

/**
 * @param {string} folder for the engine's data
 * @returns {Promise<import('./engine.mjs').RunningEngine>}
 */
export async function startMariaDb(folder) {
  const programs = programsOf(ENGINE_PACKAGES.mariadb);
  const data = path.join(folder, 'data');
  const where = ['--no-defaults', `--datadir=${data}`];
  const login = ['--auth-root-authentication-method=normal', '--skip-name-resolve'];
  const init = await unprivileged(programs['mariadb-install-db'], [...where, ...login]);
  await capture(init.command, init.args);
  const port = await freePortFrom(PORT);
  const server = await unprivileged(programs.mariadbd, [
    ...where,
    '--bind-address=127.0.0.1',
    `--port=${port}`,
    `--socket=${path.join(folder, 'socket')}`,
    `--pid-file=${path.join(folder, 'pid')}`,
    `--log-error=${path.join(folder, 'errors.log')}`,
    '--skip-name-resolve',
    '--default-time-zone=+00:00',
    '--innodb-flush-log-at-trx-commit=0',
  ]);
  const running = start(server.command, server.args, { output: 'none' });
  const connection = ['--no-defaults', '--host=127.0.0.1', `--port=${port}`, '--user=root', '--batch'];
  const query = async (/** @type {string} */ sql) =>
    readTabs(await capture(programs.mariadb, [...connection, DATABASE], `${sql};`), NOTHING);
  const create = () => capture(programs.mariadb, connection, `CREATE DATABASE IF NOT EXISTS ${DATABASE};`);
  try {
    await untilConnected(create, running.ended);
    await query(sqlData({ time: 'datetime(3)', float: 'double' }));
  } catch (error) {
    await running.stop();
    throw error;
  }
  return { ...sqlEngine('mysql', query), stop: running.stop };
}

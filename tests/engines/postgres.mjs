// @ts-check
import path from 'node:path';
import { ENGINE_PACKAGES, programsOf } from '../../scripts/lib/enginePrograms.mjs';
import { freePortFrom } from '../../scripts/lib/freePort.mjs';
import { start } from '../../scripts/lib/processes.mjs';
import { capture } from './capture.mjs';
import { sqlData } from './sqlData.mjs';
import { readTabs, sqlEngine, untilConnected } from './sqlEngine.mjs';
import { unprivileged } from './unprivileged.mjs';

const PORT = 15_432;
const NOTHING = '\\N';

/**
 * @param {string} folder for the engine's data
 * @returns {Promise<import('./engine.mjs').RunningEngine>}
 */
export async function startPostgres(folder) {
  const { initdb, postgres, psql } = programsOf(ENGINE_PACKAGES.postgres);
  const data = path.join(folder, 'data');
  const init = await unprivileged(initdb, ['-D', data, '-U', 'tests', '--auth=trust', '--encoding=UTF8', '--no-sync']);
  await capture(init.command, init.args);
  const port = await freePortFrom(PORT);
  const settings = [
    'listen_addresses=127.0.0.1',
    `port=${port}`,
    'unix_socket_directories=',
    'timezone=UTC',
    'fsync=off',
    'logging_collector=on',
  ];
  const server = await unprivileged(postgres, ['-D', data, ...settings.flatMap((setting) => ['-c', setting])]);
  const running = start(server.command, server.args, { output: 'none' });
  const connection = ['-h', '127.0.0.1', '-p', String(port), '-U', 'tests', '-d', 'postgres', '-X'];
  const options = ['--no-align', '--field-separator=\t', '--pset=footer=off', `--pset=null=${NOTHING}`];
  const query = async (/** @type {string} */ sql) =>
    readTabs(await capture(psql, [...connection, ...options, '-v', 'ON_ERROR_STOP=1', '-f', '-'], `${sql};`), NOTHING);
  try {
    await untilConnected(() => query('SELECT 1'), running.ended);
    await query(sqlData({ time: 'timestamptz', float: 'float8' }));
  } catch (error) {
    await running.stop();
    throw error;
  }
  return { ...sqlEngine('postgres', query), stop: running.stop };
}

// @ts-check
/** Imported first: says in one sentence what a stack trace would hide. */
import { isSupportedNode } from './nodeVersion.mjs';

if (!isSupportedNode(process.versions.node)) {
  process.stderr.write(`Node 20.19, 22.12 or newer is needed; this is ${process.versions.node}.\n`);
  process.exit(1);
}

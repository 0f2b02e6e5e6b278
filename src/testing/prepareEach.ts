import { PreparedSlo, PreparedSlos, prepareSlos } from '../adapter/prepareSlos';

/** All SLOs of a panel with their values read. */
export interface EachPrepared {
  readonly slos: readonly PreparedSlo[];
  readonly problems: PreparedSlos['problems'];
}

/** Prepares every SLO at once, where a test has no need to read them one by one. */
export function prepareEach(...facts: Parameters<typeof prepareSlos>): EachPrepared {
  const { slos, problems } = prepareSlos(...facts);
  return { slos: slos.map(({ prepare }) => prepare()), problems };
}

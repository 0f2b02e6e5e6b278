/**
 * Work that stops after each step, so that the browser can draw in between; its end is the answer. `pause` comes before a step
 * that takes long itself.
 */
export type Steps<T> = Generator<'pause' | undefined, T, undefined>;

/** Does all that is left. */
export function finish<T>(steps: Steps<T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) {
      return value;
    }
  }
}

/** Does at least one step, and more until the time is up or a long step comes. The answer where that was enough, else `undefined`. */
export function advance<T extends object>(steps: Steps<T>, isTimeUp: () => boolean): T | undefined {
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) {
      return value;
    }
    if (value === 'pause' || isTimeUp()) {
      return undefined;
    }
  }
}

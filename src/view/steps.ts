/** Work that stops after each step, so that the browser can draw in between; its end is the answer. */
export type Steps<T> = Generator<undefined, T, undefined>;

/** Does all that is left. */
export function finish<T>(steps: Steps<T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) {
      return value;
    }
  }
}

/** Does at least one step, and more until the time is up. The answer where that was enough, else `undefined`. */
export function advance<T extends object>(steps: Steps<T>, isTimeUp: () => boolean): T | undefined {
  do {
    const { done, value } = steps.next();
    if (done === true) {
      return value;
    }
  } while (!isTimeUp());
  return undefined;
}

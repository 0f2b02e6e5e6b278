/** What has been drawn since the watch began: calls on canvases and changes of the document. */
export interface DrawingWatch {
  readonly draws: () => number;
  /** Resolves when nothing has been drawn for some frames: the end of the frame in which the last pixel came to stand. */
  readonly settled: () => Promise<number>;
  /**
   * The same, but waits until more than so much has been drawn, and what is looked for is there: an answer that comes in slices
   * is not drawn at once.
   */
  readonly settledBeyond: (draws: number, isThere: () => boolean) => Promise<number>;
}

const DRAWING = [
  'stroke',
  'fill',
  'fillRect',
  'strokeRect',
  'fillText',
  'clearRect',
  'drawImage',
  'putImageData',
] as const;
const QUIET_FRAMES = 8;

/** Watches one element; canvases tell of every call, wherever they are. */
export function watchDrawing(element: HTMLElement): DrawingWatch {
  let count = 0;
  let changedInFrame = false;
  const note = (): void => {
    count++;
    changedInFrame = true;
  };
  for (const name of DRAWING) {
    const original: (...args: never[]) => unknown = CanvasRenderingContext2D.prototype[name];
    Object.assign(CanvasRenderingContext2D.prototype, {
      [name](this: CanvasRenderingContext2D, ...args: never[]) {
        note();
        return original.apply(this, args);
      },
    });
  }
  new MutationObserver(note).observe(element, {
    subtree: true,
    childList: true,
    attributes: true,
    characterData: true,
  });
  const quietAfter = async (end: number): Promise<number> => {
    let last = end;
    changedInFrame = false;
    for (let quiet = 0; quiet < QUIET_FRAMES; quiet++) {
      const now = await endOfFrame();
      if (changedInFrame) {
        [last, quiet, changedInFrame] = [now, -1, false];
      }
    }
    return last;
  };
  const settledBeyond = async (draws: number, isThere: () => boolean): Promise<number> => {
    for (;;) {
      const end = await endOfFrame();
      if (count > draws && isThere()) {
        return quietAfter(end);
      }
    }
  };
  return { draws: () => count, settled: async () => quietAfter(await endOfFrame()), settledBeyond };
}

/** The first task after the next frame has been drawn. */
export function endOfFrame(): Promise<number> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        port1.close();
        resolve(performance.now());
      };
      port2.postMessage(undefined);
    });
  });
}

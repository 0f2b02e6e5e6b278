import { BusEvent, BusEventType, EventBusSrv } from '@grafana/data';
import { Observable } from 'rxjs';

/** What somebody holds on to in the page: listeners of window and document, timers, observers. */
export interface HeldCounts {
  listeners: number;
  timers: number;
  observers: number;
}

type Restore = () => void;

/**
 * Counts what is held from now on until `stop`. Listeners of elements are not counted: they go with their elements.
 */
export function countHeld(): { readonly held: HeldCounts; readonly stop: Restore } {
  const held: HeldCounts = { listeners: 0, timers: 0, observers: 0 };
  const restore = [countListeners(held), countTimers(held), countObservers(held)];
  return { held, stop: () => restore.forEach((undo) => undo()) };
}

function countListeners(held: HeldCounts): Restore {
  const added = new Map<string, number>();
  const ids = new Map<unknown, number>();
  const idOf = (value: unknown): number => {
    ids.set(value, ids.get(value) ?? ids.size);
    return ids.get(value) ?? -1;
  };
  const undo = [window, document].map((target): Restore => {
    const { addEventListener, removeEventListener } = target;
    const keyOf = ([type, listener, options]: unknown[]): string => {
      const capture =
        typeof options === 'object' && options !== null && 'capture' in options ? options.capture : options;
      return `${idOf(target)} ${String(type)} ${idOf(listener)} ${capture === true}`;
    };
    Object.assign(target, {
      addEventListener: (...args: Parameters<typeof addEventListener>) => {
        added.set(keyOf(args), 1);
        held.listeners = added.size;
        addEventListener.apply(target, args);
      },
      removeEventListener: (...args: Parameters<typeof removeEventListener>) => {
        added.delete(keyOf(args));
        held.listeners = added.size;
        removeEventListener.apply(target, args);
      },
    });
    return () => Object.assign(target, { addEventListener, removeEventListener });
  });
  return () => undo.forEach((one) => one());
}

/** Those that have run are held no longer. */
function countTimers(held: HeldCounts): Restore {
  const { setTimeout, clearTimeout, setInterval, clearInterval } = window;
  const running = new Set<unknown>();
  const note = (): void => {
    held.timers = running.size;
  };
  Object.assign(globalThis, {
    setTimeout: (run: (...args: unknown[]) => void, ms?: number, ...args: unknown[]) => {
      const id: unknown = setTimeout(() => {
        running.delete(id);
        note();
        run(...args);
      }, ms);
      running.add(id);
      note();
      return id;
    },
    clearTimeout: (id: number) => {
      running.delete(id);
      note();
      clearTimeout(id);
    },
    setInterval: (run: () => void, ms?: number) => {
      const id = setInterval(run, ms);
      running.add(id);
      note();
      return id;
    },
    clearInterval: (id: number) => {
      running.delete(id);
      note();
      clearInterval(id);
    },
  });
  return () => Object.assign(globalThis, { setTimeout, clearTimeout, setInterval, clearInterval });
}

function countObservers(held: HeldCounts): Restore {
  const before = { ResizeObserver: global.ResizeObserver, IntersectionObserver: global.IntersectionObserver };
  class CountedObserver {
    private readonly observed = new Set<unknown>();
    observe(target: unknown): void {
      this.change(() => this.observed.add(target));
    }
    unobserve(target: unknown): void {
      this.change(() => this.observed.delete(target));
    }
    disconnect(): void {
      this.change(() => this.observed.clear());
    }
    private change(apply: () => void): void {
      const size = this.observed.size;
      apply();
      held.observers += this.observed.size - size;
    }
  }
  Object.assign(global, { ResizeObserver: CountedObserver, IntersectionObserver: CountedObserver });
  return () => Object.assign(global, before);
}

/** An event bus that tells how many listen to it. */
export class CountingBus extends EventBusSrv {
  listening = 0;

  override getStream<T extends BusEvent>(eventType: BusEventType<T>): Observable<T> {
    const events = super.getStream(eventType);
    return new Observable((subscriber) => {
      this.listening++;
      const subscription = events.subscribe(subscriber);
      return () => {
        this.listening--;
        subscription.unsubscribe();
      };
    });
  }
}

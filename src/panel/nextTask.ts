/**
 * Does something in a task of its own, before which the browser may draw; what is returned calls it off. Timers would make a
 * long row of such tasks wait for four milliseconds before each.
 */
export function inNextTask(act: () => void): () => void {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => {
    port1.close();
    act();
  };
  port2.postMessage(undefined);
  return () => port1.close();
}

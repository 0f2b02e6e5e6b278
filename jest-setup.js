// Jest setup provided by Grafana scaffolding
import './.config/jest-setup';
// jsdom draws nothing, lays nothing out and has no channels: canvas, sizes and these are the only things that tests fake.
import 'jest-canvas-mock';

global.ResizeObserver = class {
  observe() {}
  unobserve() {}
  disconnect() {}
};

global.MessageChannel = class {
  constructor() {
    let task;
    this.port1 = { onmessage: undefined, close: () => clearTimeout(task) };
    this.port2 = { postMessage: (data) => (task = setTimeout(() => this.port1.onmessage?.({ data }))) };
  }
};

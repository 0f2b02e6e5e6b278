// Jest setup provided by Grafana scaffolding
import './.config/jest-setup';
// jsdom draws nothing and lays nothing out: canvas and sizes are the only things that tests fake.
import 'jest-canvas-mock';

global.ResizeObserver = class {
  observe() {}
  unobserve() {}
  disconnect() {}
};

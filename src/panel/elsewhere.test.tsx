import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import React from 'react';
import { act, render } from '@testing-library/react';
import { DataFrame, PanelData, dataFrameFromJSON, dataFrameToJSON } from '@grafana/data';
import { DEFAULT_OPTIONS } from '../options/options';
import { anHourlySlo, dataOf, propsOf } from '../testing/aPanel';
import { Fixture, panelDataOf } from '../testing/readFixture';
import { ErrorBudgetPanel } from './ErrorBudgetPanel';

/** Prometheus tells what it executed with the first frame of a query. */
const live = anHourlySlo(864).map((frame) => ({
  ...frame,
  meta: { executedQueryString: `Expr: sum(increase(x_total[1h]))\nStep: 1h0m0s` },
}));

function textOf(data: PanelData, rest: Parameters<typeof propsOf>[1] = {}): string {
  const { container, unmount } = render(<ErrorBudgetPanel {...propsOf(data, rest)} />);
  const text = container.textContent ?? '';
  unmount();
  return text;
}

const asSnapshot = (frames: readonly DataFrame[]) => frames.map((frame) => dataFrameFromJSON(dataFrameToJSON(frame)));
const withTargets = (data: PanelData, targets: object[]): PanelData => ({
  ...data,
  request: data.request && { ...data.request, targets: targets as never },
});

describe('the panel away from its dashboard', () => {
  const shown = textOf(dataOf(live));

  it('says in a snapshot what it said when that was taken', () => {
    const data = dataOf(asSnapshot(live));
    const snapshot = [{ refId: 'A', datasource: { type: 'grafana', uid: 'grafana' }, queryType: 'snapshot' }];
    expect(shown).toContain('Freeze');
    expect(textOf(withTargets(data, snapshot))).toBe(shown);
  });

  it('says the same where the host tells no request', () => {
    expect(textOf({ ...dataOf(live), request: undefined })).toBe(shown);
  });

  it('says the same in a public dashboard, which hides what was executed', () => {
    const hidden = live.map((frame) => ({ ...frame, meta: { executedQueryString: '' } }));
    const targets = ['total', 'bad'].map((refId) => ({ refId, datasource: { type: 'prometheus', uid: 'public' } }));
    expect(textOf(withTargets(dataOf(hidden), targets))).toBe(shown);
  });

  it('asks for Counted as in a public dashboard where values only rise, and then says the same', () => {
    const rising = (config: object) =>
      anHourlySlo(864).map((frame) => {
        const [time, { values, ...value }] = frame.fields;
        let sum = 0;
        const counted = values.map((count: number) => (sum += count));
        const meta = { executedQueryString: '' };
        return { ...frame, meta, fields: [time, { ...value, values: counted, config: { custom: config } }] };
      });
    const sentence =
      'Query total, field "Value": the values only rise, and nothing tells whether they are a counter; taken as counts. Set the field option Counted as to be sure.';
    expect(textOf(dataOf(rising({})))).toContain(sentence);
    const set = textOf(dataOf(rising({ countedAs: 'counters' })));
    expect(set).not.toContain('Counted as');
    expect(set).toContain('Freeze');
    for (const told of [{ countedAs: 'counts' }, { window: '30d' }]) {
      expect(textOf(dataOf(rising(told)))).not.toContain('Counted as');
    }
    expect(textOf(dataOf(live))).not.toContain('Counted as');
  });

  it('shows recorded snapshots of a running Grafana without a number that is not one', () => {
    const folder = path.join(__dirname, '../testing/fixtures');
    const ids = readdirSync(folder).filter((name) => name.startsWith('snapshot-panel'));
    expect(ids).toHaveLength(3);
    for (const id of ids) {
      const fixture: Fixture = JSON.parse(readFileSync(path.join(folder, id), 'utf8'));
      const { request, ...data } = panelDataOf(fixture);
      const options = { ...DEFAULT_OPTIONS, window: '2h' };
      const text = textOf(data, { options });
      expect(text).toMatch(/Ship|Careful|Freeze|Too little|\d/);
      expect(text).not.toMatch(/NaN|undefined|Infinity/);
      expect(textOf({ ...data, request }, { options })).toBe(text);
    }
  });

  it('is the same at the size of a solo view, whoever shares its id', () => {
    const solo = { width: 1000, height: 500, id: 1, renderCounter: 9 };
    expect(textOf(dataOf(live), solo)).toBe(textOf(dataOf(live), { ...solo, id: 2 }));
  });
});

describe('the panel calls nobody and stores nothing', () => {
  const calls: string[] = [];
  const watched = [
    ...['fetch', 'WebSocket', 'EventSource', 'indexedDB', 'caches', 'Worker'].map(
      (name) => [globalThis, name] as const
    ),
    [navigator, 'sendBeacon'] as const,
    [XMLHttpRequest.prototype, 'open'] as const,
    ...['getItem', 'setItem', 'removeItem'].map((name) => [Storage.prototype, name] as const),
    [document, 'cookie'] as const,
  ];
  const before = watched.map(([target, name]) => Object.getOwnPropertyDescriptor(target, name));

  beforeAll(() => {
    for (const [target, name] of watched) {
      const note = () => {
        calls.push(name);
        return () => undefined;
      };
      Object.defineProperty(target, name, { configurable: true, get: note, set: note });
    }
  });

  afterAll(() => {
    watched.forEach(([target, name], i) => {
      const descriptor = before[i];
      Reflect.deleteProperty(target, name);
      if (descriptor) {
        Object.defineProperty(target, name, descriptor);
      }
    });
  });

  it('as far as a watch can tell that sees such a call', () => {
    localStorage.getItem('x');
    expect(Reflect.get(globalThis, 'fetch')).toBeDefined();
    expect(calls.splice(0)).toEqual(['getItem', 'fetch']);
  });

  it.each(['burnDown', 'wall', 'table', 'review'])('while %s is drawn, refreshed and closed', async (view) => {
    const options = { ...DEFAULT_OPTIONS, view };
    const { rerender, unmount } = render(<ErrorBudgetPanel {...propsOf(dataOf(anHourlySlo(1)), { options })} />);
    await act(() => new Promise((resolve) => setTimeout(resolve, 20)));
    rerender(<ErrorBudgetPanel {...propsOf(dataOf(anHourlySlo(864)), { options })} />);
    unmount();
    expect(calls).toEqual([]);
  });
});

describe('the source', () => {
  const root = path.join(__dirname, '..');
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter(
    (name) => /\.tsx?$/.test(name) && !/\.test\.tsx?$/.test(name) && !name.startsWith('testing')
  );

  it.each([
    ['calls over the network', /\bfetch\(|XMLHttpRequest|WebSocket|EventSource|sendBeacon|getBackendSrv|importScripts/],
    ['storage', /localStorage|sessionStorage|indexedDB|document\.cookie|\bcaches\./],
    ['code from text', /\beval\(|new Function|\binnerHTML/],
    ['a clock', /Date\.now\(|new Date\(\)/],
  ])('has no %s', (_, pattern) => {
    expect(files.length).toBeGreaterThan(150);
    const found = files.filter((name) => pattern.test(readFileSync(path.join(root, name), 'utf8')));
    expect(found).toEqual([]);
  });

  it('times in one place: how long a slice of work has taken, on which no answer depends', () => {
    const found = files.filter((name) => /performance\.now/.test(readFileSync(path.join(root, name), 'utf8')));
    expect(found).toEqual([path.join('panel', 'usePanelView.ts')]);
  });

  it('renders HTML in one place: the text of the policy, which Grafana cleans', () => {
    const found = files.filter((name) => /dangerouslySetInnerHTML/.test(readFileSync(path.join(root, name), 'utf8')));
    expect(found).toEqual([path.join('components', 'review', 'PolicySection.tsx')]);
    expect(readFileSync(path.join(root, 'view/review/policy.ts'), 'utf8')).toContain(
      "html: text === '' ? undefined : renderMarkdown(text)"
    );
  });
});

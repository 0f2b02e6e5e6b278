import React from 'react';
import { act, cleanup, render } from '@testing-library/react';
import { DataFrame, EventBusSrv, FieldType, LoadingState, PanelData, PanelProps, toDataFrame } from '@grafana/data';
import fc from 'fast-check';
import { DEFAULT_OPTIONS, ErrorBudgetOptions } from '../options/options';
import { anyAnnotations } from '../testing/fuzz/anyAnnotations';
import { anyFrames } from '../testing/fuzz/anyFrames';
import { anyOptions } from '../testing/fuzz/anyOptions';
import { anyText } from '../testing/fuzz/anyTexts';
import { FUZZ_NOW } from '../testing/fuzz/anyValues';
import { HOSTILE_TEXTS } from '../testing/fuzz/hostileTexts';
import { NONSENSE } from '../testing/fuzz/spokenTexts';
import { aTimeRange } from '../testing/frames';
import { ErrorBudgetPanel } from './ErrorBudgetPanel';

const RUNS = Math.ceil(Number(process.env.FUZZ_RUNS ?? 300) / 15);
const DAY = 86_400_000;
const SLOW_MS = 60_000 + 2000 * RUNS;
const VIEWS = ['burnDown', 'wall', 'table', 'review'];

declare global {
  interface Window {
    hacked?: unknown;
  }
}

interface Shown {
  readonly data: PanelData;
  readonly options: unknown;
  readonly title: string;
  readonly replaceVariables?: PanelProps['replaceVariables'];
  readonly width?: number;
  readonly height?: number;
}

/** Renders the panel, and waits for views that are loaded when they are shown. */
async function show({ data, options, title, replaceVariables = (text) => text, width = 900, height = 500 }: Shown) {
  const props: PanelProps<ErrorBudgetOptions> = {
    ...{ id: 1, data, timeRange: data.timeRange, timeZone: 'utc', options: options as ErrorBudgetOptions },
    ...{ fieldConfig: { defaults: {}, overrides: [] }, transparent: false, width, height, renderCounter: 0, title },
    ...{ eventBus: new EventBusSrv(), replaceVariables },
    ...{ onOptionsChange: () => undefined, onFieldConfigChange: () => undefined, onChangeTimeRange: () => undefined },
  };
  const { container } = render(<ErrorBudgetPanel {...props} />);
  await act(async () => {
    await new Promise((resolve) => setTimeout(resolve));
  });
  return container;
}

/** One SLO for each text, which stands wherever a text can stand: label, display name, note, link, legend, query. */
function hostileData(texts: readonly string[]): PanelData {
  const timeMs = Array.from({ length: 40 }, (_, i) => FUZZ_NOW - (39 - i) * DAY);
  const bad = timeMs.map((_, i) => (i % 9 === 0 ? 3 : 0));
  const frame = (refId: string, text: string, values: number[]): DataFrame =>
    toDataFrame({
      refId,
      name: text,
      meta: { executedQueryString: text },
      fields: [
        { name: 'Time', type: FieldType.time, values: timeMs },
        {
          ...{ name: text, type: FieldType.number, values, labels: { service: text, [text]: text } },
          config: { displayName: text, noValue: text, links: linksOf(text) },
        },
      ],
    });
  const total = timeMs.map(() => 1000);
  return {
    state: LoadingState.Done,
    series: texts.flatMap((text) => [frame('bad', text, bad), frame('total', text, total), frame(text, text, bad)]),
    annotations: [notesOf(texts)],
    timeRange: aTimeRange(FUZZ_NOW - 40 * DAY, FUZZ_NOW),
    errors: texts.map((message) => ({ refId: 'X', message })),
  };
}

const linksOf = (text: string) => [
  { title: text, url: text },
  { title: text, url: 'javascript:window.hacked=1' },
];

function notesOf(texts: readonly string[]): DataFrame {
  const kinds = ['maintenance', 'deploy', 'incident', 'exception'];
  const rows = texts.flatMap((text, i) => {
    const time = FUZZ_NOW - (i + 1) * DAY;
    return kinds.map((tag) => ({
      time,
      timeEnd: time + DAY / 2,
      text,
      title: text,
      id: `${i}${tag}`,
      tags: [tag, text],
    }));
  });
  const columns = ['time', 'timeEnd', 'text', 'title', 'id', 'tags'] as const;
  return toDataFrame({
    fields: columns.map((name) => ({ name, type: FieldType.other, values: rows.map((row) => row[name]) })),
  });
}

const TEXT_OPTIONS = ['policyOwner', 'policyText', 'policyLiftedBy', 'policyAgreedOn'];

function expectHarmless(container: HTMLElement): void {
  expect(window.hacked).toBeUndefined();
  expect(Object.keys(Object.prototype)).toEqual([]);
  const suspicious = 'script, iframe, object, embed, [onerror], [onload], [onclick], [srcdoc]';
  expect(container.ownerDocument.querySelector(suspicious)).toBeNull();
  for (const link of container.ownerDocument.querySelectorAll('[href], [src]')) {
    const address = link.getAttribute('href') ?? link.getAttribute('src') ?? '';
    expect(address).not.toMatch(/^\s*(?:javascript|data:text)/i);
  }
}

beforeEach(() => jest.spyOn(console, 'error'));

afterEach(() => {
  cleanup();
  delete window.hacked;
  expect(console.error).not.toHaveBeenCalled();
  jest.restoreAllMocks();
});

describe('a text from data, options or variables', () => {
  it.each(VIEWS)(
    'is shown as text and never run, whatever it holds: %s',
    async (view) => {
      const text = HOSTILE_TEXTS.join(' ');
      const options = { ...DEFAULT_OPTIONS, view, ...Object.fromEntries(TEXT_OPTIONS.map((name) => [name, text])) };
      const container = await show({ data: hostileData(HOSTILE_TEXTS), options, title: text, height: 4000 });
      expectHarmless(container);
      const shown = container.ownerDocument.body.textContent ?? '';
      expect(shown).not.toMatch(NONSENSE);
      expect(shown).toContain('<img src=x onerror="window.hacked=1">');
    },
    SLOW_MS
  );

  it('is not taken for a variable again, nor for a translation, when a variable brought it', async () => {
    const container = await show({
      data: hostileData(['checkout']),
      options: { ...DEFAULT_OPTIONS, objective: '$evil', policyOwner: '$evil' },
      title: '$evil',
      replaceVariables: (text) => text.replaceAll('$evil', '$t(state.frozen) {{given}} <b onclick=x>$evil</b>'),
    });
    expectHarmless(container);
    expect(container.textContent).toContain('The objective "$t(state.frozen) {{given}} <b onclick=x>$evil</b>"');
  });
});

describe('whatever comes in', () => {
  it(
    `is drawn without an exception at any size (${RUNS} cases)`,
    async () => {
      const size = fc.constantFrom(0, 1, 60, 240, 900);
      const input = fc.record({
        ...{
          frames: anyFrames,
          annotations: anyAnnotations,
          saved: anyOptions,
          title: anyText,
          width: size,
          height: size,
        },
        view: fc.constantFrom(...VIEWS),
        rangeMs: fc.constantFrom(0, 30 * DAY, 61 * DAY),
      });
      await fc.assert(
        fc.asyncProperty(input, async ({ frames, annotations, saved, view, rangeMs, ...rest }) => {
          const timeRange = aTimeRange(FUZZ_NOW - rangeMs, FUZZ_NOW);
          const data: PanelData = { state: LoadingState.Done, series: frames, annotations, timeRange };
          const options = typeof saved === 'object' && saved !== null ? { view, ...saved } : saved;
          const container = await show({ data, options, ...rest });
          expectHarmless(container);
          expect((container.textContent ?? '').slice(0, 10_000)).not.toMatch(NONSENSE);
          cleanup();
        }),
        { numRuns: RUNS }
      );
    },
    SLOW_MS
  );
});

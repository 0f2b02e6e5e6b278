import { readFileSync } from 'node:fs';
import path from 'node:path';
import React from 'react';
import { act, render } from '@testing-library/react';
import { PanelOptionsEditorBuilder } from '@grafana/data';
import { initPluginTranslations } from '@grafana/i18n';
import { DEFAULT_OPTIONS, ErrorBudgetOptions } from '../options/options';
import { addPanelOptions } from '../options/panelOptions';
import pluginJson from '../plugin.json';
import { createPlugin } from '../plugin';
import { anHourlySlo, dataOf, propsOf } from '../testing/aPanel';
import { aFrame } from '../testing/frames';
import { registerHostEditors } from '../testing/hostEditors';
import { ErrorBudgetPanel } from './ErrorBudgetPanel';

type Texts = { readonly [key: string]: string | Texts };

const ENGLISH: Texts = JSON.parse(readFileSync(path.join(__dirname, `../locales/en-US/${pluginJson.id}.json`), 'utf8'));

/** Another language: every text in marks, with its placeholders where they were. */
const translate = (texts: Texts): Texts =>
  Object.fromEntries(
    Object.entries(texts).map(([key, text]) => [key, typeof text === 'string' ? `«${text}»` : translate(text)])
  );

/** What stands outside of all marks. */
function untranslated(text: string): string {
  let depth = 0;
  return [...text]
    .filter((sign) => {
      depth += sign === '«' ? 1 : sign === '»' ? -1 : 0;
      return depth === 0 && sign !== '»';
    })
    .join('');
}

/** Dates are written by Grafana in the user's language; names, of books, too, and units of measure are nobody's words. */
const NO_WORDS = [
  /The Site Reliability Workbook, .*/g,
  /\b(Mon|Tue|Wed|Thu|Fri|Sat|Sun|Jan|Feb|Mar)\b/g,
  /search|checkout|Panel|UTC/g,
];

function wordsOutside(texts: readonly string[]): string[] {
  const rest = texts.map((text) => NO_WORDS.reduce((some, pattern) => some.replace(pattern, ''), untranslated(text)));
  return rest.filter((text) => /\p{L}{2}/u.test(text));
}

function textsIn(root: Element): string[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const texts: string[] = [];
  while (walker.nextNode()) {
    if (walker.currentNode.parentElement?.tagName !== 'STYLE') {
      texts.push(walker.currentNode.textContent ?? '');
    }
  }
  const named = [...root.querySelectorAll('[aria-label], [title], [placeholder]')];
  const names = named.flatMap((one) =>
    ['aria-label', 'title', 'placeholder'].flatMap((name) => one.getAttribute(name) ?? [])
  );
  return [...texts, ...names];
}

beforeAll(async () => {
  registerHostEditors();
  // Grafana loads the file of the user's language in just this way.
  await initPluginTranslations(pluginJson.id, [() => Promise.resolve(translate(ENGLISH))]);
});

describe('in another language, which is one file,', () => {
  const frames = [...anHourlySlo(864, { service: 'search' }), ...anHourlySlo(1, { service: 'checkout' })];

  it.each(['burnDown', 'wall', 'table', 'review'])('every word of %s is translated', async (view) => {
    const options = { ...DEFAULT_OPTIONS, view };
    const props = propsOf(dataOf(frames), { options, title: 'Panel', width: 1200, height: 800 });
    const { container } = render(<ErrorBudgetPanel {...props} />);
    await act(() => new Promise((resolve) => setTimeout(resolve, 50)));
    const texts = textsIn(container);
    expect(texts.join(' ')).toContain('«');
    expect(wordsOutside(texts)).toEqual([]);
  });

  it.each([
    ['nothing was found', dataOf([])],
    ['a field is not understood', dataOf([aFrame({ refId: 'A', timeMs: [1, 2], values: [7, 9] })])],
    ['the range is too short', dataOf(anHourlySlo(1, { service: 'search' }).map((frame) => frame)), '90d'],
  ])('so are the sentences where %s', (_, data, window = '30d') => {
    const options = { ...DEFAULT_OPTIONS, window };
    const { container } = render(<ErrorBudgetPanel {...propsOf(data, { options, title: 'Panel' })} />);
    const texts = textsIn(container);
    expect(texts.join(' ')).toContain('«');
    expect(wordsOutside(texts)).toEqual([]);
  });

  it('so are the names, groups, descriptions and choices of all options', () => {
    const builder = new PanelOptionsEditorBuilder<ErrorBudgetOptions>();
    addPanelOptions(builder, () => null);
    const own = createPlugin(ErrorBudgetPanel)
      .fieldConfigRegistry.list()
      .filter(({ isCustom }) => isCustom);
    const texts = [...builder.getItems(), ...own].flatMap(({ name, category = [], description = '', settings }) => [
      name,
      ...category,
      description,
      ...(settings?.options ?? []).map(({ label }: { label: string }) => label),
    ]);
    expect(texts.length).toBeGreaterThan(100);
    // Months are Grafana's to write.
    const months = /\b(January|February|March|April|May|June|July|August|September|October|November|December)\b/;
    expect(wordsOutside(texts).filter((text) => !months.test(text))).toEqual([]);
  });
});

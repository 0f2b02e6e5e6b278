import React from 'react';
import { fireEvent, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  DataFrame,
  FieldConfigSource,
  InterpolateFunction,
  MappingType,
  applyFieldOverrides,
  createTheme,
} from '@grafana/data';
import { anHourlySlo, dataOf, propsOf } from '../testing/aPanel';
import { registerHostEditors } from '../testing/hostEditors';
import { get } from 'lodash';
import { createPlugin } from '../plugin';
import { ErrorBudgetPanel } from './ErrorBudgetPanel';

const plugin = createPlugin(ErrorBudgetPanel);

/** What takes a quarter of a second takes several on a busy machine. */
const PATIENCE_MS = 20_000;
jest.setTimeout(2 * PATIENCE_MS);

beforeAll(registerHostEditors);

/** Variables as scenes fill them in: those that are handed along, by their path; a dashboard variable; others stay. */
const interpolate =
  (dashboard: Record<string, string>): InterpolateFunction =>
  (text, scopedVars = {}) =>
    text.replace(/\$\{([\w.]+)\}/g, (whole, path: string) => {
      const [name, ...rest] = path.split('.');
      const field = scopedVars.__dataContext?.value.field;
      const value = name === '__field' ? get(field, rest) : get(scopedVars[name]?.value, rest);
      return encodeURIComponent(String(value ?? dashboard[path] ?? whole));
    });

interface Shown {
  readonly frames: DataFrame[];
  readonly fieldConfig: Partial<FieldConfigSource>;
  readonly variables?: Record<string, string>;
}

/** The panel with its data as a host prepares it: standard options applied to every field. */
function panel({ frames, fieldConfig, variables = {} }: Shown) {
  const source = { defaults: {}, overrides: [], ...fieldConfig };
  const replaceVariables = interpolate(variables);
  const series = applyFieldOverrides({
    data: frames,
    fieldConfig: source,
    fieldConfigRegistry: plugin.fieldConfigRegistry,
    replaceVariables,
    theme: createTheme(),
  });
  return <ErrorBudgetPanel {...propsOf(dataOf(series), { fieldConfig: source, replaceVariables })} />;
}

const withLink = (url: string, title = 'Runbook') => ({ defaults: { links: [{ url, title }] } });
const hrefOf = (title: string) => screen.getByTitle(title).getAttribute('href');

describe('data links', () => {
  it('lead from the state to where they were set to, with what is known of the SLO', () => {
    const url =
      'https://wiki.test/${__field.labels.service}/${__slo.state}?left=${__slo.remaining}&name=${__slo.name}&s=${__slo.labels.service}';
    render(panel({ frames: anHourlySlo(864, { service: 'check out' }), fieldConfig: withLink(url) }));
    expect(hrefOf('Runbook')).toBe('https://wiki.test/check%20out/frozen?left=-20.0%25&name=check%20out&s=check%20out');
    expect(screen.getByTitle('Runbook')).toHaveTextContent('Freeze');
  });

  it('may be of one SLO only, by an override', () => {
    const byName = {
      overrides: [
        {
          matcher: { id: 'byFrameRefID', options: 'total' },
          properties: [{ id: 'links', value: [{ title: 'Only here', url: 'https://x.test/' }] }],
        },
      ],
    };
    render(panel({ frames: anHourlySlo(1), fieldConfig: byName }));
    expect(hrefOf('Only here')).toBe('https://x.test/');
  });

  it('follow dashboard variables, also when nothing else changes', () => {
    const shown = { frames: anHourlySlo(1), fieldConfig: withLink('https://x.test/${env}') };
    const { rerender } = render(panel({ ...shown, variables: { env: 'prod' } }));
    expect(hrefOf('Runbook')).toBe('https://x.test/prod');
    rerender(panel({ ...shown, variables: { env: 'test' } }));
    expect(hrefOf('Runbook')).toBe('https://x.test/test');
  });

  it('run no script, whatever they hold', () => {
    for (const url of ['javascript:alert(1)', 'data:text/html,<script>alert(1)</script>', ' JaVaScRiPt:alert(1)']) {
      const { unmount } = render(panel({ frames: anHourlySlo(1), fieldConfig: withLink(url) }));
      expect(hrefOf('Runbook')).toBe('about:blank');
      unmount();
    }
  });

  it('open a menu where there are several, also by keyboard', async () => {
    const links = ['Runbook', 'Traces'].map((title) => ({ title, url: `https://x.test/${title}` }));
    render(panel({ frames: anHourlySlo(1), fieldConfig: { defaults: { links } } }));
    screen.getByRole('button', { name: 'Links of Checkout' }).focus();
    await userEvent.keyboard('{Enter}');
    const items = await screen.findAllByRole('menuitem', {}, { timeout: PATIENCE_MS });
    expect(items.map((item) => [item.textContent, item.getAttribute('href')])).toEqual([
      ['Runbook', 'https://x.test/Runbook'],
      ['Traces', 'https://x.test/Traces'],
    ]);
  });

  it('lead from the card of the wall that was opened, by its name', () => {
    const frames = ['search', 'login'].flatMap((service) => anHourlySlo(1, { service }));
    const { container } = render(panel({ frames, fieldConfig: withLink('https://x.test/${__slo.name}') }));
    expect(container.querySelector('a')).toBeNull();
    fireEvent.click(container.querySelectorAll('[data-testid="errorbudget-slo"] button')[1]);
    const link = within(screen.getByTestId('errorbudget-wall-detail')).getByText('search').closest('a');
    expect(link?.getAttribute('href')).toBe('https://x.test/search');
  });

  it('are not there where none was set', () => {
    render(panel({ frames: anHourlySlo(1), fieldConfig: {} }));
    expect(screen.queryByRole('link')).toBeNull();
  });
});

describe('value mappings', () => {
  it('change the word of a state, also of one SLO only', () => {
    const mappings = [{ type: MappingType.ValueToText, options: { open: { text: 'Go ahead' } } }];
    const { unmount } = render(panel({ frames: anHourlySlo(1), fieldConfig: { defaults: { mappings } as never } }));
    expect(screen.getByTestId('errorbudget-state')).toHaveTextContent('Go ahead');
    unmount();
    render(panel({ frames: anHourlySlo(864), fieldConfig: { defaults: { mappings } as never } }));
    expect(screen.getByTestId('errorbudget-state')).toHaveTextContent('Freeze');
  });
});

describe('the other standard options', () => {
  it('display name, with labels, names the SLO', () => {
    const displayName = 'SLO of ${__field.labels.service}';
    render(panel({ frames: anHourlySlo(1, { service: 'search' }), fieldConfig: { defaults: { displayName } } }));
    expect(screen.getByRole('figure').getAttribute('aria-label')).toMatch(/^SLO of search: /);
  });

  it('decimals hold for every percentage of the headline', () => {
    render(panel({ frames: anHourlySlo(180), fieldConfig: { defaults: { decimals: 3 } } }));
    expect(screen.getByTestId('errorbudget-remaining')).toHaveTextContent('75.000%');
    expect(screen.getByTestId('errorbudget-sli')).toHaveTextContent('99.975%');
  });

  it('no value stands where a share of no budget would', () => {
    const options = { ...propsOf(dataOf([])).options, objective: '100' };
    const shown = panel({ frames: anHourlySlo(1), fieldConfig: { defaults: { noValue: 'n/a' } } });
    render(React.cloneElement(shown, { options }));
    expect(screen.getByTestId('errorbudget-remaining')).toHaveTextContent('n/a');
  });

  it('unit tells a percentage from a ratio', () => {
    const errors = anHourlySlo(1)
      .slice(1)
      .map((frame) => ({ ...frame, refId: 'error ratio' }));
    const { unmount } = render(panel({ frames: errors, fieldConfig: { defaults: { unit: 'percent' } } }));
    // 1 % of one hour of 720 that 0.1 % of them allow.
    expect(screen.getByTestId('errorbudget-remaining')).toHaveTextContent('98.6%');
    unmount();
    render(panel({ frames: errors, fieldConfig: { defaults: { unit: 'percentunit' } } }));
    expect(screen.getByTestId('errorbudget-remaining')).toHaveTextContent('-38.9%');
  });

  it.each(['thresholds', 'color', 'min', 'max'])('%s is not offered: it would have no effect', (id) => {
    expect(plugin.fieldConfigRegistry.getIfExists(id)).toBeUndefined();
  });
});

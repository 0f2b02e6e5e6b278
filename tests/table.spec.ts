import type { Locator, Page } from '@playwright/test';
import { demoNow, numberIn, sixtyDaysUpTo } from './support/demo';
import { changeDashboard } from './support/panelData';
import { expect, test } from './support/test';

const FLEET = { fileName: 'fleet.json', id: '2' };
const isGrafana = Boolean(process.env.GRAFANA_URL);

test.use({ viewport: { width: 1700, height: 1000 } });

const rows = (page: Page): Locator => page.getByTestId('errorbudget-row');
const sorting = (page: Page, column: string): Locator => page.getByTestId(`errorbudget-sort-${column}`);

/** The panel without a dashboard around it, as large as the page. */
async function openAlone(page: Page, timeRange: { from: string; to: string }): Promise<void> {
  await page.goto(`/d-solo/errorbudget-fleet?${new URLSearchParams({ panelId: FLEET.id, ...timeRange })}`);
}

async function expectRows(page: Page): Promise<void> {
  await expect(rows(page).first()).toBeVisible({ timeout: 30_000 });
}

/** The texts of one column as they stand on the screen, from the top. */
async function textsOf(page: Page, column: string): Promise<string[]> {
  await expectRows(page);
  const cell = await sorting(page, column).evaluate((title) => title.closest('th')?.cellIndex ?? -1);
  return rows(page).evaluateAll(
    (elements, index) => elements.map((row) => row.querySelector(`[data-cell="${index}"]`)?.textContent ?? ''),
    cell
  );
}

/** Ascending numbers, then what is not known. */
function isAscending(texts: readonly string[]): boolean {
  const numbers = texts.map(numberIn);
  const known = numbers.filter((one) => !Number.isNaN(one));
  return numbers.slice(0, known.length).every((one, i) => one === known[i] && (i === 0 || known[i - 1] <= one));
}

test('sorts by the value of a column, and by urgency again', async ({ editPanel, request, page }) => {
  await editPanel({ ...FLEET, timeRange: sixtyDaysUpTo(await demoNow(request)) });
  const urgent = await textsOf(page, 'slo');
  expect(isAscending(await textsOf(page, 'leftPercent'))).toBe(false);
  await sorting(page, 'leftPercent').click();
  await expect.poll(async () => isAscending(await textsOf(page, 'leftPercent'))).toBe(true);
  await expect(page.getByRole('columnheader', { name: 'Left (%)' })).toHaveAttribute('aria-sort', 'ascending');
  expect((await textsOf(page, 'leftPercent'))[0]).toMatch(/^-\d/);
  await sorting(page, 'leftPercent').click();
  await expect.poll(async () => (await textsOf(page, 'leftPercent'))[0]).toMatch(/^(9\d\.\d|100)%/);
  await sorting(page, 'leftPercent').click();
  await expect.poll(() => textsOf(page, 'slo')).toEqual(urgent);
});

test('filters by state, name and label', async ({ editPanel, request, page }) => {
  await editPanel({ ...FLEET, timeRange: sixtyDaysUpTo(await demoNow(request)) });
  await expectRows(page);
  const frozen = page.getByTestId('errorbudget-filter-frozen');
  const count = Number((await frozen.textContent())?.replace(/\D/g, ''));
  await frozen.click();
  await expect(rows(page)).toHaveCount(count);
  expect(new Set(await textsOf(page, 'state'))).toEqual(new Set(['Freeze']));
  await frozen.click();
  await page.getByPlaceholder('Name or label').fill('ledger');
  await expect(rows(page)).toHaveCount(1);
  await expect(page.getByRole('status').filter({ hasText: '1 of 40' })).toBeVisible();
});

test('a row unfolds into its burn-down by a click and by keys, and folds again', async ({
  editPanel,
  request,
  page,
}) => {
  await editPanel({ ...FLEET, timeRange: sixtyDaysUpTo(await demoNow(request)) });
  await expectRows(page);
  await rows(page).nth(1).click();
  const first = page.getByTestId('errorbudget-unfolded');
  await expect(first.getByTestId('errorbudget-state')).toBeVisible();
  await expect(first.locator('canvas').first()).toBeVisible();
  await expect(rows(page).nth(1).getByRole('button')).toHaveAttribute('aria-expanded', 'true');
  await rows(page).nth(1).click();
  await expect(first).toHaveCount(0);

  await sorting(page, 'state').focus();
  while (!(await page.evaluate(() => document.activeElement?.closest('[data-row]')))) {
    await page.keyboard.press('Tab');
  }
  const button = rows(page).nth(3).getByRole('button');
  const position = await page.evaluate(() => Number(document.activeElement?.closest('tr')?.dataset.row));
  for (let i = position; i < 3; i++) {
    await page.keyboard.press('ArrowDown');
  }
  await page.keyboard.press('Home');
  await expect(button).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(button).toHaveAttribute('aria-expanded', 'true');
  await expect(first).toBeInViewport({ ratio: 0.9 });
  await page.keyboard.press('Enter');
  await expect(first).toHaveCount(0);
});

test('keys reach the last row, and the focus is in view', async ({ editPanel, request, page }) => {
  await editPanel({ ...FLEET, timeRange: sixtyDaysUpTo(await demoNow(request)) });
  await expectRows(page);
  await rows(page).first().getByRole('button').focus();
  await page.keyboard.press('Control+End');
  const focused = page.locator('td:focus');
  await expect(focused).toBeInViewport();
  expect(await focused.evaluate((cell) => cell.closest('tr')?.dataset.row)).toBe('39');
  await page.keyboard.press('Control+Home');
  await expect(rows(page).first().getByRole('button')).toBeFocused();
  await expect(rows(page).first()).toBeInViewport();
});

test('a number says how it came about, on hover and on focus', async ({ editPanel, request, page }) => {
  await editPanel({ ...FLEET, timeRange: sixtyDaysUpTo(await demoNow(request)) });
  await expectRows(page);
  const cells = rows(page).first().locator('[data-cell]');
  const left = cells.filter({ hasText: /^-?[\d.]+%$/ }).last();
  await left.hover();
  const tooltip = page.getByRole('tooltip');
  await expect(tooltip).toContainText('1 − bad / allowed');
  await expect(tooltip).toContainText('Method: occurrences, coverage');
  await page.mouse.move(5, 5);
  await expect(tooltip).toHaveCount(0);

  await rows(page).first().getByRole('button').focus();
  await page.keyboard.press('ArrowRight');
  await expect(tooltip).toContainText('State');
  await page.keyboard.press('Home');
  await expect(tooltip).toHaveCount(0);
});

/** Columns of a table that nobody has chosen any for, without state and name. */
const USUAL_BUT_THE_FIRST = [
  'Target (%)',
  'SLI (%)',
  'Left (%)',
  'Left (time)',
  'Left (failures)',
  'Burn-down',
  'Burn rate, pair 1',
  'Burn rate, pair 2',
  'Burn rate, pair 4',
  'Runs out or thaws',
  'Since',
];

test('columns are chosen in the editor, in the order in which they are chosen', async ({
  editPanel,
  request,
  page,
}) => {
  // Every change of an option evaluates all SLOs anew.
  test.slow();
  const edit = await editPanel({ ...FLEET, timeRange: sixtyDaysUpTo(await demoNow(request)) });
  await expectRows(page);
  await expect(sorting(page, 'age')).toHaveCount(0);
  const chooser = edit.getCustomOptions('View').getMultiSelect('Columns').locator().getByRole('combobox');
  await chooser.focus();
  const choose = async (column: string): Promise<void> => {
    await chooser.fill(column);
    await page.getByRole('option', { name: column, exact: true }).click();
  };
  const titles = page.getByRole('columnheader').filter({ has: page.getByRole('button') });
  if (isGrafana) {
    // Its chooser offers only what is not chosen yet. A key that comes while the panel evaluates anew is lost.
    await chooser.focus();
    await expect(async () => {
      const shown = await titles.count();
      if (shown > 2) {
        await page.keyboard.press('Backspace');
      }
      expect(shown).toBe(2);
    }).toPass({ intervals: [1000], timeout: 90_000 });
  } else {
    for (const column of USUAL_BUT_THE_FIRST) {
      await choose(column);
    }
  }
  await choose('Age of the data');
  await choose('Target (%)');
  await page.keyboard.press('Escape');
  await expect(titles).toHaveText(['State', 'SLO', 'Age of the data', 'Target (%)']);
});

test('columns that do not fit are left out, and no text is cut', async ({ request, page }) => {
  await openAlone(page, sixtyDaysUpTo(await demoNow(request)));
  await expectRows(page);
  for (const width of [1900, 1500, 1100, 700, 460]) {
    await page.setViewportSize({ width, height: 700 });
    await expect(async () => {
      const cut = await page.locator('td[data-cell]').evaluateAll((cells) =>
        cells
          // A name may end in an ellipsis.
          .filter((cell) => cell.getAttribute('data-cell') !== '2' && cell.scrollWidth > cell.clientWidth + 1)
          .map((cell) => cell.textContent)
      );
      expect(cut).toEqual([]);
    }).toPass();
    const grid = page.getByRole('grid');
    expect(await grid.evaluate((table) => table.scrollWidth <= (table.parentElement?.clientWidth ?? 0))).toBe(true);
  }
});

test('a column that is none is named on the panel', async ({ request, page }) => {
  test.skip(isGrafana, 'changes the dashboard on its way to the page');
  await changeDashboard<{ panels: Array<{ options: Record<string, unknown> }> }>(page, ({ panels }) => {
    panels.forEach(({ options }) => Object.assign(options, { view: 'table', tableColumns: ['slo', 'speed'] }));
  });
  await openAlone(page, sixtyDaysUpTo(await demoNow(request)));
  await expectRows(page);
  await expect(page.getByText('The option Columns names "speed", which is no column.')).toBeVisible();
});

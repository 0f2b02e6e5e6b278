import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { demoNow, sixtyDaysUpTo } from './support/demo';
import { changeDashboard } from './support/panelData';
import { expect, test } from './support/test';

interface DashboardLike {
  panels: Array<{ id: number; options?: Record<string, unknown> }>;
}

const POLICY = [
  '**While frozen** only fixes ship. See [the policy](https://example.com/policy).',
  '<img src="x" onerror="window.hasRun = true"><script>window.hasRun = true</script>',
].join('\n\n');
const OPTIONS = {
  view: 'review',
  whatIfTargets: '99.5, 99.95',
  policyOwner: 'Payments team',
  policyLiftedBy: 'Head of engineering',
  policyAgreedOn: '2026-01-15',
  policyText: POLICY,
};

test.skip(Boolean(process.env.GRAFANA_URL), 'changes the dashboard on its way to the page');

test.beforeEach(async ({ page, request }) => {
  await changeDashboard<DashboardLike>(page, ({ panels }) => {
    panels.forEach((panel) => Object.assign(panel, { options: OPTIONS }));
  });
  const range = new URLSearchParams(sixtyDaysUpTo(await demoNow(request)));
  await page.setViewportSize({ width: 1600, height: 1000 });
  await page.goto(`/d-solo/errorbudget-annotations?panelId=1&${range}`);
  await expect(page.getByRole('heading', { name: 'What burned the budget' })).toBeVisible();
});

const section = (page: Page, id: string) => page.getByTestId(`errorbudget-review-${id}`);
/** The numbers of a column of the ledger, top down. */
async function column(page: Page, name: string): Promise<number[]> {
  const table = section(page, 'incidents').getByRole('table');
  const titles = await table.getByRole('columnheader').allInnerTexts();
  const index = titles.indexOf(name);
  const rows = await table.locator('tbody tr').all();
  const texts = await Promise.all(rows.map((row) => row.locator('th, td').nth(index).innerText()));
  return texts.map((text) => Number(text.replace(/[,%<]/g, '')));
}

test('the ledger names what burned the budget, and adds up on the screen', async ({ page }) => {
  const ledger = section(page, 'incidents');
  await expect(ledger.getByRole('button', { name: 'INC-107 Payment provider is down' })).toBeVisible();
  await expect(ledger.getByText('over 20% of the budget').first()).toBeVisible();
  for (const name of ['Cost', 'Failures', 'Share']) {
    const numbers = await column(page, name);
    const consumed = numbers.pop();
    const sum = numbers.reduce((total, one) => total + one, 0);
    expect(numbers.length).toBeGreaterThan(2);
    expect(sum, name).toBeCloseTo(Number(consumed), 6);
  }
  const [left] = (await page.getByTestId('errorbudget-remaining').innerText()).split('%');
  expect(100 - Number(left)).toBeCloseTo(Number((await column(page, 'Cost')).pop()), 6);
});

test('another period is chosen by its name, and the whole review follows', async ({ page }) => {
  await page.getByRole('combobox', { name: 'Period' }).click();
  const lastMonth = page.getByRole('option').filter({ hasText: 'last month' });
  const name = (await lastMonth.innerText()).split('\n')[0];
  await lastMonth.click();
  await expect(page.getByText(`allowed failures in ${name}`)).toBeVisible();
  await expect(page.getByText(/^at its end/)).toBeVisible();
  await expect(section(page, 'freezes')).toContainText('set the query option Relative time to');
  await page.getByRole('combobox', { name: 'Period' }).focus();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Periods that are not offered' })).toBeFocused();
  await expect(page.getByText(/Set the query option Relative time to \d+d/).first()).toBeVisible();
});

test('hover and focus of a row light up its stretch of the curve', async ({ page }) => {
  const chart = page.getByRole('figure');
  const incident = section(page, 'incidents').getByRole('button', { name: /^INC-107/ });
  const plain = (await chart.screenshot()).toString('base64');
  const looks = async () => (await chart.screenshot()).toString('base64');
  await incident.hover();
  await expect.poll(looks).not.toBe(plain);
  const lit = await looks();
  await page.mouse.move(5, 5);
  await expect.poll(looks).toBe(plain);
  await incident.focus();
  await expect.poll(looks).toBe(lit);
});

test('a target is tried without saving it, and what is no target is told', async ({ page }) => {
  const whatIf = section(page, 'whatIf');
  const targets = () => whatIf.getByRole('rowheader').allInnerTexts();
  await expect.poll(targets).toHaveLength(3);
  const input = whatIf.getByLabel('Try a target');
  await input.fill('99.8');
  await input.press('Enter');
  await expect.poll(async () => (await targets()).map((text) => text.split('\n')[0])).toContain('99.8%');
  await input.fill('101');
  await input.press('Enter');
  await expect(whatIf.getByRole('alert')).toContainText('A percentage above 0 and at most 100');
  await expect.poll(targets).toHaveLength(3);
});

test('the review is copied as Markdown', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.getByRole('button', { name: 'Copy as Markdown' }).click();
  const copied = () => page.evaluate(() => navigator.clipboard.readText());
  await expect.poll(copied).toMatch(/^## checkout · Last 30 days\n/);
  expect(await copied()).toContain('| INC-107 Payment provider is down (over 20% of the budget) |');
});

test('the review is downloaded as CSV, for spreadsheets', async ({ page }) => {
  const started = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download CSV' }).click();
  const download = await started;
  expect(download.suggestedFilename()).toBe('checkout-last-30-days.csv');
  const text = readFileSync(await download.path(), 'utf8');
  expect(text).toMatch(/^\ufeffslo,period,period start \(ISO 8601\)/);
  const kinds = text.split('\r\n').map((line) => line.split(',')[4]);
  expect(new Set(kinds.slice(1, -1))).toEqual(
    new Set(['incident', 'background', 'consumed', 'target', 'exception', 'deploy'])
  );
});

test('the policy is shown with who stands for it, and nothing in it runs', async ({ page }) => {
  const policy = section(page, 'policy');
  await expect(policy).toContainText(
    'policy of Payments team · agreed on 2026-01-15 · may be lifted by Head of engineering'
  );
  await expect(policy.locator('strong')).toHaveText('While frozen');
  await expect(policy.getByRole('link', { name: 'the policy' })).toHaveAttribute('href', 'https://example.com/policy');
  await expect(policy.locator('script, [onerror]')).toHaveCount(0);
  expect(await page.evaluate(() => 'hasRun' in window)).toBe(false);
});

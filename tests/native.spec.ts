import { demoNow, sixtyDaysUpTo } from './support/demo';
import { expect, test } from './support/test';

const NATIVE = 'native.json';
/** Ids of its panels. */
const PANEL = { link: 1, variable: 2, override: 3, links: 4 };

test.describe('standard options, overrides and variables', () => {
  test.beforeEach(async ({ gotoDashboardPage, readProvisionedDashboard, request }) => {
    const dashboard = await readProvisionedDashboard({ fileName: NATIVE });
    const queryParams = new URLSearchParams({ ...sixtyDaysUpTo(await demoNow(request)), 'var-env': 'prod' });
    await gotoDashboardPage({ uid: dashboard.uid, queryParams });
  });

  test('a data link leads from the state, with what is known of the SLO', async ({ page }) => {
    const link = page.getByRole('link', { name: 'Stop on red' });
    const left = encodeURIComponent((await page.getByTestId('errorbudget-remaining').first().innerText()).split('\n')[0]);
    await expect(link).toHaveAttribute(
      'href',
      `https://example.org/runbooks/checkout?state=frozen&left=${left}&env=prod`
    );
    await expect(link).toHaveAttribute('title', 'Runbook of checkout');
    await expect(link).toHaveAttribute('target', '_blank');
  });

  test('display name, decimals and mapped words are taken', async ({ page }) => {
    await expect(page.getByRole('figure', { name: /^SLO of checkout: / })).toBeVisible();
    await expect(page.getByTestId('errorbudget-remaining').first()).toContainText(/^-\d+\.\d{3}%/);
  });

  test('several data links open a menu, by keyboard, too', async ({ page }) => {
    const button = page.getByRole('button', { name: 'Links of search' });
    await button.focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('menuitem', { name: 'Runbook of search' })).toBeVisible();
    await expect(page.getByRole('menuitem', { name: 'Owner' })).toHaveAttribute(
      'href',
      /\/d\/errorbudget-demo\?var-service=search$/
    );
  });

  test('an override sets objective and words for one SLO', async ({ page }) => {
    const row = page.getByRole('row', { name: /checkout/ });
    await expect(row).toContainText('Go');
    await expect(row).toContainText('99%');
    await expect(page.getByRole('row', { name: /search/ })).toContainText('Careful');
  });
});

test('a variable in an option and in a link is followed at once', async ({
  gotoDashboardPage,
  readProvisionedDashboard,
  request,
  page,
}) => {
  const { uid } = await readProvisionedDashboard({ fileName: NATIVE });
  const range = sixtyDaysUpTo(await demoNow(request));
  const at = (env: string, target: string) =>
    gotoDashboardPage({ uid, queryParams: new URLSearchParams({ ...range, 'var-env': env, 'var-target': target }) });
  const stateOfVariable = page.getByTestId('errorbudget-state').nth(PANEL.variable - 1);
  await at('prod', '99');
  await expect(stateOfVariable).toHaveText('Ship');
  await at('test', '99.9');
  await expect(stateOfVariable).toHaveText('Freeze');
  await expect(page.getByRole('link', { name: 'Stop on red' })).toHaveAttribute('href', /env=test$/);
});

import { demoNow, sixtyDaysUpTo } from './support/demo';
import { expect, test } from './support/test';

const NATIVE = 'native.json';

test.describe('standard options, overrides and variables', () => {
  test.beforeEach(async ({ gotoDashboardPage, readProvisionedDashboard, request }) => {
    const dashboard = await readProvisionedDashboard({ fileName: NATIVE });
    const queryParams = new URLSearchParams({ ...sixtyDaysUpTo(await demoNow(request)), 'var-env': 'prod' });
    await gotoDashboardPage({ uid: dashboard.uid, queryParams });
  });

  test('a data link leads from the state, with what is known of the SLO', async ({ page, grafanaVersion }) => {
    const link = page.getByRole('link', { name: 'Stop on red' });
    // Grafana 13 encodes a percent sign as 12.4 does, and takes that back where it checks an address.
    const percent = Number.parseInt(grafanaVersion, 10) >= 13 ? '%' : '%25';
    const address = `^https://example\\.org/runbooks/checkout\\?state=frozen&left=-\\d+\\.\\d{3}${percent}&env=prod$`;
    await expect(link).toHaveAttribute('href', new RegExp(address));
    await expect(link).toHaveAttribute('title', 'Runbook of checkout');
    await expect(link).toHaveAttribute('target', '_blank');
  });

  test('display name, decimals and mapped words are taken', async ({ page }) => {
    const slo = page.locator('[data-testid="errorbudget-slo"][aria-label^="SLO of checkout: "]');
    await expect(slo.getByTestId('errorbudget-remaining')).toContainText(/^-\d+\.\d{3}%/);
    await expect(slo.getByTestId('errorbudget-state')).toContainText('Stop on red');
  });

  test('several data links open a menu, by keyboard, too', async ({ page }) => {
    const button = page.getByRole('button', { name: 'Links of search' });
    await button.focus();
    await page.keyboard.press('Enter');
    // Some versions of Grafana give links in a menu no role.
    const item = (name: string) => page.locator('[data-role="menuitem"]').filter({ hasText: name });
    await expect(item('Runbook of search')).toBeVisible();
    await expect(item('Owner')).toHaveAttribute('href', /\/d\/errorbudget-demo\?var-service=search$/);
  });

  test('an override sets objective and words for one SLO', async ({ page }) => {
    const row = page.getByRole('row', { name: /checkout/ });
    await expect(row).toContainText('Go');
    // A tenth of the budget of 0.1 % would be overspent.
    await expect(row).toContainText(/8\d\.\d%/);
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
  const slo = page.locator('[data-testid="errorbudget-slo"][aria-label^="checkout: "]');
  const stateOfVariable = slo.getByTestId('errorbudget-state');
  await at('prod', '99');
  await expect(stateOfVariable).toContainText('Ship');
  await at('test', '99.9');
  await expect(stateOfVariable).toContainText('Freeze');
  await expect(page.getByRole('link', { name: 'Stop on red' })).toHaveAttribute('href', /env=test$/);
});

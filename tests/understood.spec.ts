import { DASHBOARD, PANEL, demoNow, sixtyDaysUpTo } from './support/demo';
import { expect, test } from './support/test';

const TITLE = 'What the fields were understood as';

test('the editor lists what each field is, and one choice corrects it', async ({ editPanel, request, page }) => {
  const timeRange = sixtyDaysUpTo(await demoNow(request));
  await editPanel({ fileName: DASHBOARD, id: PANEL.checkout, timeRange });
  const role = (field: string) => page.getByLabel(`Query ${field}, field Value`, { exact: true });
  await expect(page.getByTestId('errorbudget-state')).toHaveText('Freeze');
  await expect(role('bad')).toHaveValue('Auto: Bad events');
  await expect(role('total')).toHaveValue('Auto: Total events');

  await role('bad').click();
  await page.getByRole('option', { name: 'Good events' }).click();
  await expect(role('bad')).toHaveValue('Good events');
  await expect(page.getByTestId('errorbudget-remaining')).toHaveText(/^-\d{2},?\d*/);

  await role('bad').click();
  await page.getByRole('option', { name: 'Auto', exact: true }).click();
  await expect(role('bad')).toHaveValue('Auto: Bad events');
  await expect(page.getByTestId('errorbudget-remaining')).toHaveText(/^-8\.\d%/);
});

test('while the panel is edited, the list behind its info button corrects, too', async ({
  editPanel,
  request,
  page,
}) => {
  const timeRange = sixtyDaysUpTo(await demoNow(request));
  await editPanel({ fileName: DASHBOARD, id: PANEL.checkout, timeRange });
  const remaining = page.getByTestId('errorbudget-remaining');
  await expect(remaining).toHaveText(/^-8\.\d%/);
  const button = page.getByRole('button', { name: TITLE });
  await button.focus();
  await page.keyboard.press('Enter');
  const role = page.getByTestId('toggletip-content').getByLabel('Query bad, field Value', { exact: true });
  await role.click();
  await page.getByRole('option', { name: 'Good events' }).click();
  await expect(remaining).not.toHaveText(/^-8\.\d%/);
  await role.click();
  await page.getByRole('option', { name: 'Auto', exact: true }).click();
  await expect(remaining).toHaveText(/^-8\.\d%/);
});

test('a field that nobody understood is marked, and used once its role is chosen', async ({ editPanel, page }) => {
  await editPanel({ fileName: 'states.json', id: '3' });
  const latency = page.getByLabel('Query A, field latency', { exact: true });
  const size = page.getByLabel('Query A, field size', { exact: true });
  await expect(latency).toHaveValue('Auto: Not understood');
  await latency.click();
  await page.getByRole('option', { name: 'Bad events' }).click();
  await size.click();
  await page.getByRole('option', { name: 'Total events' }).click();
  await expect(page.getByTestId('errorbudget-state')).toBeVisible();
  await expect(size).toHaveValue('Total events');
});

test('readers find the list behind the info button of the panel', async ({
  gotoDashboardPage,
  readProvisionedDashboard,
  page,
}) => {
  const dashboard = await readProvisionedDashboard({ fileName: DASHBOARD });
  const shown = await gotoDashboardPage({ uid: dashboard.uid });
  const button = shown.getPanelByTitle('Checkout availability').locator.getByRole('button', { name: TITLE });
  await button.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByTestId('errorbudget-understood').first()).toContainText('Query bad, field Value');
  await expect(page.getByTestId('errorbudget-understood').first()).toContainText('Bad events');
  await page.keyboard.press('Escape');
  await expect(page.getByTestId('errorbudget-understood')).toHaveCount(0);
});

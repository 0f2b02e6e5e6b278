import type { Locator } from '@playwright/test';
import { DASHBOARD, PANEL, demoNow, sixtyDaysUpTo } from './support/demo';
import { GALLERY } from './support/gallery';
import { expect, test } from './support/test';

/** Middle of an element, shifted by a share of its width. */
async function pointIn(element: Locator, share: number): Promise<{ x: number; y: number }> {
  const box = await element.boundingBox();
  if (!box) {
    throw new Error('not on the screen');
  }
  return { x: box.x + share * box.width, y: box.y + box.height / 2 };
}

test('the tooltip gives the numbers under the cursor', async ({ editPanel, request, page }) => {
  await editPanel({ fileName: DASHBOARD, id: PANEL.checkout, timeRange: sixtyDaysUpTo(await demoNow(request)) });
  const over = page.locator('.u-over');
  await expect(over).toBeVisible();
  // Now lies where the forecast of the coming days begins.
  const end = await pointIn(over, 0.75);
  await page.mouse.move(end.x - 5, end.y);
  await page.mouse.move(end.x, end.y);
  const tooltip = page.getByTestId('errorbudget-tooltip');
  await expect(tooltip).toContainText('Overspent by');
  await expect(tooltip).toContainText('Even spending');
});

test('a brush zooms the chart itself, not the dashboard, and a double click shows all again', async ({
  editPanel,
  request,
  page,
}) => {
  await editPanel({ fileName: DASHBOARD, id: PANEL.checkout, timeRange: sixtyDaysUpTo(await demoNow(request)) });
  const over = page.locator('.u-over');
  await expect(over).toBeVisible();
  const address = page.url();
  const [from, to] = [await pointIn(over, 0.3), await pointIn(over, 0.6)];
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(to.x, to.y, { steps: 5 });
  await page.mouse.up();
  const reset = page.getByRole('button', { name: 'Show the whole window' });
  await expect(reset).toBeVisible();
  expect(page.url()).toBe(address);
  await expect(page.getByTestId('errorbudget-remaining')).toHaveText(/^-\d/);

  await over.dblclick();
  await expect(reset).toHaveCount(0);
});

test('the cursor is shared with the other panels of the dashboard', async ({
  gotoDashboardPage,
  readProvisionedDashboard,
  request,
  page,
}) => {
  const dashboard = await readProvisionedDashboard({ fileName: DASHBOARD });
  await gotoDashboardPage({ uid: dashboard.uid, timeRange: sixtyDaysUpTo(await demoNow(request)) });
  const charts = page.getByRole('figure').locator('.u-over');
  await expect(charts.nth(1)).toBeVisible();
  const middle = await pointIn(charts.first(), 0.5);
  await page.mouse.move(middle.x - 5, middle.y);
  await page.mouse.move(middle.x, middle.y);
  const crosshair = charts.nth(1).locator('.u-cursor-x');
  await expect
    .poll(() => crosshair.evaluate((line) => new DOMMatrix(getComputedStyle(line).transform).m41))
    .toBeGreaterThan(50);
});

test('what is to come is shown as a forecast', async ({ editPanel, request, page }) => {
  await editPanel({ fileName: DASHBOARD, id: PANEL.checkout, timeRange: sixtyDaysUpTo(await demoNow(request)) });
  const over = page.locator('.u-over');
  await expect(over).toBeVisible();
  const ahead = await pointIn(over, 0.97);
  await page.mouse.move(ahead.x - 5, ahead.y);
  await page.mouse.move(ahead.x, ahead.y);
  await expect(page.getByTestId('errorbudget-tooltip')).toContainText('Forecast');
});

test('the other curve is one key away', async ({ editPanel, request, page }) => {
  await editPanel({ fileName: DASHBOARD, id: PANEL.checkout, timeRange: sixtyDaysUpTo(await demoNow(request)) });
  const choice = page.getByRole('radiogroup', { name: 'Budget left' });
  const [anchored, trailing] = ['Since the window began', 'Each point over its own window'].map((name) =>
    choice.getByRole('radio', { name })
  );
  await expect(anchored).toBeChecked();
  await anchored.focus();
  await page.keyboard.press('ArrowRight');
  await expect(trailing).toBeChecked();
  await expect(page.getByText('Even spending')).toHaveCount(0);
});

test('a calendar month has no curve of windows of their own, and says why', async ({ page }) => {
  const { uid, panels } = GALLERY['burn-down'];
  const month = panels.find(({ title }) => title === 'A month that is not over');
  await page.setViewportSize({ width: 1000, height: 500 });
  await page.goto(`/d-solo/${uid}?panelId=${month?.id}`);
  const trailing = page.getByRole('radio', { name: 'Each point over its own window' });
  await expect(trailing).toHaveAttribute('aria-disabled', 'true');
  await trailing.focus();
  await expect(page.getByRole('tooltip')).toContainText('A calendar window begins anew with each period');
});

test.describe('by touch', () => {
  test.use({ hasTouch: true });

  test('a number says how it was computed until something else is touched', async ({ page, request }) => {
    const { from, to } = sixtyDaysUpTo(await demoNow(request));
    await page.setViewportSize({ width: 1000, height: 500 });
    await page.goto(`/d-solo/errorbudget-demo?panelId=${PANEL.checkout}&from=${from}&to=${to}`);
    await page.getByTestId('errorbudget-remaining').tap();
    const how = page.getByRole('tooltip');
    await expect(how).toContainText('1 − bad / allowed');
    await page.getByRole('figure').tap({ position: { x: 5, y: 5 } });
    await expect(how).toHaveCount(0);
  });
});

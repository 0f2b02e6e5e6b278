import { DASHBOARD, PANEL, demoNow, sixtyDaysUpTo } from './support/demo';
import { expect, test } from './support/test';

test('another objective changes state, numbers and curve at once', async ({ editPanel, request, page }) => {
  const timeRange = sixtyDaysUpTo(await demoNow(request));
  const edit = await editPanel({ fileName: DASHBOARD, id: PANEL.checkout, timeRange });
  const state = page.getByTestId('errorbudget-state');
  await expect(state).toHaveText('Freeze');
  const drawing = (): Promise<string> =>
    page.locator('[data-testid="errorbudget-slo"] canvas').evaluate((canvas: HTMLCanvasElement) => canvas.toDataURL());
  const before = await drawing();

  const objective = edit.getCustomOptions('Objective').getTextInput('Objective (%)');
  await objective.fill('99');
  await objective.blur();
  await expect(state).toHaveText('Ship');
  await expect(page.getByTestId('errorbudget-remaining')).toHaveText(/^89\.\d%/);
  await expect.poll(drawing).not.toBe(before);
});

for (const given of ['0', '250', 'abc']) {
  test(`an objective of ${given} is named on the panel, with the way to mend it`, async ({
    editPanel,
    request,
    page,
  }) => {
    const timeRange = sixtyDaysUpTo(await demoNow(request));
    const edit = await editPanel({ fileName: DASHBOARD, id: PANEL.checkout, timeRange });
    const objective = edit.getCustomOptions('Objective').getTextInput('Objective (%)');
    await objective.fill(given);
    await objective.blur();
    await expect(page.getByTestId('errorbudget-slo')).toContainText(`The objective "${given}" is not a percentage`);
    await expect(page.getByTestId('errorbudget-slo')).toContainText('Set the panel option Objective');
  });
}

test('another window, rolling or calendar, is evaluated at once', async ({ editPanel, request, page }) => {
  const timeRange = sixtyDaysUpTo(await demoNow(request));
  const edit = await editPanel({ fileName: DASHBOARD, id: PANEL.profile, timeRange });
  const window = edit.getCustomOptions('Objective').getTextInput('Time window');
  await window.fill('7d');
  await window.blur();
  await expect(page.getByTestId('errorbudget-slo')).toContainText('99.9% over 7 days');
  await window.fill('month');
  await window.blur();
  await expect(page.getByTestId('errorbudget-slo')).toContainText('99.9% per month');
});

import { DASHBOARD, PANEL, demoNow, numberIn, sixtyDaysUpTo, thirtyDays } from './support/demo';
import { expect, test } from './support/test';

// Nine decimals take room, and figures that do not fit are left out: real Grafana docks its menu beside the editor, too.
test.use({ viewport: { width: 2300, height: 1000 } });

const SERVICES = [
  { service: 'checkout', id: PANEL.checkout, state: 'Freeze' },
  { service: 'search', id: PANEL.search, state: 'Careful' },
  { service: 'profile', id: PANEL.profile, state: 'Ship' },
];

for (const { service, id, state } of SERVICES) {
  test(`${service}: the panel shows the numbers that PromQL gives for the same instant`, async ({
    editPanel,
    request,
    page,
  }) => {
    const nowMs = await demoNow(request);
    const { bad, total } = await thirtyDays(request, service, nowMs);
    const edit = await editPanel({ fileName: DASHBOARD, id, timeRange: sixtyDaysUpTo(nowMs) });
    const decimals = edit.getStandardOptions().getNumberInput('Decimals');
    await decimals.fill('9');
    await decimals.blur();

    const remaining = page.getByTestId('errorbudget-remaining');
    await expect(remaining).toHaveText(/\.\d{9}%/);
    expect(numberIn(await remaining.innerText()) / 100).toBeCloseTo(1 - bad / (0.001 * total), 6);
    const sli = page.getByTestId('errorbudget-sli');
    expect(numberIn(await sli.innerText()) / 100).toBeCloseTo(1 - bad / total, 9);
    const events = page.getByTestId('errorbudget-events');
    expect(numberIn(await events.innerText())).toBe(Math.round(Math.abs(0.001 * total - bad)));
    await expect(page.getByTestId('errorbudget-state')).toHaveText(state);
  });
}

test('a number says how it was computed, on hover and on focus', async ({
  gotoDashboardPage,
  readProvisionedDashboard,
  request,
  page,
}) => {
  const nowMs = await demoNow(request);
  const dashboard = await readProvisionedDashboard({ fileName: DASHBOARD });
  await gotoDashboardPage({ uid: dashboard.uid, timeRange: sixtyDaysUpTo(nowMs) });
  const remaining = page.getByTestId('errorbudget-remaining').first();
  for (const attend of [() => remaining.hover(), () => remaining.focus()]) {
    await attend();
    const how = page.getByRole('tooltip');
    await expect(how).toContainText('1 − bad / allowed');
    await expect(how).toContainText(/good \+ .* bad = .* events/);
    await page.mouse.move(0, 0);
    await page.keyboard.press('Escape');
    await remaining.blur();
    await expect(how).toHaveCount(0);
  }
});

test('windowed counts on a range of six hours give each service the state of the long range', async ({
  editPanel,
  request,
  page,
}) => {
  const nowMs = await demoNow(request);
  const timeRange = { from: `${nowMs - 6 * 3_600_000}`, to: `${nowMs}` };
  await editPanel({ fileName: DASHBOARD, id: PANEL.windowed, timeRange });
  const rows = page.getByTestId('errorbudget-slo');
  await expect(rows).toHaveCount(SERVICES.length);
  for (const { service, state } of SERVICES) {
    await expect(rows.filter({ hasText: service }).getByTestId('errorbudget-state')).toHaveText(state);
  }
});

test('a range of six hours is too short for bucketed counts over 30 days, and the panel says how to mend it', async ({
  editPanel,
  request,
  page,
}) => {
  const nowMs = await demoNow(request);
  const timeRange = { from: `${nowMs - 6 * 3_600_000}`, to: `${nowMs}` };
  await editPanel({ fileName: DASHBOARD, id: PANEL.checkout, timeRange });
  await expect(page.getByTestId('errorbudget-state')).toHaveText('Range too short');
  await expect(page.getByTestId('errorbudget-slo')).toContainText(
    'Set the query option Relative time to at least 30 days'
  );
});

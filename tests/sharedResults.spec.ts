import { demoNow, sixtyDaysUpTo } from './support/demo';
import { changeDashboard, readPanelData } from './support/panelData';
import { expect, test } from './support/test';

const UID = 'errorbudget-annotations';
const HOUR_MS = 3_600_000;
const DASHBOARD = { type: 'datasource', uid: '-- Dashboard --' };
const PROMETHEUS = { type: 'prometheus', uid: 'prometheus' };
const isGrafana = Boolean(process.env.GRAFANA_URL);

test('a panel of several data sources shows what each of them gives', async ({ gotoDashboardPage, page, request }) => {
  const dashboard = await gotoDashboardPage({ uid: UID, timeRange: sixtyDaysUpTo(await demoNow(request)) });
  const rows = dashboard.getPanelByTitle('Several data sources in one panel').locator.getByTestId('errorbudget-slo');
  await expect(rows).toHaveCount(2);
  for (const [title, service] of [
    ['Checkout availability', 'checkout'],
    ['Search availability', 'search'],
  ]) {
    const alone = dashboard.getPanelByTitle(title).locator.getByTestId('errorbudget-remaining');
    const row = rows.filter({ hasText: service }).getByTestId('errorbudget-remaining');
    await expect(alone).toHaveText(/\d%/);
    await expect(row).toHaveText((await alone.textContent()) ?? '');
  }
  // The request keeps what the queries say; results of another panel keep the refIds that they have there.
  const data = await readPanelData(page, 4);
  expect(data?.targets.map(({ refId, datasource }) => [refId, datasource])).toEqual([
    ['checkout', DASHBOARD],
    ['bad', PROMETHEUS],
    ['total', PROMETHEUS],
  ]);
  expect(data?.request).toEqual({
    app: 'dashboard',
    dashboardUID: UID,
    panelId: 4,
    panelPluginId: 'stoponred-errorbudget-panel',
  });
  expect(data?.series.map(({ refId, fields }) => `${refId} ${fields[1].labels?.service}`).sort()).toEqual([
    'bad checkout',
    'bad search',
    'total checkout',
    'total search',
  ]);
});

test('a panel shows the results of another, which need not be on the screen', async ({
  gotoDashboardPage,
  page,
  request,
}) => {
  const timeRange = sixtyDaysUpTo(await demoNow(request));
  await gotoDashboardPage({ uid: UID, queryParams: new URLSearchParams({ ...timeRange, viewPanel: 'panel-3' }) });
  const slo = page.getByTestId('errorbudget-slo');
  await expect(slo).toHaveCount(1);
  await expect(slo).toContainText('99.9% over 7 days');
  await expect(slo.getByTestId('errorbudget-state')).toHaveText('Freeze');
});

test("results of another panel are that panel's, also after the time range has changed", async ({
  gotoDashboardPage,
  page,
  request,
}) => {
  await gotoDashboardPage({ uid: UID, timeRange: sixtyDaysUpTo(await demoNow(request)) });
  const valuesOf = async (id: number) =>
    (await readPanelData(page, id))?.series.map(({ refId, fields }) => [refId, ...fields.map(({ values }) => values)]);
  await expect.poll(async () => (await valuesOf(1))?.length).toBe(2);
  const before = JSON.stringify(await valuesOf(1));
  await expect.poll(async () => JSON.stringify(await valuesOf(3)) === before).toBe(true);
  expect((await readPanelData(page, 3))?.targets).toMatchObject([{ refId: 'A', datasource: DASHBOARD, panelId: 1 }]);

  await page.getByRole('button', { name: 'Zoom out time range' }).click();
  await expect.poll(async () => JSON.stringify(await valuesOf(1)) === before).toBe(false);
  await expect.poll(async () => JSON.stringify(await valuesOf(3)) === JSON.stringify(await valuesOf(1))).toBe(true);
});

test('where one data source fails, the others still show', async ({
  gotoDashboardPage,
  request,
  page,
  allowMessages,
}) => {
  allowMessages(/Failed to load resource|Query|error/i);
  const refuse = { status: 400, error: 'connection refused', frames: [] };
  await page.route(/\/api\/ds\/query/, (route) =>
    route.request().postData()?.includes('service=\\"search\\"')
      ? route.fulfill({ status: 400, json: { results: { bad: refuse, total: refuse } } })
      : route.continue()
  );
  const dashboard = await gotoDashboardPage({ uid: UID, timeRange: sixtyDaysUpTo(await demoNow(request)) });
  const mixed = dashboard.getPanelByTitle('Several data sources in one panel');
  await expect(mixed.getErrorIcon()).toBeVisible();
  await expect(mixed.locator).toContainText('connection refused');
  // Checkout, of which the maintenance of the annotations takes out the outage that would have frozen it.
  await expect(mixed.locator.getByTestId('errorbudget-remaining')).toHaveText(/^\d.*left$/);
});

test.describe('other queries', () => {
  test.skip(isGrafana, 'changes the dashboard on its way to the page');

  test('those that are switched off are not in the request', async ({ gotoDashboardPage, page, request }) => {
    await changeDashboard<{ panels: Array<{ id: number; targets: object[] }> }>(page, ({ panels }) => {
      const mixed = panels.find(({ id }) => id === 4);
      mixed?.targets.push({ refId: 'off', datasource: PROMETHEUS, expr: 'vector(1)', hide: true });
    });
    await gotoDashboardPage({ uid: UID, timeRange: sixtyDaysUpTo(await demoNow(request)) });
    await expect.poll(async () => (await readPanelData(page, 4))?.series.length).toBe(4);
    expect((await readPanelData(page, 4))?.targets.map(({ refId }) => refId)).toEqual(['checkout', 'bad', 'total']);
  });

  test("Grafana's random walk comes in the frame that was seen in Grafana", async ({
    gotoDashboardPage,
    page,
    request,
  }) => {
    const datasource = { type: 'datasource', uid: 'grafana' };
    const target = { refId: 'A', datasource, queryType: 'randomWalk' };
    await changeDashboard<{ panels: object[] }>(page, ({ panels }) => {
      Object.assign(panels[0], { datasource, targets: [target], maxDataPoints: 238, interval: undefined });
    });
    const nowMs = await demoNow(request);
    await gotoDashboardPage({ uid: UID, timeRange: { from: `${nowMs - 6 * HOUR_MS}`, to: `${nowMs}` } });
    await expect.poll(async () => (await readPanelData(page, 1))?.series.length).toBe(1);
    const data = await readPanelData(page, 1);
    expect(data?.targets).toEqual([target]);
    const [frame] = data?.series ?? [];
    expect(frame).toMatchObject({ refId: 'A', length: 180, meta: { type: 'timeseries-multi' } });
    expect(frame.fields.map(({ name, type, config }) => [name, type, config.interval])).toEqual([
      ['time', 'time', 120_000],
      ['A-series', 'number', undefined],
    ]);
  });
});

test('the inspector of the workbench shows what a panel is given', async ({ gotoDashboardPage, page, request }) => {
  test.skip(isGrafana, 'Grafana has its own');
  const dashboard = await gotoDashboardPage({ uid: UID, timeRange: sixtyDaysUpTo(await demoNow(request)) });
  await expect.poll(async () => (await readPanelData(page, 4))?.series.length).toBe(4);
  await dashboard.getPanelByTitle('Several data sources in one panel').clickOnMenuItem('Inspect');
  const shown = JSON.parse((await page.getByTestId('inspect-panel-data').textContent()) ?? '');
  const data = await readPanelData(page, 4);
  expect(shown.series.map(({ refId }: { refId: string }) => refId)).toEqual(data?.series.map(({ refId }) => refId));
  expect(shown.request.targets).toEqual(data?.targets);
});

import { DASHBOARD, PANEL, demoNow, sixtyDaysUpTo } from './support/demo';
import { expect, test } from './support/test';

const STATES = 'states.json';

test('a failing query shows the error and keeps the last good picture', async ({
  editPanel,
  request,
  page,
  allowMessages,
}) => {
  allowMessages(/Failed to load resource|Query|error/i);
  const edit = await editPanel({
    fileName: DASHBOARD,
    id: PANEL.checkout,
    timeRange: sixtyDaysUpTo(await demoNow(request)),
  });
  const remaining = page.getByTestId('errorbudget-remaining');
  await expect(remaining).toHaveText(/^-\d/);
  const shown = (await remaining.textContent()) ?? '';

  await page.route(/\/api\/ds\/query/, (route) =>
    route.fulfill({
      status: 400,
      contentType: 'application/json',
      body: JSON.stringify({
        results: Object.fromEntries(
          ['bad', 'total'].map((refId) => [refId, { status: 400, error: 'connection refused', frames: [] }])
        ),
      }),
    })
  );
  await edit.refreshPanel();
  await expect(edit.panel.getErrorIcon()).toBeVisible();
  await expect(page.getByRole('status').filter({ hasText: 'Showing the last answer.' })).toContainText(
    'connection refused'
  );
  await expect(remaining).toHaveText(shown);

  await page.unroute(/\/api\/ds\/query/);
  await edit.refreshPanel();
  await expect(page.getByRole('status').filter({ hasText: 'Showing the last answer.' })).toHaveCount(0);
});

const SENTENCES: Array<[id: string, sentence: RegExp]> = [
  ['1', /No data/],
  ['3', /Query A, field "latency": cannot tell whether it counts good, bad or total events/],
  ['4', /5000 bad events of 1000 in total .* Check that both queries count the same events/],
  ['5', /The window is 90 days, the time range only 31 d/],
  ['6', /The objective "250" is not a percentage above 0 and at most 100/],
  ['7', /an objective of 100% allows none/],
];

for (const [id, sentence] of SENTENCES) {
  test(`panel ${id} of the odd cases says what is the matter: ${sentence.source}`, async ({ editPanel }) => {
    const edit = await editPanel({ fileName: STATES, id });
    await expect(edit.panel.locator).toContainText(sentence);
    await expect(edit.panel.locator).not.toContainText(/NaN|undefined|Infinity/);
  });
}

test('a query that fails at the first try says why', async ({ editPanel, allowMessages }) => {
  allowMessages(/Failed to load resource|error/i);
  const edit = await editPanel({ fileName: STATES, id: '2' });
  await expect(edit.panel.locator).toContainText(/Query total failed|A query failed/);
  await expect(edit.panel.getErrorIcon()).toBeVisible();
});

test('nothing overflows its panel at any of the sizes shown', async ({
  gotoDashboardPage,
  readProvisionedDashboard,
  page,
  allowMessages,
}) => {
  allowMessages(/Failed to load resource|error/i);
  const dashboard = await readProvisionedDashboard({ fileName: STATES });
  await gotoDashboardPage({ uid: dashboard.uid });
  const slos = page.getByTestId('errorbudget-slo');
  await expect(slos.first()).toBeVisible();
  const overflowing = await slos.evaluateAll((elements) =>
    elements
      .filter(
        (element) => element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 1
      )
      .map((element) => element.getAttribute('aria-label'))
  );
  expect(overflowing).toEqual([]);
});

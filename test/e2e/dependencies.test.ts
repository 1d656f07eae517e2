import type { FrameLocator, Page } from 'playwright-core';
import { emailOf } from './open-site';
import { openGlobal } from './visit';
import { withSampleSite } from './with-sample-site';

/** The list of the sample's dependencies in a browser, and the ways from it. */
const site = withSampleSite();

const openList = async (page: Page, query = ''): Promise<FrameLocator> => {
  const frame = await openGlobal(page, `/program/${site().programId}/dependencies${query}`);
  await frame.locator('.list-row').first().waitFor();
  return frame;
};

const countOf = async (frame: FrameLocator): Promise<string> => (await frame.locator('.list-count').innerText()).trim();
const cells = (frame: FrameLocator, column: string): Promise<readonly string[]> => frame.locator(`td.col-${column}`).allInnerTexts();

test('a filter stands in the address, is there after reloading, and goes with Back', async () => {
  const { page } = await site().as('officer');
  const frame = await openList(page);
  const all = await countOf(frame);
  expect(all).toMatch(/^\d+ open dependencies: \d+ waits? now, \d+ (is|are) late$/);
  await frame.getByRole('button', { name: 'Between teams' }).click();
  await frame.getByText(/^\d+ of \d+ open dependencies$/).waitFor();
  await frame.getByRole('combobox', { name: 'Health' }).click();
  await frame.getByRole('option', { name: /^Late/ }).click();
  await page.waitForURL(/dependencies\?health=late&cross=1$/);
  await frame.locator('.list-scroll:not(.list-old)').waitFor();
  const narrowed = await countOf(frame);
  expect(new Set(await cells(frame, 'health'))).toEqual(new Set(['Late']));
  await page.reload();
  await frame.getByRole('button', { name: 'Without Late' }).waitFor();
  expect(await countOf(frame)).toBe(narrowed);
  await page.goBack();
  await frame.getByRole('button', { name: 'Without Late' }).waitFor({ state: 'detached' });
  await frame.getByRole('button', { name: 'Clear', exact: true }).click();
  await frame.getByText(all, { exact: true }).waitFor();
});

test('words narrow it as they are typed; where nothing fits, the way back is one button', async () => {
  const { page } = await site().as('officer');
  const frame = await openList(page);
  await frame.getByRole('searchbox', { name: 'Key or words' }).fill('label DRIFT');
  await page.waitForURL(/q=label\+DRIFT/);
  await frame.locator('.list-scroll:not(.list-old)').waitFor();
  for (const row of await frame.locator('.list-row').allInnerTexts()) expect(row).toMatch(/label drift/i);
  await frame.getByRole('searchbox', { name: 'Key or words' }).fill('nothing of the kind');
  await frame.getByText('Nothing fits this filter').waitFor();
  await frame.getByRole('button', { name: 'Clear the filter' }).click();
  await frame.locator('.list-row').first().waitFor();
});

test('headers sort, keys go along the rows, Enter opens the picture, and Back leads to the list', async () => {
  const { page } = await site().as('officer');
  const frame = await openList(page);
  await frame.getByRole('button', { name: 'Holds up' }).click();
  await page.waitForURL(/sort=-downstream$/);
  await frame.locator('th[aria-sort=descending]').waitFor();
  await frame.locator('.list-scroll:not(.list-old)').waitFor();
  const held = (await cells(frame, 'downstream')).map((text) => Number(text.replace(/\D/g, '')));
  expect(held).toEqual(held.toSorted((a, b) => b - a));
  await frame.locator('.list-row').first().focus();
  // All at once: faster than rows come into sight.
  await Promise.all(['ArrowDown', 'ArrowDown', 'End', 'Home', 'ArrowDown'].map((key) => page.keyboard.press(key)));
  const row = frame.locator('.list-row:focus');
  await frame.locator('.list-row:focus[aria-rowindex="3"]').waitFor();
  const key = (await row.locator('.col-blocker .issue-key').innerText()).trim();
  await page.keyboard.press('Enter');
  await page.waitForURL(new RegExp(`/dependencies/issue/${key}\\?sort=-downstream$`));
  await frame.locator(`[data-key="${key}"], :text("${key}")`).first().waitFor();
  await page.goBack();
  await frame.locator('.list-row').first().waitFor();
});

test('a long list comes page by page, and no more of it is drawn than is in sight', async () => {
  const auth = { authorization: `Basic ${Buffer.from('admin@example.com:any').toString('base64')}` };
  const { page } = await site().as('officer');
  const { site: jira } = site().local;
  const open = [...jira.issues()].filter(({ key, statusId }) => key.startsWith('WEB-') && jira.tables.status.get(statusId)?.category !== 'done').slice(-34).map(({ key }) => key);
  const pairs = open.flatMap((key, at) => [1, 2, 3].flatMap((step) => (open[at + step] === undefined ? [] : [[key, open[at + step]] as const])));
  for (const [outward, inward] of pairs) {
    const made = await page.context().request.post('/rest/api/3/issueLink', { headers: auth, data: { type: { name: 'Blocks' }, inwardIssue: { key: outward }, outwardIssue: { key: inward } } });
    expect(made.status()).toBe(201);
  }
  await site().local.platform.idle(60);
  const answer = await site().local.invoke(emailOf('officer'), 'flagship-global', 'dependencies', { programId: site().programId, filter: {}, sort: { by: 'urgency', descending: false }, from: 0 });
  const total = answer.ok ? answer.value.total : 0;
  expect(total).toBeGreaterThan(101);
  const frame = await openList(page);
  expect(await frame.locator('table').getAttribute('aria-rowcount')).toBe(String(total + 1));
  expect(await frame.locator('.list-row').count()).toBeLessThan(60);
  await frame.locator('.list-row').first().focus();
  await page.keyboard.press('End');
  await frame.locator(`.list-row[aria-rowindex="${total + 1}"] .issue-key`).first().waitFor();
  expect(await frame.locator('.list-row:focus').getAttribute('aria-rowindex')).toBe(String(total + 1));
});

test('at 320 px rows are cards, nothing stands out of the page, and cycles name the link to cut', async () => {
  const { page } = await site().as('officer', { viewport: { width: 320, height: 800 }, reducedMotion: 'reduce', colorScheme: 'dark' });
  const frame = await openList(page);
  const wider = (): Promise<number> => frame.locator('html').evaluate((html) => html.scrollWidth - html.clientWidth);
  expect(await wider()).toBeLessThanOrEqual(0);
  expect(await frame.locator('.list-table thead').isVisible()).toBe(false);
  await frame.getByLabel('Sorted by').selectOption('-age');
  await page.waitForURL(/sort=-age$/);
  await frame.getByRole('tab', { name: 'Cycles' }).click();
  await frame.getByText('Cut first:').first().waitFor();
  expect(await wider()).toBeLessThanOrEqual(0);
  await frame.getByRole('button', { name: 'Show picture' }).first().click();
  await page.waitForURL(/\/dependencies\/cycle\/[A-Z]+-\d+$/);
});

import type { FrameLocator } from 'playwright-core';
import type { OverviewView } from '../../src/contract/overview';
import { asShown, figuresIn } from './figures';
import { emailOf, type UserName } from './open-site';
import { frameOf, openGlobal, type Visit } from './visit';
import { valueOf, withSampleSite } from './with-sample-site';

const site = withSampleSite();

const overviewFor = async (user: UserName): Promise<OverviewView> =>
  valueOf(await site().local.invoke(emailOf(user), 'flagship-global', 'overview', { programId: site().programId }));

/** Looks at every place that tells of the program: dashboard, list, overview, evidence and an issue of the program. */
const tour = async (visit: Visit, issueKey: string): Promise<FrameLocator> => {
  const { page } = visit;
  await page.goto('/jira/dashboards/10000');
  await frameOf(page, 'flagship-gadget').locator('.tile, .problem').first().waitFor();
  await page.goto(`/browse/${issueKey}`);
  await frameOf(page, 'flagship-issue').locator('.issue-context').getByText(/wait|no program/).first().waitFor();
  const frame = await openGlobal(page);
  await frame.getByRole('link', { name: 'Analytics launch' }).click();
  for (const measure of ['waiting', 'ends-outside', 'progress-issues']) {
    await openGlobal(page, `/program/${site().programId}/evidence/${measure}`);
    await frame.getByRole('dialog').getByRole('heading', { name: 'How it is computed' }).waitFor();
  }
  await page.goto(`/jira/apps/flagship/program/${site().programId}`);
  await frame.locator('.tile').first().waitFor();
  return frame;
};

/** Keys of issues in all that the browser was told, each once. */
const keysHeard = async (visit: Visit): Promise<readonly string[]> =>
  [...new Set((await visit.heard()).match(/\b(?:WEB|MOB|ML|DATA|PLAT|PRIV|SUP|DEAL)-\d+\b/g) ?? [])];

const mayBrowse = async (user: UserName, key: string): Promise<boolean> => {
  const authorization = `Basic ${Buffer.from(`${emailOf(user)}:any`).toString('base64')}`;
  return (await fetch(`${site().url}/rest/api/3/issue/${key}?fields=summary`, { headers: { authorization } })).ok;
};

test.each([
  ['admin', 'ML-41', '7 projects'], ['officer', 'ML-41', '7 projects'], ['lead', 'ML-41', '7 projects'], ['engineer', 'WEB-52', '3 of 7 projects'],
] as const)('the %s sees the program from exactly the issues Jira lets them see', async (user, issueKey, projects) => {
  const visit = await site().as(user);
  const frame = await tour(visit, issueKey);
  const [own, whole] = await Promise.all([overviewFor(user), overviewFor('admin')]);
  expect(await figuresIn(frame.locator('.tiles'))).toEqual(own.tiles.map(asShown));
  const fresh = await frame.locator('.freshness').innerText();
  expect(fresh).toContain(projects);
  expect(fresh).toContain(`${own.fresh.issues} issues`);
  expect(own.fresh.issues < whole.fresh.issues).toBe(user !== 'admin');
  expect(await frame.locator('.freshness .partial').count()).toBe(user === 'engineer' ? 1 : 0);
  expect(await frame.getByRole('button', { name: /^Assumptions/ }).count()).toBe(user === 'officer' || user === 'admin' ? 1 : 0);
  const heard = await keysHeard(visit);
  expect(heard.length).toBeGreaterThan(20);
  const seen = await Promise.all(heard.map((key) => mayBrowse(user, key)));
  expect(heard.filter((_, at) => seen[at] !== true)).toEqual([]);
  if (user !== 'admin') expect(await visit.heard()).not.toMatch(/Northwind/);
  if (user === 'engineer') expect(await visit.heard()).not.toMatch(/Analytics Models|Data Pipelines|Data Privacy/);
});

test('the outsider sees nothing of it: no program, no name, no key, on no page and in no answer', async () => {
  const visit = await site().as('outsider');
  const { page } = visit;
  const frame = await openGlobal(page);
  await frame.getByRole('heading', { name: 'See your projects as one program' }).waitFor();
  await page.goto(`/jira/apps/flagship/program/${site().programId}`);
  await frame.getByRole('alert').waitFor();
  expect(await frame.getByRole('alert').innerText()).not.toContain('Analytics');
  expect(await frame.locator('.tile').count()).toBe(0);
  await page.goto(`/jira/apps/flagship/program/${site().programId}/evidence/waiting`);
  await frame.getByRole('alert').first().waitFor();
  for (const place of ['/', '/jira/dashboards']) {
    await page.goto(place);
    await page.getByRole('heading', { level: 1 }).first().waitFor();
  }
  await page.goto('/jira/dashboards/10000');
  const gadget = frameOf(page, 'flagship-gadget');
  await gadget.getByRole('alert').waitFor();
  expect(await gadget.locator('data[data-measure]').count()).toBe(0);
  const heard = await visit.heard();
  expect(heard).not.toMatch(/Analytics launch|Northwind|Analytics Models|Data Pipelines/);
  expect(await keysHeard(visit)).toEqual([]);
});

test('the switcher makes one somebody else, and every page is theirs from then on', async () => {
  const { page } = await site().as('officer');
  const frame = await openGlobal(page, `/program/${site().programId}`);
  await frame.locator('.tile').first().waitFor();
  await page.getByRole('button', { name: /Switch user/ }).click();
  await page.getByRole('menuitemradio', { name: /engineer@example\.com/ }).click();
  await frame.locator('.freshness', { hasText: '3 of 7 projects' }).waitFor();
  expect(await figuresIn(frame.locator('.tiles'))).toEqual((await overviewFor('engineer')).tiles.map(asShown));
  await page.getByRole('button', { name: /Switch user/ }).click();
  await page.getByRole('menuitemradio', { name: /outsider@example\.com/ }).click();
  await frame.getByRole('alert').waitFor();
  expect(await frame.locator('.tile').count()).toBe(0);
});

import type { Page } from 'playwright-core';
import { emailOf } from './open-site';
import { findings } from './axe-findings';
import { valueOf, withSampleSite } from './with-sample-site';

const site = withSampleSite();

const keysShown = async (page: Page): Promise<readonly string[]> => page.locator('table.issues td.key').allTextContents();

const at = (jql: string): string => `/issues/?jql=${encodeURIComponent(jql)}`;

test('the navigator runs a query, names the place of a mistake, sorts, keeps filters, and changes many issues at once', async () => {
  const { page } = await site().as('officer');
  await page.goto('/issues/?jql=');
  await page.getByLabel('JQL').fill('project = WEB AND AND due is EMPTY');
  await page.keyboard.press('Enter');
  await page.getByRole('alert').getByText('line 1, character 19').waitFor();
  expect(await page.getByLabel('JQL').evaluate((input: HTMLInputElement) => input.selectionStart)).toBe(18);
  await page.goto(at('key in (WEB-52, WEB-62, DATA-13) ORDER BY key'));
  await page.locator('table.issues td.key').nth(2).waitFor();
  expect(await keysShown(page)).toEqual(['DATA-13', 'WEB-52', 'WEB-62']);
  await page.getByRole('button', { name: 'Key' }).click();
  await page.waitForURL(/ORDER%20BY%20key%20DESC/);
  await page.locator('tr:first-child td.key', { hasText: 'WEB-62' }).waitFor();

  await page.locator('td.key a').first().focus();
  await page.keyboard.press('x');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('x');
  await page.getByRole('button', { name: 'Change the chosen issues' }).click();
  await page.getByLabel('New due date').fill('2027-03-05');
  await page.getByRole('button', { name: 'Change 2 issues' }).click();
  await page.getByText('2 issues changed.').waitFor();
  expect(['WEB-62', 'WEB-52', 'DATA-13'].map((key) => site().local.site.issue(key)?.duedate === '2027-03-05')).toEqual([true, true, false]);

  await page.getByRole('button', { name: 'Save as filter' }).click();
  await page.getByLabel('Name of the filter').fill('Three of mine');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByRole('heading', { name: 'Three of mine' }).waitFor();
  await page.goto(at('filter = "Three of mine" AND project = DATA'));
  await page.locator('table.issues td.key', { hasText: 'DATA-13' }).waitFor();
  expect(await findings(page, null)).toEqual([]);
});

test('a bulk change says which issues it could not change, and why', async () => {
  const { page } = await site().as('officer');
  await page.goto(at('key in (WEB-52, MOB-1)'));
  await page.getByLabel('Choose all issues shown').check();
  await page.getByRole('button', { name: 'Change the chosen issues' }).click();
  await page.locator('.bulk select').first().selectOption('labels');
  await page.getByLabel('Labels, parted by spaces').fill('one two');
  const denied = site().local.site.project('MOB');
  const scheme = site().local.site.tables.permissionScheme.get(String(denied?.permissionSchemeId));
  if (scheme === undefined) throw new Error('There is no scheme.');
  site().local.site.put('permissionScheme', { ...scheme, grants: scheme.grants.filter(({ permission }) => permission !== 'EDIT_ISSUES') });
  await page.getByRole('button', { name: 'Change 2 issues' }).click();
  await page.getByText('1 issue changed, 1 not.').waitFor();
  expect(await page.locator('.bulk-result li').innerText()).toMatch(/MOB-1\s*You do not have permission to edit issues/);
  site().local.site.put('permissionScheme', scheme);
});

test('on a board cards change status by menu and by dragging; in its backlog they change sprint, and a sprint is completed', async () => {
  const { page } = await site().as('officer');
  await page.goto('/projects');
  await page.getByRole('link', { name: 'Web board' }).click();
  await page.getByRole('button', { name: 'Move WEB-63' }).click();
  await page.getByRole('menuitem', { name: 'To In Progress' }).click();
  await page.getByRole('region', { name: 'In Progress' }).locator('[data-card="WEB-63"]').waitFor();
  await page.locator('[data-card="WEB-63"]').dragTo(page.getByRole('region', { name: 'Done' }));
  await page.getByRole('region', { name: 'Done' }).locator('[data-card="WEB-63"]').waitFor();
  await page.getByRole('link', { name: 'Backlog' }).click();
  const sections = page.locator('.backlog-section');
  await sections.nth(2).waitFor();
  await page.getByRole('button', { name: 'Move WEB-64' }).click();
  await page.getByRole('menuitem', { name: /To Web sprint/ }).first().click();
  await sections.first().locator('[data-card="WEB-64"]').waitFor();
  await page.getByRole('button', { name: 'Complete sprint' }).click();
  await page.getByText('1 done, 3 not.').waitFor();
  await page.getByRole('button', { name: 'Complete', exact: true }).click();
  await page.locator('.backlog-section', { hasText: 'active' }).waitFor({ state: 'detached' });
  const sprints = site().local.site.issue('WEB-62')?.custom['customfield_10020'] as readonly number[];
  expect(sprints.map((id) => site().local.site.tables.sprint.get(String(id))?.state)).toEqual(['closed', 'future']);
  expect(await findings(page, null)).toEqual([]);
});

test('a release date that is changed on the releases page changes what is overdue on the Overview of the program', async () => {
  const { page } = await site().as('admin');
  const overdue = async (): Promise<number | null> => {
    const { groups } = valueOf(await site().local.invoke(emailOf('officer'), 'flagship-global', 'overview', { programId: site().programId }));
    return groups.flatMap(({ figures }) => figures).find(({ measure }) => measure === 'milestones-overdue')?.value ?? null;
  };
  const before = await overdue() ?? 0;
  await page.goto('/projects/MOB?selectedItem=com.atlassian.jira.jira-projects-plugin:release-page');
  await page.getByLabel('Release date of 5.6').fill('2027-05-05');
  await Promise.all([
    page.waitForResponse((answer) => answer.request().method() === 'PUT' && answer.url().includes('/version/')),
    page.getByLabel('Release date of 5.6').press('Enter'),
  ]);
  await site().local.platform.drain();
  // A view that took long to make is shown for half a minute more before it is made anew.
  for (let tries = 0; tries < 40 && await overdue() === before; tries += 1) await page.waitForTimeout(1_000);
  expect(await overdue()).toBe(before - 1);
  expect(await findings(page, null)).toEqual([]);
});

test('web links are added to an issue and taken off; several gadgets are arranged in columns', async () => {
  const { page } = await site().as('officer');
  await page.goto('/browse/WEB-52');
  await page.getByLabel('Address').fill('https://wiki.example/launch');
  await page.getByLabel('Text of the web link').fill('Launch notes');
  await page.getByRole('button', { name: 'Add web link' }).click();
  expect(await page.getByRole('link', { name: 'Launch notes' }).getAttribute('href')).toBe('https://wiki.example/launch');
  await page.getByRole('button', { name: 'Remove the web link Launch notes' }).click();
  await page.getByRole('link', { name: 'Launch notes' }).waitFor({ state: 'detached' });

  const placed = (): readonly string[] => [...site().local.site.tables.dashboard.values()][0]?.gadgets.map(({ column, row }) => `${column}/${row}`) ?? [];
  const act = async (place: number, item: string, then: string): Promise<void> => {
    await page.getByRole('button', { name: 'Actions for Flagship program' }).nth(place).click();
    await page.getByRole('menuitem', { name: item, exact: true }).click();
    for (let left = 50; left > 0 && placed().join(' ') !== then; left -= 1) await page.waitForTimeout(100);
    expect(placed().join(' ')).toBe(then);
    await page.waitForTimeout(200);
  };
  await page.goto('/jira/dashboards/10000');
  for (const count of [2, 3]) {
    await page.getByRole('button', { name: 'Add the Flagship gadget' }).click();
    await page.locator('section.gadget').nth(count - 1).waitFor();
  }
  await act(1, 'Move up', '0/1 1/99 0/0');
  await act(2, 'Move to the third column', '0/1 2/99 0/0');
  await act(2, 'Remove', '0/1 0/0');
});

test.each(['/issues/?jql=project%20%3D%20WEB', '/projects', '/jira/software/c/projects/WEB/boards/1', '/jira/software/c/projects/WEB/boards/1/backlog', '/projects/MOB?selectedItem=com.atlassian.jira.jira-projects-plugin:release-page'])('%s fits 320 px', async (path) => {
  const { page } = await site().as('officer', { viewport: { width: 320, height: 700 } });
  await page.goto(path);
  await page.locator('main h1, main h2').first().waitFor();
  await page.waitForLoadState('networkidle');
  expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
});

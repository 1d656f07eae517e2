import type { FrameLocator, Page } from 'playwright-core';
import type { Issue } from '../local-jira/site/types';
import { findings } from './axe-findings';
import { emailOf } from './open-site';
import { frameOf, openGlobal } from './visit';
import { valueOf, withSampleSite } from './with-sample-site';

const site = withSampleSite();

/** Ms until what was written is on the panels and in the figures. */
const patience = 20_000;

const openPanel = async (page: Page, key: string): Promise<FrameLocator> => {
  await page.goto(`/browse/${key}`);
  const panel = frameOf(page, 'flagship-issue');
  await panel.locator('.issue-context').waitFor();
  return panel;
};

/** The form in Jira's dialog, which is a frame of the app of its own. */
const formOf = (page: Page): FrameLocator => page.locator('dialog[open]').last().frameLocator('iframe');

/** Flags are written at most every half a minute. */
const flagPatience = 60_000;

const eventually = async <T>(ask: () => Promise<T> | T, holds: (value: T) => boolean, ms = patience): Promise<T> => {
  const until = Date.now() + ms;
  for (;;) {
    const value = await ask();
    if (holds(value) || Date.now() > until) return value;
    await new Promise((resolve) => { setTimeout(resolve, 200); });
  }
};

const isOpen = (issue: Issue): boolean => site().local.site.tables.status.get(issue.statusId)?.category === 'indeterminate';

/** Work in progress of a project that is linked to nothing yet. */
const unlinked = (project: string): Issue => {
  const { site: jira } = site().local;
  const found = [...jira.issues()].find((issue) => issue.key.startsWith(`${project}-`) && isOpen(issue) && jira.linksOf(issue.id).length === 0
    && issue.securityLevelId === null && jira.tables.issueType.get(issue.typeId)?.hierarchyLevel === 0);
  if (found === undefined) throw new Error(`The sample has no such issue in ${project}.`);
  return found;
};

const figure = async (measure: string): Promise<number | null | undefined> => {
  const { groups } = valueOf(await site().local.invoke(emailOf('officer'), 'flagship-global', 'overview', { programId: site().programId }));
  return groups.flatMap(({ figures }) => figures).find((one) => one.measure === measure)?.value;
};

const isFlagged = (key: string): boolean => JSON.stringify(site().local.site.issue(key)?.custom).includes('Impediment');

/** What the app wrote on the issue for Jira's queries. */
const property = (key: string): unknown => {
  const { site: jira } = site().local;
  return [...jira.tables.property.values()].find((row) => row.issueId === jira.issue(key)?.id && row.key === 'flagship')?.value ?? null;
};

test('two people raise, answer and clear a blocker in the browser, and figures and flags follow', async () => {
  const [blocked, blocker] = [unlinked('WEB').key, unlinked('DATA').key];
  const before = await figure('waiting');
  const lead = await site().as('lead');
  const asking = await openPanel(lead.page, blocked);
  await asking.getByRole('button', { name: 'Raise a blocker' }).click();
  const form = formOf(lead.page);
  await form.getByLabel('Issue you wait for').fill(blocker.toLowerCase());
  await form.getByRole('button', { name: new RegExp(`^${blocker} `) }).click();
  await form.getByText(`${blocker} blocks ${blocked}: ${blocked} waits for ${blocker}`).waitFor();
  await form.getByLabel(/^Needed by/).fill('2031-03-14');
  await form.getByLabel(/^Why/).fill('Nothing goes on without it');
  expect(await form.locator('.raise-planned li').count()).toBe(4);
  await form.getByRole('button', { name: 'Raise the blocker' }).click();
  await form.getByText(`The blocker of ${blocked} is raised.`).waitFor();
  await form.getByRole('button', { name: 'Close' }).click();
  await asking.getByText('Asked, no answer yet').waitFor();
  expect(isFlagged(blocked)).toBe(true);
  expect(await eventually(() => figure('waiting'), (value) => value === (before ?? 0) + 1)).toBe((before ?? 0) + 1);
  expect(await figure('unanswered-asks')).toBe(1);
  expect(await eventually(() => property(blocked), (value) => value !== null, flagPatience)).toMatchObject({ blocked: expect.anything() as unknown });

  const officer = await site().as('officer');
  const asked = await openPanel(officer.page, blocker);
  await asked.getByRole('button', { name: 'Another date' }).click();
  await asked.getByLabel('It can be there by').fill('2031-03-21');
  await asked.getByLabel(/^Reason/).fill('After the release');
  await asked.getByRole('button', { name: 'Offer this day' }).click();
  await asked.getByText('Another day offered').waitFor();
  expect(await figure('unanswered-asks')).toBe(0);

  const again = await openPanel(lead.page, blocked);
  await again.getByText('promised for Mar 21, 2031').waitFor();
  await again.getByText('Answer: After the release').waitFor();
  await again.getByRole('button', { name: 'Cleared…' }).click();
  await again.getByLabel('It is not needed any more').check();
  await again.getByRole('button', { name: 'Clear', exact: true }).click();
  await again.getByText('Not needed any more', { exact: true }).waitFor();
  expect(isFlagged(blocked)).toBe(false);
  expect(await eventually(() => figure('waiting'), (value) => value === before)).toBe(before);
  expect(await eventually(() => property(blocked), (value) => value === null, flagPatience)).toBeNull();
}, 180_000);

test('the menu of an issue opens the same form, and a team without an issue gets one', async () => {
  const key = unlinked('WEB').key;
  const { page } = await site().as('lead');
  await openPanel(page, key);
  await page.getByRole('button', { name: `Actions for ${key}` }).click();
  await page.getByRole('menuitem', { name: 'Raise a cross-team blocker' }).click();
  const form = formOf(page);
  await form.getByLabel('A team, which has no issue for it yet').check();
  await form.getByRole('combobox', { name: 'Team' }).selectOption({ label: 'Platform' });
  await form.getByLabel(/^What you need/).fill('Keys for the new region');
  await form.getByText('A new issue “Keys for the new region” in Platform').waitFor();
  await form.getByRole('button', { name: 'Raise the blocker' }).click();
  await form.getByText(`The blocker of ${key} is raised.`).waitFor();
  const made = [...site().local.site.issues()].filter(({ summary }) => summary === 'Keys for the new region');
  expect(made.map((issue) => issue.key.split('-')[0])).toEqual(['PLAT']);
});

test('the form is usable by keyboard and narrow, in the dark, without a serious finding', async () => {
  const { page } = await site().as('lead', { viewport: { width: 380, height: 800 }, colorScheme: 'dark' });
  const panel = await openPanel(page, unlinked('WEB').key);
  await panel.getByRole('button', { name: 'Raise a blocker' }).focus();
  await page.keyboard.press('Enter');
  const form = formOf(page);
  await form.getByLabel('Issue you wait for').fill('label');
  await form.locator('.raise-choice').first().focus();
  await page.keyboard.press('Enter');
  await form.locator('.raise-sentence').waitFor();
  expect(await findings(page, null)).toEqual([]);
  expect(await form.locator('html').evaluate((html) => html.scrollWidth - html.clientWidth)).toBe(0);
});

test('the outsider sees neither the issue nor its requests', async () => {
  const { page, heard } = await site().as('outsider');
  const frame = await openGlobal(page);
  await frame.locator('h1, h2').first().waitFor();
  expect(await heard()).not.toContain('Nothing goes on without it');
  const { local, programId } = site();
  await expect(local.ask(emailOf('outsider'), 'flagship-issue', 'issueContext', {}, { issueKey: unlinked('WEB').key })).rejects.toThrow(/404/);
  const answer = await local.invoke(emailOf('outsider'), 'flagship-global', 'promises', { programId, from: 0, pair: null });
  expect(answer).toMatchObject({ ok: false, error: { code: 'not-found' } });
});

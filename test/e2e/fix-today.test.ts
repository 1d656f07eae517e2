import type { FrameLocator, Page } from 'playwright-core';
import { emailOf } from './open-site';
import { openGlobal } from './visit';
import { valueOf, withSampleSite } from './with-sample-site';

const site = withSampleSite();

/** What the search page lists for a query. */
const searched = async (page: Page, jql: string): Promise<readonly string[]> => {
  await page.goto(`/issues/?jql=${encodeURIComponent(jql)}`);
  await page.locator('table.issues td.key').first().waitFor();
  return (await page.locator('table.issues td.key').allTextContents()).sort();
};

const flagged = (): readonly string[] => [...site().local.site.tables.property.values()]
  .filter(({ key }) => key === 'flagship')
  .map(({ issueId }) => site().local.site.issueById(issueId)?.key ?? '')
  .sort();

const draft = async (): Promise<string> => {
  const { programId } = valueOf(await site().local.invoke(emailOf('officer'), 'flagship-global', 'createProgram', { name: 'Two teams', projectKeys: ['WEB', 'MOB'], jql: null }));
  await site().local.platform.drain();
  return programId;
};

const open = async (page: Page, programId: string): Promise<FrameLocator> => {
  const frame = await openGlobal(page, `/program/${programId}`);
  await frame.locator('.tile').first().waitFor();
  return frame;
};

test('Jira’s search finds the flagged issues, by the property and by the function of a program', async () => {
  await site().local.platform.runScheduled('sweep-schedule');
  await site().local.platform.drain();
  expect(flagged().length).toBeGreaterThan(0);
  const { page } = await site().as('officer');
  expect(await searched(page, 'flagshipBlocked = "true"')).toEqual(flagged());
  expect(await searched(page, 'issue in waitingOnOtherTeams("Analytics launch")')).toEqual(flagged());
});

test('a gap opens in Jira with the issues that it counts', async () => {
  const { page } = await site().as('officer');
  const frame = await open(page, await draft());
  const gap = frame.locator('.gap').first();
  const count = Number(await gap.locator('data').getAttribute('value'));
  const [list] = await Promise.all([page.context().waitForEvent('page'), gap.getByRole('button', { name: 'Open in Jira' }).click()]);
  await list.locator('table.issues td.key').first().waitFor();
  await list.getByText(new RegExp(`\\b${count} issue`)).first().waitFor();
});

test('the strip of a draft leads to each step', async () => {
  const { page } = await site().as('officer');
  const frame = await open(page, await draft());
  const strip = frame.getByRole('region', { name: 'Setting up' });
  await strip.getByRole('button', { name: 'Deadline' }).click();
  await frame.locator('#deadline:focus').waitFor();
  await strip.getByRole('button', { name: 'Fix today' }).click();
  await frame.locator('#fix-today:focus').waitFor();
  await strip.getByRole('button', { name: 'Assumptions' }).click();
  await frame.getByRole('dialog', { name: /Assumptions/ }).waitFor();
  await page.keyboard.press('Escape');
  await strip.getByRole('button', { name: 'Publish' }).click();
  await frame.getByRole('dialog').waitFor();
});

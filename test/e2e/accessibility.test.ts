import type { Page } from 'playwright-core';
import { colourRules, findings } from './axe-findings';
import { frameOf, openGlobal } from './visit';
import { withSampleSite } from './with-sample-site';

const site = withSampleSite();

type Surface = readonly [name: string, open: (page: Page) => Promise<unknown>];

const program = (): string => `/program/${site().programId}`;

const surfaces: readonly Surface[] = [
  ['the dashboard with the gadget', async (page) => {
    await page.goto('/jira/dashboards/10000');
    await frameOf(page, 'flagship-gadget').locator('.tile').first().waitFor();
  }],
  ['the gadget\'s edit view', async (page) => {
    await page.goto('/jira/dashboards/10000');
    await page.getByRole('button', { name: 'Actions for Flagship program' }).click();
    await page.getByRole('menuitem', { name: 'Configure' }).click();
    await frameOf(page, 'flagship-gadget').locator('.editor-preview .tile').first().waitFor();
  }],
  ['the list of programs', async (page) => { await (await openGlobal(page)).getByRole('link', { name: 'Analytics launch' }).waitFor(); }],
  ['the overview', async (page) => { await (await openGlobal(page, program())).locator('.tile').first().waitFor(); }],
  ['the evidence', async (page) => {
    const frame = await openGlobal(page, `${program()}/evidence/on-time-completion`);
    await frame.getByRole('dialog').getByRole('heading', { name: 'How it is computed' }).waitFor();
  }],
  ['the assumptions, one of them open', async (page) => {
    const frame = await openGlobal(page, `${program()}/assumptions`);
    await frame.getByRole('button', { name: /^Change Links/ }).click();
  }],
  ['a new program with a query that is wrong', async (page) => {
    const frame = await openGlobal(page, '/new');
    await frame.getByLabel(/JQL/).fill('project = ');
    await frame.getByRole('alert').waitFor();
  }],
  ['an issue with the panel', async (page) => {
    await page.goto('/browse/ML-41');
    await frameOf(page, 'flagship-issue').locator('.issue-group').first().waitFor();
  }],
];

test.each(surfaces)('%s has no serious or critical finding, in the light theme and in the dark', async (_, open) => {
  const { page } = await site().as('officer', { colorScheme: 'light', reducedMotion: 'reduce' });
  await open(page);
  expect(await findings(page, null)).toEqual([]);
  await page.getByRole('button', { name: 'Switch to dark theme' }).click();
  await page.locator('iframe').first().contentFrame().locator('html[data-color-mode=dark]').waitFor({ state: 'attached' });
  expect(await findings(page, colourRules)).toEqual([]);
});

test('a fault within the app\'s frame would be found', async () => {
  const { page } = await site().as('officer');
  const frame = await openGlobal(page);
  await frame.getByRole('link', { name: 'Analytics launch' }).waitFor();
  await frame.locator('main').evaluate((main) => main.append(document.createElement('button')));
  expect(await findings(page, ['button-name'])).toEqual([expect.stringMatching(/^button-name at .*iframe.* > button/)]);
});

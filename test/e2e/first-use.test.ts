import type { FrameLocator, Locator, Page } from 'playwright-core';
import { frameOf, openGlobal } from './visit';
import { withSampleSite } from './with-sample-site';

const site = withSampleSite({ requireConsent: true });

afterEach(() => site().local.platform.setLicensed(true));

type Surface = readonly [name: string, user: 'lead' | 'engineer' | 'admin', open: (page: Page) => Promise<unknown>, content: string];

const openRaise = async (page: Page): Promise<void> => {
  await page.goto('/browse/WEB-52');
  await page.getByRole('button', { name: 'Actions for WEB-52' }).click();
  await page.getByRole('menuitem', { name: 'Raise a cross-team blocker' }).click();
  await page.locator('dialog').waitFor();
};

const surfaces: readonly Surface[] = [
  ['the global page', 'lead', (page) => page.goto(`/jira/apps/flagship/program/${site().programId}`), '.tile'],
  ['the gadget', 'lead', (page) => page.goto('/jira/dashboards/10000'), '.tile'],
  ['the issue', 'engineer', (page) => page.goto('/browse/WEB-52'), '.issue-context'],
  ['the issue action', 'lead', openRaise, 'form.raise'],
  ['the admin page', 'admin', (page) => page.goto('/jira/settings/apps/flagship-admin'), '.admin table'],
];

/** Where the surface stands: an issue action in a dialog, the others in the page itself. */
const placeOf = (name: string, page: Page): Locator => page.locator(name === 'the issue action' ? 'dialog' : '[data-module]');

const shownIn = (place: Locator): FrameLocator => place.locator('iframe').contentFrame();

const accountOf = (user: string): string => site().local.site.userByEmail(`${user}@example.com`)?.accountId ?? '';

test.each(surfaces)('%s asks at first use whether the app may act for one, and goes on once it may', async (name, user, open, content) => {
  site().local.platform.consents.withdraw(accountOf(user));
  const { page, heard } = await site().as(user);
  await open(page);
  const place = placeOf(name, page);
  const card = place.locator('[data-consent-card]');
  await card.waitFor();
  expect(await card.innerText()).toContain('It sees what you see, and no more.');
  expect(await place.locator('iframe').isVisible()).toBe(false);
  if (!name.includes('issue')) expect(await heard()).not.toMatch(/Analytics launch|ML-\d/);
  await card.getByRole('button', { name: 'Allow access' }).click();
  await shownIn(place).locator(content).first().waitFor();
  await page.reload();
  if (name === 'the issue action') await open(page);
  await shownIn(place).locator(content).first().waitFor();
  expect(await page.locator('[data-consent-card]').count()).toBe(0);
});

test.each(surfaces)('without a licence %s shows no figure, and says why', async (name, user, open) => {
  site().local.platform.consent(accountOf(user));
  site().local.platform.setLicensed(false);
  const { page, heard } = await site().as(user);
  await open(page);
  await shownIn(placeOf(name, page)).getByText('Flagship has no licence on this site').waitFor();
  if (!name.includes('issue')) expect(await heard()).not.toMatch(/Analytics launch|ML-\d/);
});

test('who takes back what they allowed is asked again', async () => {
  const { page } = await site().as('officer');
  const frame = await openGlobal(page, `/program/${site().programId}`);
  await frame.locator('.tile').first().waitFor();
  await page.getByRole('button', { name: 'Settings' }).click();
  await page.getByRole('menuitem', { name: /Switches/ }).click();
  await page.getByRole('button', { name: 'Take that back' }).click();
  await page.getByText('You have not let the app act for you yet').waitFor();
  await page.goto(`/jira/apps/flagship/program/${site().programId}`);
  await page.locator('[data-consent-card]').getByRole('button', { name: 'Allow access' }).click();
  await frameOf(page, 'flagship-global').locator('.tile').first().waitFor();
});

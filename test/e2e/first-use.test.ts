import { frameOf, openGlobal } from './visit';
import { withSampleSite } from './with-sample-site';

const site = withSampleSite({ requireConsent: true });

afterEach(() => site().local.platform.setLicensed(true));

test.each([
  ['the global page', 'lead', 'flagship-global', '/jira/apps/flagship/program/', '.tile'],
  ['the issue', 'engineer', 'flagship-issue', '/browse/WEB-52', '.issue-context'],
] as const)('%s asks at first use whether the app may act for one, and goes on once it may', async (_, user, moduleKey, path, content) => {
  const { page, heard } = await site().as(user);
  await page.goto(path.endsWith('/') ? `${path}${site().programId}` : path);
  const card = page.locator(`[data-module="${moduleKey}"] [data-consent-card]`);
  await card.waitFor();
  expect(await card.innerText()).toContain('It sees what you see, and no more.');
  expect(await page.locator('iframe').isVisible()).toBe(false);
  if (moduleKey === 'flagship-global') expect(await heard()).not.toMatch(/Analytics launch|ML-\d/);
  await card.getByRole('button', { name: 'Allow access' }).click();
  await frameOf(page, moduleKey).locator(content).first().waitFor();
  expect(await card.count()).toBe(0);
  await page.reload();
  await frameOf(page, moduleKey).locator(content).first().waitFor();
  expect(await card.count()).toBe(0);
});

test('without a licence no surface shows a figure, and each says why', async () => {
  site().local.platform.setLicensed(false);
  const { page, heard } = await site().as('officer');
  const frame = await openGlobal(page, `/program/${site().programId}`);
  await frame.getByText('Flagship has no licence on this site').waitFor();
  await page.goto('/jira/dashboards/10000');
  await frameOf(page, 'flagship-gadget').getByText('Flagship has no licence on this site').waitFor();
  expect(await heard()).not.toMatch(/Analytics launch|ML-\d/);
});

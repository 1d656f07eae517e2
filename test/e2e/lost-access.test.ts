import { frameOf, openGlobal, type Visit } from './visit';
import { withSampleSite } from './with-sample-site';

const site = withSampleSite();

const sweep = async (): Promise<void> => {
  const { platform } = site().local;
  await platform.runScheduled('sweep-schedule');
  await platform.drain();
};

/** Turns the app's access to a project by its switch, as anybody on the local site can. */
const turn = async ({ page }: Visit, project: string, on: boolean): Promise<void> => {
  await page.goto('/switches');
  const turned = page.waitForResponse((response) => response.url().endsWith('/local/switches') && response.request().method() === 'POST');
  await page.getByRole('checkbox', { name: project }).click();
  await turned;
  await page.getByRole('checkbox', { name: project, checked: on }).waitFor();
};

test('what the app may not enter any more is nowhere shown, and the program says so', async () => {
  const admin = await site().as('admin');
  await turn(admin, 'Data Pipelines', false);
  await sweep();
  const officer = await site().as('officer');
  const frame = await openGlobal(officer.page, `/program/${site().programId}`);
  await frame.locator('.tile').first().waitFor();
  await frame.getByText(/the app may not see it/).first().waitFor();
  await frame.getByText('Analytics Models').first().waitFor();
  // Ends of links that this viewer sees in Jira stay; of the project itself nothing does.
  expect(await frame.locator('.overview').innerText()).not.toContain('Data Pipelines');
  await officer.page.goto('/jira/dashboards/10000');
  const tile = frameOf(officer.page, 'flagship-gadget').locator('.tile').first();
  await tile.getByText('not all of it could be read from Jira').waitFor();
  await officer.page.goto('/browse/ML-41');
  const panel = frameOf(officer.page, 'flagship-issue').locator('.issue-context');
  await panel.locator('p, a, button').first().waitFor();
  // The app does not see the other ends any more either, and so neither does anybody through it.
  expect(await panel.innerText()).not.toContain('Data Quality');
  await admin.page.goto('/jira/settings/apps/flagship-admin');
  const administration = frameOf(admin.page, 'flagship-admin');
  await administration.getByRole('tab', { name: 'Health of the data' }).click();
  await administration.getByText(/may not see/).first().waitFor();
});

test('and comes back with the access, when its manager tries again', async () => {
  await turn(await site().as('admin'), 'Data Pipelines', true);
  const officer = await site().as('officer');
  const frame = await openGlobal(officer.page, `/program/${site().programId}`);
  await frame.getByRole('button', { name: 'Try again' }).click();
  await frame.locator('.overview').getByText('Data Pipelines').first().waitFor();
  await officer.page.goto('/browse/ML-41');
  const panel = frameOf(officer.page, 'flagship-issue').locator('.issue-context');
  await panel.getByText('Waits for Data Quality').first().waitFor();
});

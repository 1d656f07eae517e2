import { frameOf, openGlobal, type Visit } from './visit';
import { withSampleSite } from './with-sample-site';

const site = withSampleSite();

/** A visitor who is not signed in, which the switcher of users can make one. */
const nobody = async (): Promise<Visit> => {
  const visit = await site().as('officer');
  await visit.page.goto('/projects');
  await visit.page.getByRole('button', { name: /Switch user/ }).click();
  await visit.page.getByRole('menuitemradio', { name: /Nobody/ }).click();
  await visit.page.getByRole('button', { name: /You are nobody/ }).waitFor();
  return visit;
};

const signIn = 'Sign in to Jira to see programs.';

test('on a dashboard that is open to everybody, the gadget shows a visitor nothing and asks them to sign in', async () => {
  const { local } = site();
  const [dashboard] = local.site.tables.dashboard.values();
  if (dashboard !== undefined) local.site.put('dashboard', { ...dashboard, share: 'global' });
  const visit = await nobody();
  await visit.page.goto('/jira/dashboards/10000');
  const gadget = frameOf(visit.page, 'flagship-gadget');
  await gadget.getByText(signIn).waitFor();
  expect(await gadget.locator('data[data-measure]').count()).toBe(0);
  expect(await visit.page.locator('[data-consent-card]').count()).toBe(0);
  expect(await visit.heard()).not.toMatch(/Analytics launch|Northwind|ML-\d/);
});

test('the global page asks a visitor to sign in', async () => {
  const visit = await nobody();
  for (const path of ['', `/program/${site().programId}`]) {
    const frame = await openGlobal(visit.page, path);
    await frame.getByText(signIn).first().waitFor();
    expect(await frame.locator('data[data-measure]').count()).toBe(0);
  }
  expect(await visit.heard()).not.toMatch(/Analytics launch|ML-\d/);
});

test('an issue that Jira itself does not show them has no panel and no action, and the admin page is for administrators alone', async () => {
  const { local } = site();
  for (const module of ['flagship-issue', 'flagship-raise']) {
    await expect(local.ask('anonymous', module, 'issueContext', {}, { issueKey: 'ML-41' })).rejects.toThrow('404');
  }
  for (const who of ['anonymous', 'officer@example.com', 'outsider@example.com']) await expect(local.ask(who, 'flagship-admin', 'admin', {})).rejects.toThrow('403');
});

import type { FrameLocator, Page } from 'playwright-core';
import { standardUsers } from '../local-jira/site/standard-tables';
import { emailOf } from './open-site';
import { openGlobal } from './visit';
import { valueOf, withSampleSite } from './with-sample-site';

/** Budget and cost of the sample's program, as those see it who may and who may not. */
const site = withSampleSite();

const openCosts = (page: Page, part = ''): Promise<FrameLocator> => openGlobal(page, `/program/${site().programId}/value/costs${part}`);

const giveFinance = async (): Promise<void> => {
  const [local, programId] = [site().local, site().programId];
  const { version } = valueOf(await local.invoke(emailOf('officer'), 'flagship-global', 'settings', { programId }));
  const accountId = local.site.userByEmail(emailOf('officer'))?.accountId ?? standardUsers.officer.accountId;
  const grants = [{ role: 'finance' as const, holder: { kind: 'user' as const, accountId, name: '' } }];
  valueOf(await local.invoke(emailOf('officer'), 'flagship-global', 'saveRoles', { programId, version, visibility: 'published', everyone: 'viewer', grants }));
  const { version: seen, rules } = valueOf(await local.invoke(emailOf('officer'), 'flagship-global', 'moneyRules', { programId }));
  valueOf(await local.invoke(emailOf('officer'), 'flagship-global', 'saveMoneyRules', { programId, version: seen, rules: { ...rules, currency: 'EUR', source: 'lines' } }));
};

test('finance enters a line and finds it in the book and in the totals; who has not the role is told whose it is', async () => {
  await giveFinance();
  const { page } = await site().as('officer');
  const frame = await openCosts(page, '/lines');
  await frame.getByRole('button', { name: 'Enter a line' }).click();
  const dialog = frame.getByRole('dialog');
  await dialog.getByLabel('What it is').selectOption('budget');
  await dialog.getByLabel(/^Amount/).fill('4711.50');
  await dialog.getByLabel('Note').fill('Licences');
  await dialog.getByRole('button', { name: 'Enter' }).click();
  await frame.getByRole('row', { name: /Licences/ }).getByText('€4,711.50').waitFor();
  await frame.getByRole('tab', { name: 'Totals' }).click();
  await frame.locator('[data-measure="cost-budget"]').waitFor();
  expect(await frame.locator('[data-measure="cost-budget"]').getAttribute('value')).toMatch(/^\d{4,}\.\d\d$/);

  const other = await openCosts((await site().as('engineer')).page);
  await other.getByText(/take the finance role/).waitFor();
  expect(await other.locator('[data-measure^="cost-"]').count()).toBe(0);
});

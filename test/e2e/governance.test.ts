import { readFile } from 'node:fs/promises';
import type { FrameLocator, Page } from 'playwright-core';
import { emailOf } from './open-site';
import { openGlobal } from './visit';
import { valueOf, withSampleSite } from './with-sample-site';

/** The trail and the ledger of the sample's program, with what real writes leave in them. */
const site = withSampleSite();

const openTrail = async (page: Page): Promise<FrameLocator> => {
  const frame = await openGlobal(page, `/program/${site().programId}/governance/trail`);
  await frame.locator('.trail-entry').first().waitFor();
  return frame;
};

const rename = async (name: string): Promise<void> => {
  const at = { programId: site().programId };
  const { version } = valueOf(await site().local.invoke(emailOf('officer'), 'flagship-global', 'settings', at));
  valueOf(await site().local.invoke(emailOf('officer'), 'flagship-global', 'renameProgram', { ...at, version, name }));
};

const textOf = async (page: Page, act: () => Promise<void>): Promise<string> => {
  const [file] = await Promise.all([page.waitForEvent('download'), act()]);
  return readFile(await file.path(), 'utf8');
};

test('what was done stands in the trail with before and after, is found by its kind, and is exported', async () => {
  await rename('Launch of analytics');
  const { page } = await site().as('officer');
  const frame = await openTrail(page);
  const first = frame.locator('.trail-entry').first();
  expect(await first.innerText()).toMatch(/Olga Officer[\s\S]*Analytics launch\s*→[\s\S]*Launch of analytics/);
  await frame.getByLabel('What').selectOption('program-renamed');
  await frame.getByText('1 found, the newest first').waitFor();
  const csv = await textOf(page, () => frame.getByRole('button', { name: 'Export CSV' }).click());
  expect(csv).toContain('Launch of analytics');
  expect(csv.trim().split('\n')).toHaveLength(2);
  const json: unknown = JSON.parse(await textOf(page, () => frame.getByRole('button', { name: 'Export JSON' }).click()));
  expect(JSON.stringify(json)).toContain('Launch of analytics');
});

test('a trail is checked against heads that were exported before', async () => {
  const { page } = await site().as('officer');
  const frame = await openTrail(page);
  const heads = await textOf(page, () => frame.getByRole('button', { name: 'Export signed heads' }).click());
  await rename('Analytics launch');
  await frame.getByLabel(/heads exported earlier/).setInputFiles({ name: 'heads.json', mimeType: 'application/json', buffer: Buffer.from(heads) });
  await frame.getByRole('button', { name: 'Check', exact: true }).click();
  await frame.getByText('The trail is whole').waitFor();
  const forged = heads.replace(/"digest": "./, (found) => `"digest": "${found.endsWith('0') ? '1' : '0'}`);
  await frame.getByLabel(/heads exported earlier/).setInputFiles({ name: 'heads.json', mimeType: 'application/json', buffer: Buffer.from(forged) });
  await frame.getByRole('button', { name: 'Check', exact: true }).click();
  await frame.getByText('Its signature is not one of this site.').waitFor();
});

test('people without a role see the ledger and no trail', async () => {
  const { page } = await site().as('engineer');
  const frame = await openGlobal(page, `/program/${site().programId}/governance/trail`);
  await frame.getByText('The trail is for managers').waitFor();
  await frame.getByText('No team has asked another for anything yet').waitFor();
  expect(await frame.locator('.trail-entry').count()).toBe(0);
});

test('a request that was raised on an issue stands in the ledger, between the two teams', async () => {
  const at = { issueKey: 'WEB-71' };
  const form = valueOf(await site().local.invoke(emailOf('officer'), 'flagship-issue', 'raiseForm', {}, at));
  const program = form.programs.find(({ id }) => id === site().programId);
  const found = valueOf(await site().local.invoke(emailOf('officer'), 'flagship-issue', 'findBlockers', { programId: site().programId, query: 'PLAT-' }, at)).issues[0];
  if (program === undefined || found === undefined) throw new Error('Nothing can be asked on this issue.');
  const raised = valueOf(await site().local.invoke(emailOf('officer'), 'flagship-issue', 'raiseBlocker', {
    programId: program.id, asked: { kind: 'issue', issueId: found.id }, linkTypeId: program.linkTypes[0]?.id ?? '', neededBy: new Date(Date.now() + 86_400_000).toISOString().slice(0, 10),
    reason: 'We cannot show a score without it', flag: false, comment: false,
  }, at));
  expect(raised.promiseId).not.toBeNull();
  const { page } = await site().as('officer');
  const frame = await openGlobal(page, `/program/${site().programId}/governance`);
  const row = frame.locator('.ledger tbody tr');
  await row.first().waitFor();
  expect(await row.innerText()).toMatch(new RegExp(`${form.issue.team}\\s+asks\\s+${found.team}`));
  expect(await row.locator('data').getAttribute('value')).toBe('');
  const promise = frame.locator('.promise');
  expect(await promise.innerText()).toContain('Asked, no answer yet');
  expect(await promise.innerText()).toContain(found.key);
  await row.getByRole('button').click();
  await frame.getByRole('button', { name: 'All teams' }).waitFor();
  expect(await promise.count()).toBe(1);
});

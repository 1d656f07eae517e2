import type { FrameLocator, Locator, Page } from 'playwright-core';
import { findings } from './axe-findings';
import { overflowOf } from './figures';
import { emailOf, type UserName } from './open-site';
import { openGlobal } from './visit';
import { valueOf, withSampleSite } from './with-sample-site';

/** The settings of the sample's program, saved by two people through the real resolvers. */
const site = withSampleSite();

const openSection = async (page: Page, section: string): Promise<FrameLocator> => {
  const frame = await openGlobal(page, `/program/${site().programId}/settings/${section}`);
  await frame.locator('.settings-body').waitFor();
  return frame;
};

const settingsNow = async (user: UserName = 'officer') => valueOf(await site().local.invoke(emailOf(user), 'flagship-global', 'settings', { programId: site().programId }));

const setting = (frame: FrameLocator, title: string): Locator => frame.locator('.setting', { hasText: title });

const save = async (frame: FrameLocator): Promise<void> => {
  await frame.getByRole('button', { name: 'Save', exact: true }).click();
  await frame.locator('.save-bar').waitFor({ state: 'detached' });
};

test('a change shows what it would do, is saved, and the figures follow', async () => {
  const { page } = await site().as('officer');
  const frame = await openSection(page, 'links');
  await frame.getByLabel('Depends', { exact: true }).selectOption('none');
  await frame.locator('.changes-effect .moved').waitFor();
  const told = await frame.locator('.changes-effect').innerText();
  expect(told).toMatch(/issues →/);
  await save(frame);
  await frame.getByRole('tab', { name: 'Overview' }).click();
  const before = /Waiting now (\d+) issues →\s*(?:becomes)?\s*(\d+) issue/.exec(told.replaceAll('\n', ' '));
  await frame.locator(`.tile data[data-measure="waiting"][value="${before?.[2] ?? ''}"]`).waitFor();
});

test('of two people who save, the second sees both sides and decides', async () => {
  const { page } = await site().as('officer');
  const frame = await openSection(page, 'links');
  const buffer = setting(frame, 'Buffer between dependent work').getByRole('spinbutton');
  await buffer.fill('9');
  const { version } = await settingsNow();
  valueOf(await site().local.invoke(emailOf('admin'), 'flagship-global', 'changeAssumptions', { programId: site().programId, version, changes: [{ key: 'bufferWorkingDays', value: 3 }] }));
  await frame.getByRole('button', { name: 'Save', exact: true }).click();
  const dialog = frame.getByRole('dialog');
  expect(await dialog.innerText()).toMatch(/Ada Admin saved it[\s\S]*Buffer[\s\S]*3 working days[\s\S]*9 working days/);
  await dialog.getByRole('button', { name: 'Save mine over it' }).click();
  await frame.locator('.save-bar').waitFor({ state: 'detached' });
  expect(await buffer.inputValue()).toBe('9');
  expect(JSON.stringify((await settingsNow()).sections)).toContain('"current":9');
});

test('somebody without a role reads the settings and is told who can change them', async () => {
  const { page } = await site().as('engineer');
  const frame = await openSection(page, 'deadlines');
  await frame.getByText('Changing it takes a manager of the program: Olga Officer').waitFor();
  expect(await frame.locator('.settings-body').locator('input, select, button').count()).toBe(0);
});

test('a role that is given by name counts at once', async () => {
  const { page } = await site().as('officer');
  const frame = await openSection(page, 'people');
  await frame.getByLabel('Person or group').fill('Emeka');
  await frame.getByRole('option', { name: 'Emeka Engineer' }).click();
  await frame.locator('.add-person select').selectOption('manager');
  await frame.getByRole('button', { name: 'Add', exact: true }).click();
  await save(frame);
  await frame.getByLabel('Role of Emeka Engineer').waitFor();
  expect((await settingsNow('engineer')).canManage).toBe(true);
  await frame.getByRole('button', { name: 'Remove Emeka Engineer' }).click();
  await save(frame);
  expect((await settingsNow('engineer')).canManage).toBe(false);
});

test('rules that were saved stay in sight until the program as saved is there', async () => {
  const { page } = await site().as('officer');
  const frame = await openSection(page, 'membership');
  const rows = frame.locator('.rule-rows').first().locator('li');
  const before = await rows.count();
  await frame.getByRole('button', { name: 'Add a query' }).first().click();
  await frame.getByRole('textbox').last().fill('project = WEB AND labels = launch');
  await frame.getByRole('button', { name: 'Save', exact: true, disabled: false }).waitFor();
  // The answer that would bring the new rules comes late.
  await page.route('**/forge/bridge/invoke', async (route) => {
    if (route.request().postData()?.includes('"settings"')) await new Promise((resolve) => { setTimeout(resolve, 1_500); });
    await route.continue();
  });
  await save(frame);
  expect(await rows.count()).toBe(before + 1);
  await page.unrouteAll({ behavior: 'wait' });
  await rows.last().getByRole('button', { name: /Remove/ }).click();
  await save(frame);
  await expect(rows.count()).resolves.toBe(before);
});

test('a state against the rule stands with its reason, and goes back to the rule', async () => {
  const { page } = await site().as('officer');
  const frame = await openSection(page, 'state');
  await frame.getByLabel('Because').fill('The board moved the deadline; the tool does not know yet.');
  await frame.getByLabel('Until, that day included').fill(new Date(Date.now() + 10 * 86_400_000).toISOString().slice(0, 10));
  await frame.getByRole('button', { name: 'Set this state' }).click();
  await frame.locator('.override-now', { hasText: 'Olga Officer' }).waitFor();
  await frame.getByRole('button', { name: 'Go by the rule again' }).click();
  await frame.locator('.override-now').waitFor({ state: 'detached' });
});

test('increments that are entered gather the sprints by their dates, and a sprint can be moved', async () => {
  const { page } = await site().as('officer');
  const frame = await openSection(page, 'increments');
  const { increments: [before] } = valueOf(await site().local.invoke(emailOf('officer'), 'flagship-global', 'incrementSprints', { programId: site().programId }));
  const day = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
  expect(before?.increment).toBeNull();
  for (const [name, start, end] of [['Autumn', day(-60), day(30)], ['Winter', day(31), day(120)]] as const) {
    await frame.getByRole('button', { name: 'Add one' }).click();
    const row = frame.locator('.period').last();
    await row.getByLabel('Name').fill(name);
    await row.getByLabel('First day').fill(start);
    await row.getByLabel('Last day').fill(end);
  }
  await save(frame);
  const sprint = frame.locator('.increments section', { hasText: 'Autumn' }).locator('.sprint').first();
  await sprint.getByRole('combobox').selectOption({ label: 'Winter' });
  await frame.locator('.increments section', { hasText: 'Winter' }).locator('.sprint', { hasText: 'Moved' }).waitFor();
});

test('a program is archived and restored', async () => {
  const { page } = await site().as('officer');
  const frame = await openSection(page, 'general');
  await frame.getByRole('button', { name: 'Archive the program' }).click();
  await frame.locator('.mark', { hasText: 'Archived' }).waitFor();
  const seen = await site().local.invoke(emailOf('engineer'), 'flagship-global', 'settings', { programId: site().programId });
  expect(seen.ok).toBe(false);
  await frame.getByRole('button', { name: 'Restore' }).click();
  await frame.getByRole('button', { name: 'Archive the program' }).waitFor();
});

test('the sections with the widest rows fit 340 px', async () => {
  const { page } = await site().as('admin', { viewport: { width: 340, height: 900 }, reducedMotion: 'reduce' });
  for (const section of ['membership', 'calendar', 'state', 'fields']) {
    const frame = await openSection(page, section);
    await frame.locator('.settings-body h3, .settings-body table').first().waitFor();
    expect([section, await overflowOf(frame)]).toEqual([section, 0]);
  }
  expect(await findings(page, null)).toEqual([]);
});

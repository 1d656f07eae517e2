import type { Locator, Page } from 'playwright-core';
import { settingsView } from './canned-program';
import { names, overviewView } from './canned-views';
import { seriousFindings, withTabs } from './with-tabs';

const { open, calls } = withTabs();

const setting = (shown: Page, title: string): Locator => shown.locator('.setting', { has: shown.getByRole('heading', { name: title, exact: true }) });

test('what a change would do is shown before it is saved, and only what was changed is sent', async () => {
  const shown = await open('/settings/all', { answers: { changeAssumptions: { version: 5 } } });
  await setting(shown, 'A number').getByRole('spinbutton').fill('9');
  await shown.getByText('The program goes from At risk to Off track.').waitFor();
  expect(await shown.locator('.moved').innerText()).toMatch(/Waiting 3 issues →\s*(becomes)?\s*11 issues/);
  await shown.getByText('Then: a blocker that ends 9 days or less').waitFor();
  await shown.getByRole('button', { name: 'Save', exact: true }).click();
  await shown.waitForFunction(() => document.querySelector('.save-bar') === null);
  expect(calls('changeAssumptions').at(-1)).toEqual({ programId: 'p1', version: 4, changes: [{ key: 'number', value: 9 }] });
});

test('what is put back needs no saving, and Discard puts everything back', async () => {
  const shown = await open('/settings/all');
  const number = setting(shown, 'A number').getByRole('spinbutton');
  await number.fill('9');
  await shown.getByText('1 change is not saved').waitFor();
  await number.fill('5');
  await shown.locator('.save-bar').waitFor({ state: 'detached' });
  await number.fill('');
  await setting(shown, 'A date').locator('input').fill('2027-05-01');
  await shown.getByText('2 changes are not saved').waitFor();
  await shown.getByRole('button', { name: 'Discard' }).click();
  expect(await number.inputValue()).toBe('5');
});

test('a draft that cannot be right is not sent, and says so at its field', async () => {
  const shown = await open('/settings/all');
  await setting(shown, 'Limits').getByLabel('Off track at').fill('0');
  expect(await setting(shown, 'Limits').getByRole('alert').innerText()).toContain('has to be above “watch”');
  expect(await shown.getByRole('button', { name: 'Save', exact: true }).isDisabled()).toBe(true);
  await setting(shown, 'Limits').getByLabel('Off track at').fill('10');
  await setting(shown, 'Periods').getByRole('button', { name: 'Add one' }).click();
  expect(await setting(shown, 'Periods').getByRole('alert').innerText()).toBe('Give every one a name.');
  expect(await setting(shown, 'Periods').getByLabel('First day').last().inputValue()).toBe('2027-04-01');
});

test('a refusal stands at the field that it is about', async () => {
  const refused = (): unknown => ({ ok: false, error: { code: 'bad-input', message: 'That is no good. Nothing was saved.', detail: { field: 'number' } } });
  const shown = await open('/settings/all', { answers: { changeAssumptions: refused } });
  await setting(shown, 'A number').getByRole('spinbutton').fill('9');
  await shown.getByRole('button', { name: 'Save', exact: true }).click();
  await setting(shown, 'A number').getByText('That is no good.').waitFor();
  expect(await shown.getByText('That is no good.').count()).toBe(1);
});

const overtaken = (): unknown => ({
  ok: false,
  error: {
    code: 'conflict', message: 'Somebody was faster.',
    detail: { storedVersion: 7, conflict: { by: 'Ada Admin', at: '2026-11-22T10:00:00.000Z', rows: [{ what: 'Buffer', theirs: '3 days', yours: '9 days' }] } },
  },
});

const conflicting = async (): Promise<Page> => {
  const answer = (input: unknown): unknown => (Reflect.get(Object(input), 'version') === 7 ? { ok: true, value: { version: 8 } } : overtaken());
  const shown = await open('/settings/all', { answers: { changeAssumptions: answer } });
  await setting(shown, 'A number').getByRole('spinbutton').fill('9');
  await shown.getByRole('button', { name: 'Save', exact: true }).click();
  await shown.getByRole('dialog').waitFor();
  return shown;
};

test('somebody who was overtaken sees both sides, and may save over the others\'', async () => {
  const shown = await conflicting();
  const dialog = shown.getByRole('dialog');
  expect(await dialog.locator('tbody tr').allInnerTexts()).toEqual([expect.stringMatching(/Buffer\s+3 days\s+9 days/)]);
  expect(await dialog.innerText()).toContain('Ada Admin saved it');
  expect(await seriousFindings(shown)).toEqual([]);
  await dialog.getByRole('button', { name: 'Save mine over it' }).click();
  await dialog.waitFor({ state: 'detached' });
  expect(calls('changeAssumptions').at(-1)).toEqual({ programId: 'p1', version: 7, changes: [{ key: 'number', value: 9 }] });
});

test('somebody who was overtaken may keep what the others saved', async () => {
  const shown = await conflicting();
  const before = calls('changeAssumptions').length;
  await shown.getByRole('button', { name: 'Keep theirs' }).click();
  await shown.getByRole('dialog').waitFor({ state: 'detached' });
  expect(await setting(shown, 'A number').getByRole('spinbutton').inputValue()).toBe('5');
  expect(calls('changeAssumptions')).toHaveLength(before);
});

test('what is not saved is not left unasked: another section, another tab', async () => {
  const shown = await open('/settings/all');
  await setting(shown, 'A number').getByRole('spinbutton').fill('9');
  await shown.getByRole('link', { name: 'People and roles' }).click();
  await shown.getByRole('dialog').getByRole('button', { name: 'Stay here' }).click();
  expect(await setting(shown, 'A number').getByRole('spinbutton').inputValue()).toBe('9');
  await shown.getByRole('tab', { name: 'Overview' }).click();
  expect(await shown.getByRole('dialog').innerText()).toContain('Every editor');
  await shown.getByRole('dialog').getByRole('button', { name: 'Discard and leave' }).click();
  await shown.locator('.overview').waitFor();
  await shown.getByRole('tab', { name: 'Settings' }).click();
  await shown.getByRole('link', { name: 'People and roles' }).click();
  await shown.getByRole('heading', { name: 'People and roles' }).waitFor();
});

test('who may not manage reads everything, is told who can, and finds nothing to change', async () => {
  const readOnly = settingsView(names.plain, { canManage: false });
  for (const section of ['all', 'increments', 'people', 'state', 'general']) {
    const shown = await open(`/settings/${section}`, { answers: { settings: readOnly, overview: { ...overviewView(names.plain), canManage: false } } });
    await shown.getByText(/Changing it takes a manager/).waitFor();
    expect(await shown.locator('.settings-body').locator(':is(input, select, textarea, button):not(.csv-button *)').count()).toBe(0);
    await shown.context().close();
  }
});

test('fields that could be chosen are asked for by who wants to choose, and one is chosen', async () => {
  const choices = [{ use: 'points', candidates: [{ id: 'customfield_10016', name: 'Story Points', share: 0.74, suggested: true }, { id: 'customfield_10020', name: 'Size', share: null, suggested: false }] }];
  const shown = await open('/settings/fields', { answers: { fieldChoices: { choices }, mapField: {} } });
  const choose = shown.getByRole('button', { name: /^Choose fields of/ });
  await choose.first().waitFor();
  expect([calls('fieldChoices'), await choose.count()]).toEqual([[], 1]);
  await choose.click();
  const points = shown.getByRole('combobox', { name: /^Points of/ });
  await points.waitFor();
  expect(await points.locator('option').allTextContents()).toEqual(['None', 'Story Points (74% of its issues, suggested)', 'Size']);
  await points.selectOption('customfield_10020');
  await shown.waitForFunction(() => document.querySelector('.cell-select:disabled') === null);
  expect(calls('mapField')).toEqual([{ programId: 'p1', projectId: '10001', use: 'points', field: 'customfield_10020' }]);
});

test('people are added and saved as one list', async () => {
  const shown = await open('/settings/people', { answers: { saveRoles: { version: 5 } } });
  await shown.getByLabel('Person or group').fill('Nora');
  await shown.getByText('Nora New').click();
  await shown.locator('.add-person select').selectOption('contributor');
  await shown.getByRole('button', { name: 'Add', exact: true }).click();
  await shown.getByRole('radio', { name: /People with a role/ }).check();
  await shown.getByRole('button', { name: 'Save', exact: true }).click();
  await shown.waitForFunction(() => document.querySelector('.save-bar button[disabled]') === null);
  expect(calls('saveRoles').at(-1)).toMatchObject({ version: 4, visibility: 'shared', everyone: 'contributor', grants: [{ role: 'manager' }, { role: 'finance' }, { role: 'contributor', holder: { accountId: 'a9' } }] });
});

test('deleting says what is lost before it happens', async () => {
  const shown = await open('/settings/general');
  const before = calls('deleteProgram').length;
  await shown.getByRole('button', { name: 'Delete the program…' }).click();
  expect(await shown.getByRole('dialog').innerText()).toMatch(/cannot be undone[\s\S]*in Jira stay as they are/);
  await shown.keyboard.press('Escape');
  expect(calls('deleteProgram')).toHaveLength(before);
});

import AxeBuilder from '@axe-core/playwright';
import type { Locator, Page } from 'playwright-core';
import { changesPreview, emptyLedger, fieldsOf, incrementsOf, ledgerView, settingsView, trailView } from './canned-program';
import { names, overviewView } from './canned-views';
import { surfaceBench, type Bench, type Surroundings } from './surface-bench';

/** The tabs of a program in every state, the built page alone in a browser, the bridge answering what a state needs. */
let bench: Bench;
let page: Page | null = null;

beforeAll(async () => { bench = await surfaceBench(); });
afterEach(async () => { await page?.context().close(); page = null; });
afterAll(() => bench.close());

const answersFor = (name: string): Readonly<Record<string, unknown>> => ({
  overview: overviewView(name), settings: settingsView(name), incrementSprints: { increments: incrementsOf(name) }, projectFields: { projects: fieldsOf(name) }, promises: ledgerView(name), trail: trailView(name), previewChanges: changesPreview,
  findPeople: { holders: [{ kind: 'user', accountId: 'a9', name: 'Nora New' }] },
});

const open = async (path: string, { name = names.plain, answers = {}, ...around }: Surroundings = {}, width = 1000): Promise<Page> => {
  page = await bench.open('global', { ...around, name, path: `/program/p1${path}`, answers: { ...answersFor(name), ...answers } }, width);
  return page;
};

const calls = (name: string): readonly unknown[] =>
  bench.asked.flatMap(([, data]) => (Reflect.get(Object(data), 'functionKey') === name ? [Reflect.get(Object(data), 'payload')] : []));

const seriousFindings = async (shown: Page): Promise<readonly string[]> => {
  const { violations } = await new AxeBuilder({ page: shown }).analyze();
  return violations.filter(({ impact }) => impact === 'serious' || impact === 'critical').map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`);
};

const places = [
  ['/settings/all', '.setting'], ['/settings/increments', '.sprint'], ['/settings/fields', '.fields'], ['/settings/people', '.role-meanings'], ['/settings/state', '.override-now'],
  ['/settings/general', '.setting'], ['/governance/promises', '.promise'], ['/governance/trail', '.trail-entry'], ['/share', 'dialog'],
] as const;

describe.each(places)('%s', (path, whole) => {
  test.each([['endless', 'dark', 340], ['markup', 'light', 800]] as const)('holds %s names, in the %s theme, at %d px', async (kind, colorMode, width) => {
    const shown = await open(path, { name: names[kind], context: { theme: { colorMode } } }, width);
    await shown.locator(whole).first().waitFor();
    expect(await shown.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
    expect(await shown.title()).not.toBe('broken in');
    if (kind === 'endless') expect(await seriousFindings(shown)).toEqual([]);
  });
});

test('tabs are one stop for Tab; arrows, Home and End go along them, Enter opens', async () => {
  const shown = await open('');
  const tabs = shown.getByRole('tablist', { name: 'Parts of the program' }).getByRole('tab');
  await tabs.first().focus();
  for (const [key, text] of [['ArrowRight', 'Dependencies'], ['ArrowRight', 'Plan'], ['End', 'Settings'], ['ArrowRight', 'Overview'], ['ArrowLeft', 'Settings'], ['Home', 'Overview'], ['End', 'Settings']] as const) {
    await shown.keyboard.press(key);
    expect(await shown.evaluate(() => document.activeElement?.textContent)).toBe(text);
  }
  expect(await tabs.evaluateAll((all) => all.map((tab) => tab.getAttribute('tabindex')))).toEqual(['0', '-1', '-1', '-1', '-1', '-1']);
  await shown.keyboard.press('Enter');
  await shown.getByRole('navigation', { name: 'Settings' }).waitFor();
  expect(await tabs.last().getAttribute('aria-selected')).toBe('true');
});

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
    expect(await shown.locator('.settings-body').locator('input, select, textarea, button').count()).toBe(0);
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

test('the ledger says how a promise comes about where there is none', async () => {
  const shown = await open('/governance', { answers: { promises: emptyLedger } });
  await shown.getByText('Raise a blocker').waitFor();
});

test('the ledger gives no percentage where nothing came due, and a pair narrows the list', async () => {
  const shown = await open('/governance/promises');
  const rows = shown.locator('.ledger tbody tr');
  await rows.first().waitFor();
  expect(await rows.nth(1).innerText()).toMatch(/n\/a\s*nothing came due yet/);
  expect(await rows.locator('data').evaluateAll((all) => all.map((each) => each.getAttribute('value')))).toEqual(['50', '']);
  await rows.nth(1).getByRole('button').click();
  await shown.getByRole('button', { name: 'All teams' }).waitFor();
  expect(calls('promises').at(-1)).toEqual({ programId: 'p1', from: 0, pair: { askingTeam: 'Mobile', askedTeam: 'Data' } });
});

test('a trail shows what is withheld and what was erased as such; others than managers get none', async () => {
  const shown = await open('/governance/trail');
  await shown.locator('.trail-entry').first().waitFor();
  expect(await shown.locator('.trail-entry').allInnerTexts()).toEqual([
    expect.stringMatching(/Deadline not set\s*→\s*(became)?\s*14 Mar 2027/), expect.stringContaining('issues that you may not see'),
    expect.stringContaining('Somebody whose name was erased'), expect.stringContaining('Flagship itself'),
  ]);
  await shown.context().close();
  const before = calls('trail').length;
  const other = await open('/governance/trail', { answers: { overview: { ...overviewView(names.plain), canManage: false } } });
  await other.getByText('The trail is for managers').waitFor();
  expect(await other.getByRole('tab', { name: 'Trail' }).count()).toBe(0);
  expect(calls('trail')).toHaveLength(before);
});

test('a filter is sent, an export is put together from its parts, and heads from a file go into the check', async () => {
  const part = (input: unknown): unknown => ({ ok: true, value: { type: 'text/csv', text: `part ${String(Reflect.get(Object(input), 'from'))};`, next: Reflect.get(Object(input), 'from') === 0 ? 2 : null } });
  const checked = { checked: 4, total: 4, next: null, wrong: [{ seq: 2, why: 'its body was changed' }], heads: [] };
  const shown = await open('/governance/trail', { answers: { exportTrail: part, checkTrail: checked } });
  await shown.getByLabel('What').selectOption('settings-changed');
  await shown.getByLabel('From').fill('2026-11-01');
  const [file] = await Promise.all([shown.waitForEvent('download'), shown.getByRole('button', { name: 'Export CSV' }).click()]);
  expect(file.suggestedFilename()).toMatch(/^.+-trail-\d{4}-\d\d-\d\d\.csv$/);
  expect(calls('exportTrail').slice(-2)).toEqual([0, 2].map((from) => ({ programId: 'p1', filter: { action: 'settings-changed', from: '2026-11-01' }, format: 'csv', dialect: 'comma', from })));
  const upload = shown.getByLabel(/heads exported earlier/);
  await upload.setInputFiles({ name: 'x.json', mimeType: 'application/json', buffer: Buffer.from('{"heads":[{}]}') });
  await shown.getByText('This is not a file of signed heads.').waitFor();
  const head = { site: 's', programId: 'p1', seq: 3, digest: 'd', at: '2026-11-20T00:00:00.000Z', signature: 'x' };
  await upload.setInputFiles({ name: 'x.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify({ publicKey: 'k', heads: [head] })) });
  await shown.getByRole('button', { name: 'Check', exact: true }).click();
  await shown.getByText('The trail was tampered with').waitFor();
  await shown.getByText('Entry #2: its body was changed').waitFor();
  expect(calls('checkTrail').at(-1)).toEqual({ programId: 'p1', from: null, heads: [head] });
});

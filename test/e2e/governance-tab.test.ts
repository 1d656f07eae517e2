import { emptyLedger } from './canned-program';
import { names, overviewView } from './canned-views';
import { withTabs } from './with-tabs';

const { open, calls } = withTabs();

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

import type { AdminCalls } from '../../../src/contract/calls';
import { makeProgram, must, officer, openTiny } from '../../faults/program-site';
import type { Local } from '../../local-jira/forge/harness';
import { standardUsers } from '../../local-jira/site/standard-tables';
import { withLogSpy } from '../../log-spy';
import { exported, held, type Installed } from './export-site';

withLogSpy();
let local: Local;
let programId: string;
beforeEach(async () => {
  local = await openTiny({ projects: ['A'], issues: ['A-1 doing: Secret summary', 'A-2 todo'], links: ['A-2 blocks A-1'] });
  programId = await makeProgram(local, { projectKeys: ['A'] });
});
afterEach(() => local.close());

const admin: Installed['admin'] = (call, payload, email = 'admin@example.com') => local.invoke(email, 'flagship-admin', call as never, payload as never) as never;
const change = async (value: string): Promise<void> => {
  const { version } = must(await local.invoke(officer, 'flagship-global', 'settings', { programId }));
  must(await local.invoke(officer, 'flagship-global', 'changeAssumptions', { programId, version, changes: [{ key: 'deadline', value }] }));
};
type Page = AdminCalls['exportPage']['output'];
const page = async (chain: string, from: Pick<Page, 'seq' | 'next'> | null = null): Promise<Page> =>
  must(await admin('exportPage', { chain, seq: from?.seq ?? null, next: from?.next ?? null }));

it('holds all that people made, and nothing of what Jira has', async () => {
  await change('2027-03-01');
  must(await local.invoke(officer, 'flagship-global', 'closeMeeting', { programId, note: 'All is well', last: null }));
  const file = await exported(admin);
  const rows = file.trimEnd().split('\n').slice(1, -1).map((line) => JSON.parse(line) as { readonly in: string; readonly key: string; readonly value: unknown });
  const stored = Object.entries(held(local)).filter(([key]) => !key.startsWith('plain trail-actor:'));
  expect(rows.filter((row) => row.in !== 'public-key').map(({ in: place, key }) => `${place.startsWith('trail-text') || place === 'trail-signed' ? 'plain' : place} ${key}`).sort()).toEqual(stored.map(([key]) => key).sort());
  expect(new Set(rows.map((row) => row.in))).toEqual(new Set(['program', 'meeting', 'trail', 'trail-head', 'trail-text', 'public-key']));
  expect(file).not.toMatch(/Secret summary|PRIVATE KEY/);
});

it('is told in the trail of the site, and answers in pieces of less than a megabyte', async () => {
  for (let day = 10; day < 28; day++) await change(`2027-03-${day}`);
  const { chains } = must(await admin('exportStart', {}));
  expect(chains).toEqual(['site', programId]);
  expect(must(await admin('trail', { programId: 'site', filter: {}, before: null })).entries).toMatchObject([{ action: 'data-exported', who: 'Ada Admin' }]);
  for (let at: Page | null = null; at === null || at.next !== null;) {
    at = await page(programId, at);
    expect(JSON.stringify(at).length).toBeLessThan(1_000_000);
  }
});

it('says that somebody wrote while the records of a program were read, so that they are read anew', async () => {
  const { seq } = await page(programId);
  await change('2027-05-01');
  for (const step of ['0|', '1|', '2|', '3|', '4|', '5|']) expect(await page(programId, { seq, next: step })).toEqual({ seq, changed: true, lines: [], next: null });
  expect(await page(programId)).toMatchObject({ changed: false, seq: seq + 1 });
});

it('ends a trail where its records are, however it goes on meanwhile', async () => {
  const before = await page(programId);
  await change('2027-05-01');
  const seqs = before.lines.map((line) => JSON.parse(line) as { readonly in: string; readonly value: { readonly seq: number } }).filter((row) => row.in === 'trail').map(({ value }) => value.seq);
  expect([Math.max(...seqs), before.seq]).toEqual([2, 2]);
  expect(await page(programId, { seq: before.seq, next: '7|1' })).toMatchObject({ changed: false, seq: 2 });
  expect((await page(programId)).seq).toBe(3);
});

it('begins anew where a person was taken out of an entry by a later one', async () => {
  const { version } = must(await admin('settings', { programId }));
  must(await admin('changeOwner', { programId, version, accountId: standardUsers.lead.accountId }));
  const seen = await page(programId);
  must(await admin('erasePerson', { accountId: standardUsers.officer.accountId }));
  expect(await page(programId, { seq: seen.seq, next: '7|' })).toMatchObject({ changed: true });
  const whole = await exported(admin);
  expect(whole).not.toContain(`"\\"${standardUsers.officer.accountId}`);
});

it('takes a piece only where one before it ended', async () => {
  for (const [seq, next] of [[null, '1|'], [1, null], [1, 'x']] as const) expect(await admin('exportPage', { chain: programId, seq, next })).toMatchObject({ ok: false, error: { code: 'bad-input' } });
  expect(await page('nothing')).toMatchObject({ seq: 0, lines: [], next: null });
});

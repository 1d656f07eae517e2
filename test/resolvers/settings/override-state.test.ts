import type { OverviewView } from '../../../src/contract/overview';
import type { Local } from '../../local-jira/forge/harness';
import { ask, makeProgram, must, officer, openTiny, refused } from '../../faults/program-site';

const DAY = 86_400_000;

let local: Local;
let programId: string;
beforeAll(async () => {
  local = await openTiny({ projects: ['A'], issues: ['A-1 doing due 2026-11-10'] });
  programId = await makeProgram(local, { projectKeys: ['A'] });
});
afterAll(() => local.close());

const overview = (): Promise<OverviewView> => ask(local).overview(programId);

type Override = { readonly state: 'good' | 'watch' | 'bad'; readonly reason: string; readonly until: string };

const set = async (override: Override | null, email = officer) =>
  local.invoke(email, 'flagship-global', 'overrideState', { programId, version: (await overview()).version, override });

const wanted: Override = { state: 'good', reason: ' The vendor delivers\n on Monday ', until: '2026-12-03' };

test.each<[string, Partial<Override>, string]>([
  ['without a reason', { reason: ' \n ' }, 'reason'], ['with more than a few sentences', { reason: 'x'.repeat(501) }, 'reason'],
  ['until a day that has passed', { until: '2026-11-19' }, 'until'], ['for longer than 90 days', { until: '2027-02-19' }, 'until'],
])('is refused %s', async (_, wrong, field) => {
  expect(refused(await set({ ...wanted, ...wrong }))).toMatchObject({ code: 'bad-input', detail: { field }, message: expect.stringMatching(/Nothing was saved\.$/) });
});

test('is for those who manage the program', async () => {
  expect(refused(await set(wanted, 'lead@example.com')).code).toBe('not-allowed');
});

test('is shown as one with what the rule gives, from its first to its last day, and not before', async () => {
  const before = await overview();
  expect(before.override).toBeNull();
  must(await set(wanted));
  const now = await overview();
  expect(now).toMatchObject({ state: 'good', stateWord: 'On track', override: { reason: 'The vendor delivers on Monday', until: '2026-12-03', byRule: before.stateWord } });
  expect(now.override?.by).toMatch(/./);
  expect(now.sentence[0]?.text).toMatch(new RegExp(`^Set by a manager until .*2026.*: The vendor delivers on Monday\\. By the rule: ${before.stateWord}\\.$`));
  const asOf = must(await local.invoke(officer, 'flagship-global', 'overview', { programId, asOf: '2026-11-19' }));
  expect(asOf.override).toBeNull();
  local.clock?.advance(13 * DAY);
  expect((await overview()).override?.until).toBe('2026-12-03');
  local.clock?.advance(DAY);
  const after = await overview();
  expect([after.override, after.stateWord]).toEqual([null, before.stateWord]);
  expect(must(await local.invoke(officer, 'flagship-global', 'settings', { programId })).override).toMatchObject({ expired: true, state: 'good' });
});

test('can be taken back, and both leave words in the trail', async () => {
  must(await set({ ...wanted, state: 'bad', until: '2026-12-10' }));
  must(await set(null));
  expect((await overview()).override).toBeNull();
  const { entries } = must(await local.invoke(officer, 'flagship-global', 'trail', { programId, filter: { action: 'state-overridden' }, before: null }));
  expect(entries[0]?.changes).toEqual([{ what: 'State', before: 'Off track until 10 Dec 2026: The vendor delivers on Monday', after: 'by the rule' }]);
});

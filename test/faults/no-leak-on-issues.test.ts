import type { RuleInput } from '../../src/contract/settings';
import { openLocal, type Local } from '../local-jira/forge/harness';
import { mayBrowse } from '../local-jira/site/permissions';
import { linkTypes } from '../local-jira/site/standard-tables';
import type { SiteSeed } from '../local-jira/site/types';
import { must, officer } from './program-site';
import { asSeenBy, randomSeed } from './random-site';
import type { WholeSite } from './whole-site';

const admin = 'admin@example.com';
const looking = ['lead@example.com', 'engineer@example.com', 'outsider@example.com'];

const sees = (local: Local, email: string, key: string): boolean => {
  const issue = local.site.issue(key);
  return issue !== undefined && mayBrowse(local.site, { kind: 'user', accountId: local.site.userByEmail(email)?.accountId ?? '' }, issue);
};

/** Rules with epics on the way in and out; what is not on the site, its manager cannot name. */
const rulesFor = (local: Local, which: number): { readonly rules: readonly RuleInput[]; readonly excluded: readonly RuleInput[] } => {
  const epics = (...keys: readonly string[]): readonly RuleInput[] => keys.filter((key) => sees(local, officer, key)).map((key) => ({ kind: 'epic', key }));
  const projects = (...keys: readonly string[]): readonly RuleInput[] => keys.map((key) => ({ kind: 'project', key }));
  const query: RuleInput = { kind: 'jql', jql: 'labels = x' };
  return which % 2 === 0
    ? { rules: [...projects('A', 'B'), ...epics('C-1')], excluded: epics('A-2', 'B-2') }
    : { rules: [...epics('A-1', 'A-2', 'B-1'), query], excluded: epics('C-1') };
};

/** Asks for whatever can be asked for between these issues, each once. */
const raiseAll = async ({ local, programId }: WholeSite, keys: readonly string[], which: number): Promise<void> => {
  for (const [at, key] of keys.entries()) {
    const other = local.site.issue(keys[(at * 3 + which) % keys.length] ?? '');
    if (!sees(local, admin, key) || other === undefined) continue;
    await local.ask(admin, 'flagship-raise', 'raiseBlocker', {
      programId, asked: { kind: 'issue', issueId: Number(other.id) }, linkTypeId: linkTypes.blocks.id, neededBy: '2026-12-03', reason: '', flag: false, comment: false,
    }, { issueKey: key });
  }
};

/** A program that is set up while everybody sees all projects; then each has the rights of the seed. */
const openWith = async (seed: SiteSeed, keys: readonly string[], which: number): Promise<WholeSite> => {
  const local = await openLocal({ seed, now: '2026-11-20T12:00:00Z', storageUnitsPerMinute: null, eventsPerMinute: null });
  const projects = [...local.site.tables.project.values()];
  for (const project of projects) local.site.put('project', { ...project, permissionSchemeId: 10000 });
  const { programId } = must(await local.invoke(officer, 'flagship-global', 'createProgram', { name: 'Launch', projectKeys: ['A', 'B', 'C'], jql: null }));
  const chosen = must(await local.invoke(officer, 'flagship-global', 'changeAssumptions', { programId, version: 1, changes: [{ key: 'teamFrom', value: 'field' }] }));
  const first = must(await local.invoke(officer, 'flagship-global', 'saveRoles', { programId, version: chosen.version, visibility: 'published', everyone: which % 3 === 0 ? 'viewer' : 'contributor', grants: [] }));
  await local.platform.drain();
  await raiseAll({ local, programId }, keys, which);
  must(await local.invoke(officer, 'flagship-global', 'saveMembership', { programId, version: first.version, ...rulesFor(local, which) }));
  for (const project of projects) local.site.put('project', project);
  await local.platform.drain();
  await local.platform.runScheduled('sweep-schedule');
  await local.platform.drain();
  local.clock?.advance(61_000);
  return { local, programId };
};

/** Which fields are read is told as it is: the app chooses them once for the whole site. */
const untold = new Set(['ageSeconds', 'version', 'fields', 'token']);

/** What somebody is told of settings, requests and on each issue, by call. */
const answers = async ({ local, programId }: WholeSite, email: string, keys: readonly string[]): Promise<Readonly<Record<string, unknown>>> => {
  const told: Record<string, unknown> = {};
  const global = async (call: string, payload: object): Promise<void> => { told[call] = await local.ask(email, 'flagship-global', call, payload); };
  await global('listPrograms', {});
  await global('settings', { programId });
  await global('promises', { programId, from: 0, pair: null });
  await global('trail', { programId, filter: {}, before: null });
  for (const issueKey of keys) {
    told[`issueContext ${issueKey}`] = await local.ask(email, 'flagship-issue', 'issueContext', {}, { issueKey });
    told[`raiseForm ${issueKey}`] = await local.ask(email, 'flagship-raise', 'raiseForm', {}, { issueKey });
    for (const query of ['Text', 'A', 'OUT']) told[`findBlockers ${query} ${issueKey}`] = await local.ask(email, 'flagship-raise', 'findBlockers', { programId, query }, { issueKey });
  }
  return JSON.parse(JSON.stringify(told, (key, value: unknown) => (untold.has(key) ? null : value === programId ? 'the program' : value))) as Record<string, unknown>;
};

describe('settings, requests, and what can be raised on issues, equal those of a site from which the hidden issues were removed', () => {
  it.each([2, 6, 11, 17, 27, 30])('site %i', async (which) => {
    const whole = randomSeed(which);
    const keys = [...whole.issues].map(({ key }) => key);
    const full = await openWith(whole, keys, which);
    for (const email of looking) {
      const shown = keys.filter((key) => sees(full.local, email, key));
      const cut = await openWith(asSeenBy(whole, full.local.site, full.local.site.userByEmail(email)?.accountId ?? ''), keys, which);
      expect([email, await answers(full, email, shown)]).toEqual([email, await answers(cut, email, shown)]);
      cut.local.close();
    }
    full.local.close();
  });
});

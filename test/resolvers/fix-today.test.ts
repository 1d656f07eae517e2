import type { Gap } from '../../src/contract/settings';
import type { OverviewView } from '../../src/contract/overview';
import { ask, create, must, officer, openTiny } from '../faults/program-site';
import type { Local } from '../local-jira/forge/harness';
import { user } from '../local-jira/site/caller';
import { defaultScheme, permissionScheme, standardUsers } from '../local-jira/site/standard-tables';
import { membershipOf } from './membership/membership-site';

let local: Local;
let programId: string;
afterEach(() => local.close());

const found = async (jql: string): Promise<readonly string[]> => {
  const request = new Request('http://jira.test/rest/api/3/search/jql', {
    method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ jql, fields: ['key'], maxResults: 1000 }),
  });
  const response = await local.rest(request, user(local.site.userByEmail(officer)?.accountId ?? ''));
  const { issues, errorMessages } = await response.json() as { issues?: { key: string }[]; errorMessages?: string[] };
  if (issues === undefined) throw new Error(`${jql}: ${errorMessages?.join(' ')}`);
  return issues.map(({ key }) => key).sort();
};

const evidenced = async (measure: string): Promise<readonly string[]> => {
  const keys: string[] = [];
  for (let from = 0; ; from += 50) {
    const view = must(await local.invoke(officer, 'flagship-global', 'evidence', { programId, measure, from }));
    keys.push(...view.issues.map(({ key }) => key));
    if (keys.length >= view.total) return keys.sort();
  }
};

const versions = [{ id: '500', name: 'one', archived: false, released: true, releaseDate: '2026-10-01' }];

const issues = [
  'A-1 Epic done', 'A-2 todo parent A-1', 'A-3 doing assignee lead updated 2026-09-01', 'A-4 todo version one', 'A-5 todo due 2026-11-01',
  'A-6 doing', 'A-7 unresolved', 'A-8 todo start 2026-12-05 due 2026-12-01', 'A-9 todo estimate 3', 'B-1 dropped', 'B-2 doing', 'B-3 todo', 'OUT-1 todo', 'OUT-2 doing',
];

const open = async (): Promise<OverviewView> => {
  local = await openTiny({
    projects: [{ key: 'A', versions }, 'B', 'OUT'], issues, links: ['B-1 blocks B-2', 'B-3 blocks A-3'],
  });
  programId = await create(local, { projectKeys: ['A', 'B'] });
  await local.platform.drain();
  return ask(local).overview(programId);
};

describe('Fix today', () => {
  it('opens in Jira as a query that finds exactly the issues of the gap', async () => {
    const { gaps } = await open();
    expect(gaps.map(({ key }) => key).sort()).toEqual([
      'doing-unassigned', 'done-epics-with-open-children', 'dropped-blockers', 'open-in-released-version', 'overdue-issues',
      'reversed-dates', 'stale-in-progress', 'unmapped-resolutions', 'without-dates', 'without-estimate', 'without-needed-by',
    ]);
    for (const { key, jql, measure, issues: count } of gaps) {
      const listed = [...new Set(await evidenced(measure))];
      expect([key, listed.length]).toEqual([key, count]);
      expect([key, await found(jql ?? '')]).toEqual([key, listed]);
    }
  });

  it('names where most of it is, and who leads that project', async () => {
    const { gaps } = await open();
    const gap = gaps.find(({ key }) => key === 'done-epics-with-open-children') as Gap;
    expect(gap).toMatchObject({ text: '1 done epic with open children', project: { key: 'A', issues: 1 } });
    expect(gap.owner).toBe(local.site.userByEmail('lead@example.com')?.displayName);
  });

  it('is for those who manage the program, and for today', async () => {
    const view = await open();
    must(await local.invoke(officer, 'flagship-global', 'publishProgram', { programId, version: view.version, visibility: 'published' }));
    const other = await ask(local, 'engineer@example.com').overview(programId);
    expect([other.gaps, other.setUp, other.suggestions]).toEqual([[], [], []]);
    const past = must(await local.invoke(officer, 'flagship-global', 'overview', { programId, asOf: '2026-11-10' }));
    expect(past.gaps).toEqual([]);
  });

  it('is for administrators of Jira too, once they may open the program', async () => {
    const view = await open();
    must(await local.invoke(officer, 'flagship-global', 'publishProgram', { programId, version: view.version, visibility: 'published' }));
    const seen = await ask(local, 'admin@example.com').overview(programId);
    expect([seen.canManage, seen.gaps.length > 0]).toEqual([true, true]);
  });
});

describe('queries of gaps, where not all of the program is a condition that its manager may ask', () => {
  const exact = async (): Promise<void> => {
    const { gaps } = await ask(local).overview(programId);
    expect(gaps.length).toBeGreaterThan(0);
    for (const { key, jql, measure } of gaps) expect([key, await found(jql ?? '')]).toEqual([key, [...new Set(await evidenced(measure))]]);
  };
  const leadAlone = [{ type: 'user' as const, parameter: standardUsers.lead.accountId }];

  it('name no project that the manager lost sight of', async () => {
    local = await openTiny({ projects: ['A', 'B'], issues: ['A-1 doing', 'A-2 todo', 'B-1 doing'], more: { permissionSchemes: [defaultScheme, permissionScheme(10100, 'Lead alone', leadAlone)] } });
    programId = await create(local, { projectKeys: ['A', 'B'] });
    await local.platform.drain();
    const hidden = [...local.site.tables.project.values()].find(({ key }) => key === 'B');
    if (hidden !== undefined) local.site.put('project', { ...hidden, permissionSchemeId: 10100 });
    await local.platform.drain();
    local.clock?.advance(61_000);
    expect((await ask(local).overview(programId)).fresh).toMatchObject({ issues: 2, projectsVisible: 1 });
    await exact();
  });

  it('name the issues under epics, and those that no query keeps out', async () => {
    local = await openTiny({
      projects: ['A', 'B'], issues: ['A-1 Epic todo', 'A-2 todo parent A-1', 'B-1 todo parent A-2', 'B-2 todo parent B-1', 'B-3 todo', 'B-4 todo team Legal'],
    });
    programId = await create(local, { projectKeys: ['B'] });
    await local.platform.drain();
    const { saved } = membershipOf(local, programId);
    await saved(['epic A-1']);
    await exact();
    await saved(['project B'], ['Team = Legal']);
    await exact();
  });
});

describe('setting up', () => {
  it('goes step by step, and is over once the program is published', async () => {
    const view = await open();
    expect(view.setUp.map(({ key, done }) => [key, done])).toEqual([
      ['projects', true], ['assumptions', false], ['suggestions', view.suggestions.length === 0], ['deadline', false], ['fix', false], ['publish', false],
    ]);
    const { version } = must(await local.invoke(officer, 'flagship-global', 'changeAssumptions', { programId, version: view.version, changes: [{ key: 'deadline', value: '2027-03-01' }] }));
    const after = await ask(local).overview(programId);
    expect(after.setUp.find(({ key }) => key === 'deadline')).toMatchObject({ done: true });
    must(await local.invoke(officer, 'flagship-global', 'publishProgram', { programId, version, visibility: 'published' }));
    expect((await ask(local).overview(programId)).setUp).toEqual([]);
  });
});

import type { Local } from '../local-jira/forge/harness';
import { standardUsers } from '../local-jira/site/standard-tables';
import { ask, create, officer, openTiny, users } from './program-site';

let local: Local | null = null;
afterEach(() => {
  local?.close();
  local = null;
});

const engineersOnly = [{ type: 'user' as const, parameter: standardUsers.engineer.accountId }];

describe('a query that is made to ask about issues its author may not see', () => {
  it('does not tell by a count of projects whether it found any', async () => {
    const told: unknown[] = [];
    for (const word of ['Layoffs', 'Zebra']) {
      local?.close();
      local = await openTiny({ projects: ['A', { key: 'B', browse: engineersOnly }], issues: ['A-1 todo', 'B-1 todo: Layoffs in May'] });
      const programId = await create(local, { jql: `summary ~ "${word}" OR key = A-1` });
      const early = await ask(local).progress(programId);
      await local.platform.drain();
      const { fresh, pull, tiles } = await ask(local).overview(programId);
      told.push({ early, fresh: { ...fresh, ageSeconds: null, token: null }, pull, partial: tiles[0]?.partial });
    }
    expect(told[0]).toEqual(told[1]);
    expect(told[0]).toMatchObject({ fresh: { issues: 1, projectsVisible: 1, projectsTotal: 1 }, partial: null });
  });

  it('may only ask what an issue says of itself', async () => {
    local = await openTiny({ projects: ['A', { key: 'B', browse: engineersOnly }], issues: ['B-1 Epic todo', 'A-1 todo parent B-1', 'A-2 todo'], links: ['B-1 blocks A-1'] });
    const asked = async (jql: string): Promise<unknown> => local?.invoke(officer, 'flagship-global', 'createProgram', { name: 'P', projectKeys: [], jql });
    for (const jql of ['issue in linkedIssues("A-1")', 'issueLinkType = "is blocked by"', 'parent is not EMPTY', '"Epic Link" is EMPTY', 'NOT parent = A-2', 'parent = B-1', 'text ~ x']) {
      expect([jql, await asked(jql)]).toMatchObject([jql, { ok: false, error: { code: 'bad-input', detail: { field: 'jql' } } }]);
    }
    expect(await ask(local).programs()).toEqual([]);
  });

  it('is told to its author where Jira refuses it only as it is searched, and nothing is saved', async () => {
    local = await openTiny({ projects: ['A'], issues: ['A-1 todo'] });
    for (const path of ['/search/approximate-count', '/search/jql']) {
      local.platform.faults.jira = (request) => (request.url.includes(path) ? new Response('{"errorMessages": ["Too long."], "errors": {}}', { status: 400 }) : null);
      const answer = await local.invoke(officer, 'flagship-global', 'createProgram', { name: 'P', projectKeys: [], jql: 'labels = x' });
      expect(answer).toEqual({ ok: false, error: { code: 'bad-input', message: 'Jira does not take this query: Too long. Nothing was saved.', detail: { field: 'jql' } } });
    }
    local.platform.faults.jira = undefined;
    expect(await ask(local).programs()).toEqual([]);
  });

  it('still says how many projects its rules name, where one of them is hidden from a viewer', async () => {
    local = await openTiny({ projects: ['A', { key: 'B', browse: engineersOnly }], issues: ['A-1 todo', 'B-1 todo'] });
    const programId = await create(local, { projectKeys: ['A', 'B'] }, users[3]);
    await local.platform.drain();
    const { version } = await ask(local, users[3]).overview(programId);
    await local.invoke(users[3] ?? '', 'flagship-global', 'publishProgram', { programId, version, visibility: 'published' });
    expect((await ask(local).overview(programId)).fresh).toMatchObject({ projectsVisible: 1, projectsTotal: 2 });
  });
});

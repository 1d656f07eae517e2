import type { OverviewView } from '../../../src/contract/overview';
import type { Local } from '../../local-jira/forge/harness';
import { refusal } from '../../local-jira/forge/fault-rules';
import { openTiny, ask, makeProgram, must, officer, refused } from '../../faults/program-site';

let local: Local;
afterEach(() => local.close());

const keys = (count: number): readonly string[] => Array.from({ length: count }, (_, at) => `P${at}X`);

/** A program of so many projects, one of which is about to be read again. */
const open = async (projects: number): Promise<string> => {
  const projectKeys = keys(projects);
  local = await openTiny({ projects: projectKeys, issues: ['P0X-1 doing', 'P1X-1 todo: Waited for', ...projectKeys.slice(2).map((key) => `${key}-1 todo`)], links: ['P1X-1 blocks P0X-1'] });
  const programId = await makeProgram(local, { projectKeys });
  // Whoever looked before the projects were read is shown that for a moment.
  local.clock?.advance(31_000);
  await pullAgain();
  return programId;
};

const pullAgain = async (): Promise<void> => {
  must(await local.invoke('admin@example.com', 'flagship-admin', 'pullAgain', { projectId: String(local.site.project('P1X')?.id) }));
};

type Watched = { readonly view: OverviewView; readonly storage: readonly string[] };

/** The officer's overview, and what the storage was asked for it; jobs run beside it. */
const look = async (programId: string): Promise<Watched> => {
  const storage: string[] = [];
  local.platform.faults.storage = (path, _, { functionKey }) => {
    if (functionKey === 'global') storage.push(path);
    return null;
  };
  const view = await ask(local).overview(programId);
  local.platform.faults.storage = undefined;
  return { view, storage };
};

const isAnew = async (programId: string): Promise<boolean> => (await look(programId)).storage.length > 2;

describe('a view while many projects are being read', () => {
  it('is the one of a moment ago for whom it was made, for half a minute and until they write', async () => {
    const programId = await open(28);
    const first = await look(programId);
    expect([first.storage.length > 2, first.view.pull.phase]).toEqual([true, 'waiting']);
    const again = await look(programId);
    expect(again.storage).toEqual(['/api/v1/batch/get']);
    expect(again.view.waiting).toEqual(first.view.waiting);
    must(await local.invoke(officer, 'flagship-global', 'retryPull', { programId }));
    expect([await isAnew(programId), await isAnew(programId)]).toEqual([true, false]);
    local.clock?.advance(31_000);
    await pullAgain();
    expect(await isAnew(programId)).toBe(true);
  });

  it('is made anew each time where few are read', async () => {
    const programId = await open(3);
    expect([await isAnew(programId), await isAnew(programId)]).toEqual([true, true]);
  });

  it('names nothing that its viewer may not browse any more, and is for nobody else', async () => {
    const programId = await open(28);
    expect(JSON.stringify(await ask(local).overview(programId))).toContain('Waited for');
    const hidden = Number(local.site.issueByKey('P1X-1')?.id);
    local.platform.faults.jira = async (request) => {
      if (!request.url.includes('/permissions/check')) return null;
      const body = JSON.parse(await request.text()) as { readonly projectPermissions: readonly { readonly projects?: readonly number[]; readonly issues?: readonly number[] }[] };
      const told = body.projectPermissions.map(({ projects = [], issues = [] }) => ({ permission: 'BROWSE_PROJECTS', projects, issues: issues.filter((id) => id !== hidden) }));
      return new Response(JSON.stringify({ projectPermissions: told, globalPermissions: [] }), { headers: { 'content-type': 'application/json' } });
    };
    expect(JSON.stringify(await ask(local).overview(programId))).not.toContain('Waited for');
    local.platform.faults.jira = undefined;
    expect(refused(await local.invoke('outsider@example.com', 'flagship-global', 'overview', { programId })).code).toBe('not-found');
  });

  it('costs the storage a list of what many projects have come to, and not each of them', async () => {
    const programId = await open(28);
    await ask(local).overview(programId);
    local.clock?.advance(31_000);
    // Of one issue it would be over before anybody looks.
    local.platform.faults.jira = (_, __, { functionKey }) => (functionKey === 'pull' ? refusal(503, 'Later.') : null);
    await pullAgain();
    let single = 0;
    local.platform.faults.storage = (path, body, { functionKey }) => {
      if (functionKey === 'global' && path === '/api/v1/batch/get' && Array.isArray(body)) single += body.filter((one: { readonly entityName?: string }) => one.entityName === 'snapshot' || one.entityName === 'pull').length;
      return null;
    };
    expect((await ask(local).overview(programId)).pull.projects).toBe(28);
    expect(single).toBe(0);
    // Nor what holds the pulls back, at each of the looks that follow one another.
    const asked: string[] = [];
    local.platform.faults.storage = (_, body, { functionKey }) => {
      if (functionKey === 'global') asked.push((body as { readonly entityName?: string }).entityName ?? '');
      return null;
    };
    expect((await ask(local).progress(programId)).phase).not.toBe('complete');
    expect(asked.filter((entity) => ['budget', 'pull', 'snapshot'].includes(entity))).toEqual([]);
  });
});

describe('a storage that refuses a call', () => {
  const refuseOnce = (matches: (path: string) => boolean): (() => number) => {
    let refusals = 0;
    local.platform.faults.storage = (path, _, { functionKey }) => (functionKey === 'global' && matches(path) && (refusals += 1) === 1 ? 'refuse' : null);
    return () => refusals;
  };

  it('is asked once more by who only looks', async () => {
    const programId = await open(2);
    const refusals = refuseOnce(() => true);
    expect((await ask(local).overview(programId)).pull.projects).toBe(2);
    expect(refusals()).toBeGreaterThan(1);
  });

  it('is not by who writes', async () => {
    const programId = await open(2);
    const { version } = await ask(local).overview(programId);
    const refusals = refuseOnce((path) => path.endsWith('/transaction'));
    expect(refused(await local.invoke(officer, 'flagship-global', 'publishProgram', { programId, version, visibility: 'draft' })).code).toBe('busy');
    expect(refusals()).toBe(1);
  });
});

import { openJobs, type OpenJobs } from '../jobs/open-jobs';

const keys = Array.from({ length: 60 }, (_, at) => `P${at}X`);

let jobs: OpenJobs;
beforeAll(async () => { jobs = await openJobs({ projects: keys }); });
afterAll(() => jobs.close());

const id = (at: number): number => jobs.projectId(keys[at] ?? '');

let written = 0;
const write = (projectId: number) => jobs.as(async () => {
  const { updateSnapshot } = await import('../../src/store/update-snapshot');
  const mapping = { points: null, start: null, team: null };
  await updateSnapshot(jobs.site.cloudId, projectId, { project: { id: projectId, key: `K${projectId}`, name: `Name ${written += 1}`, style: 'team-managed', versions: [], mapping } });
});

/** Storage calls by path while something is done. */
const calls = async (work: () => Promise<unknown>): Promise<Readonly<Record<string, number>>> => {
  const seen: Record<string, number> = {};
  jobs.platform.faults.storage = (path) => { seen[path] = (seen[path] ?? 0) + 1; return null; };
  await jobs.as(work);
  jobs.platform.faults.storage = undefined;
  return seen;
};

const load = async () => (await import('../../src/store/snapshot')).loadProjects(jobs.site.cloudId, keys.map((_, at) => id(at)));

describe('snapshots of many projects', () => {
  it('cost one small read where nothing was written since, and one for each 25 where something was', async () => {
    for (let at = 0; at < 59; at++) await write(id(at));
    await jobs.as(load);
    expect(await calls(load)).toEqual({ '/api/v1/get': 1 });
    await write(id(3));
    const { '/api/v1/get': single, ...others } = await calls(load);
    expect(others).toEqual({ '/api/v1/batch/get': 3 });
    expect(single).toBeLessThanOrEqual(2);
    expect((await jobs.as(load)).loaded.size).toBe(59);
  });

  it('are as they were written last, whoever wrote', async () => {
    await jobs.as(load);
    await write(id(59));
    expect((await jobs.as(load)).loaded.get(id(59))?.project.key).toBe(`K${id(59)}`);
    await jobs.as(async () => (await import('../../src/jobs/purge')).purgeProject(id(59)));
    expect((await jobs.as(load)).loaded.has(id(59))).toBe(false);
  });

  it('as they were some seconds ago come from one list, for everybody who asks meanwhile', async () => {
    const lately = async () => (await import('../../src/store/snapshot')).loadProjects(jobs.site.cloudId, keys.map((_, at) => id(at)), true);
    await jobs.as(load);
    expect(await calls(lately)).toMatchObject({ '/api/v1/entity/query': 1 });
    await write(id(5));
    expect(await calls(lately)).toEqual({});
    // What this process read by itself meanwhile is newer than the list.
    const current = (await jobs.as(load)).loaded.get(id(5));
    expect((await jobs.as(lately)).loaded.get(id(5))).toBe(current);
  });

  it('of which all are listed in pages of a hundred', async () => {
    const list = async () => (await import('../../src/store/pointer')).allPointers();
    expect(await calls(list)).toEqual({ '/api/v1/entity/query': 1 });
    expect((await jobs.as(list)).length).toBe(59);
  });
});

import { openJobs, type OpenJobs } from '../jobs/open-jobs';
import { anyNote } from '../store/any-note';
import { anySettings } from '../store/any-settings';
import { withLogSpy } from '../log-spy';

let jobs: OpenJobs;
const log = withLogSpy();
afterEach(() => {
  jobs.close();
});

const JQL = 'project = A';

const accountId = (): string => jobs.site.userByEmail('officer@example.com')?.accountId ?? '';

const makeProgram = () => jobs.as(async () => {
  const { createProgram } = await import('../../src/store/programs');
  const { compileRules } = await import('../../src/jobs/compile-rules');
  const settings = anySettings([{ kind: 'jql', jql: JQL }]);
  return createProgram({ name: 'P', ownerId: accountId(), visibility: 'published', everyone: 'contributor', grants: [], archivedAt: null, settings, projectIds: await compileRules('p', settings.rules) }, 'p', anyNote('program-created'));
});

const load = () => jobs.as(async () => {
  const { getProgram } = await import('../../src/store/programs');
  const { loadProgramSource } = await import('../../src/resolvers/load-program');
  const program = await getProgram('p');
  if (program === null) throw new Error('no program');
  return loadProgramSource(program, { site: jobs.site.cloudId, accountId: accountId() });
});

const lose = () => jobs.as(async () => (await import('../../src/store/membership')).removeCompiled('p'));

const spoil = () => jobs.as(async () => {
  const { kvs, WhereConditions } = await import('@forge/kvs');
  const { results } = await kvs.query().where('key', WhereConditions.beginsWith('members:p:')).getMany<object>();
  for (const { key, value } of results) await kvs.set(key, { ...value, ids: 'bm9uc2Vuc2Ugb25seQ==' });
});

it.each([['is missing', lose], ['cannot be read', spoil]])('a list of issues that %s counts as still being read, never as none, and is compiled again', async (_, harm) => {
  jobs = await openJobs({ projects: ['A'], issues: ['A-1 todo', 'A-2 done'] });
  await makeProgram();
  await jobs.pull('A');
  await harm();
  expect((await load()).pull).toMatchObject({ phase: 'waiting', total: null });
  await jobs.platform.drain();
  const again = await load();
  expect([again.source.issues.length, again.pull.phase]).toEqual([2, 'complete']);
});

it('a program that cannot be loaded leaves the others in the list', async () => {
  jobs = await openJobs({ projects: ['A'], issues: ['A-1 todo'] });
  const program = await makeProgram();
  await jobs.pull('A');
  const programs = await jobs.as(async () => {
    const { createProgram } = await import('../../src/store/programs');
    const { showPrograms } = await import('../../src/resolvers/program-list');
    await createProgram({ ...program, projectIds: null as never }, 'broken', anyNote('program-created'));
    const viewer = { accountId: accountId(), cloudId: jobs.site.cloudId, siteUrl: '', locale: 'en', timeZone: 'UTC', issue: null };
    return (await showPrograms({}, viewer)).programs;
  });
  expect(programs.map(({ id }) => id)).toEqual(['p']);
  expect(log()).toHaveBeenCalledWith(expect.stringContaining('listPrograms'));
});

import { openJobs, type OpenJobs } from './open-jobs';

let jobs: OpenJobs;
afterEach(() => jobs.close());

const states = (...keys: string[]) => jobs.as(async () => {
  const { readPullStates } = await import('../../src/store/pull-state');
  return [...(await readPullStates(keys.map(jobs.projectId))).values()];
});

describe('a pull whose storage asks to wait', () => {
  it.each(['transaction', 'get', 'set', 'query', 'entity/get', 'entity/query'])('at %s waits, shows no failure, and goes on by itself', async (path) => {
    jobs = await openJobs({ projects: ['A'], issues: Array.from({ length: 30 }, (_, at) => `A-${at + 1} doing`) });
    let left = 3;
    let asked = 0;
    jobs.platform.faults.jira = async (request) => { if (request.url.includes('/search/jql')) asked += 1; return null; };
    jobs.platform.faults.storage = (called) => (asked > 0 && called === `/api/v1/${path}` && left-- > 0 ? 'refuse' : null);
    await jobs.pullUntilIdle('A');
    expect(await states('A')).toMatchObject([{ message: null, failures: 0 }]);
    await jobs.platform.drain();
    expect(left).toBeLessThan(3);
    expect(await states('A')).toMatchObject([{ phase: 'complete', done: 30, historyDone: 30, message: null, failures: 0 }]);
  });
});

describe('states of many pulls', () => {
  it('are read from two lists, and say the same as those that are read singly', async () => {
    const keys = Array.from({ length: 30 }, (_, at) => `P${at}X`);
    jobs = await openJobs({ projects: keys });
    await jobs.pull(...keys.slice(0, 28));
    const calls: string[] = [];
    jobs.platform.faults.storage = (path, body) => { calls.push(`${path} ${String((body as { readonly partition?: readonly string[] }).partition)}`); return null; };
    const together = await states(...keys);
    // Whoever comes to their end in between is found in the second.
    expect(calls).toEqual(['/api/v1/entity/query yes', '/api/v1/entity/query no']);
    const byProject = <T extends { readonly projectId: number }>(some: readonly T[]): readonly T[] => [...some].sort((a, b) => a.projectId - b.projectId);
    expect(byProject(together)).toEqual(byProject([...await states(...keys.slice(0, 15)), ...await states(...keys.slice(15))]));
    expect(together).toHaveLength(28);
  });
});

describe('a refusal by the storage', () => {
  it('of one value among several is told from a failure', async () => {
    jobs = await openJobs({ projects: ['A'] });
    const { demandAll, isStorageBusy } = await import('../../src/store/storage-busy');
    const busy = (code: string): boolean => {
      try {
        demandAll([{ error: { code: 'KEY_NOT_FOUND' } }, { error: { code } }], 'values');
      } catch (error) {
        return isStorageBusy(error);
      }
      throw new Error('Nothing was thrown.');
    };
    expect([busy('RATE_LIMIT_EXCEEDED'), busy('INTERNAL_SERVER_ERROR')]).toEqual([true, false]);
    expect(() => demandAll([{ error: { code: 'KEY_NOT_FOUND' } }], 'values')).not.toThrow();
  });
});

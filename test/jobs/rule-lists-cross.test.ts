import { editIssue } from '../local-jira/site/issue-edits';
import type { ProgramRecord } from '../../src/store/programs';
import { anyNote } from '../store/any-note';
import { anySettings } from '../store/any-settings';
import { openJobs, type OpenJobs } from './open-jobs';

const labelled = { kind: 'jql', jql: 'labels = x' } as const;

let jobs: OpenJobs;
beforeEach(async () => {
  jobs = await openJobs({ projects: ['A'], issues: ['A-1 todo label x', 'A-2 todo', 'A-3 todo'] });
  jobs.platform.faults.trigger = () => 'lose';
});
afterEach(() => jobs.close());

const label = (key: string, ...labels: string[]): void => { editIssue(jobs.site, null, String(jobs.id(key)), { labels }); };

const makeProgram = async (): Promise<ProgramRecord> => {
  const { createProgram } = await import('../../src/store/programs');
  await (await import('../../src/jobs/compile-rules')).compileRules('p', [labelled]);
  return createProgram({
    name: 'P', ownerId: 'x', visibility: 'draft', everyone: 'contributor', grants: [], archivedAt: null, settings: anySettings([labelled]), projectIds: [jobs.projectId('A')],
  }, 'p', anyNote('program-created'));
};

const refresh = async (key: string): Promise<void> =>
  (await import('../../src/jobs/refresh-members')).refreshMembers([{ id: jobs.id(key), key, projectId: jobs.projectId('A'), parentId: null }], []);

const recompile = async (program: ProgramRecord): Promise<void> => (await import('../../src/jobs/members')).recompileRule(program, labelled);

const listed = async (): Promise<readonly number[]> =>
  [...(await (await import('../../src/store/membership')).readCompiled('p', labelled))?.ids ?? []].sort((a, b) => a - b);

/** Does something once, while Jira is asked the first question from now on, before it answers. */
const meanwhile = (work: () => Promise<void>): void => {
  jobs.platform.faults.jira = async () => {
    jobs.platform.faults.jira = undefined;
    await work();
    return null;
  };
};

const ids = (...keys: readonly string[]): readonly number[] => keys.map((key) => jobs.id(key));

describe('a list of a rule', () => {
  it('that is compiled keeps what a change brought and took meanwhile, though the index did not know of it', async () => {
    expect(await jobs.as(async () => {
      const program = await makeProgram();
      meanwhile(async () => {
        label('A-2', 'x');
        label('A-1');
        await refresh('A-2');
        await refresh('A-1');
        label('A-2');
        label('A-1', 'x');
      });
      await recompile(program);
      return listed();
    })).toEqual(ids('A-2'));
  });

  it('that a change is brought into keeps what was compiled meanwhile', async () => {
    expect(await jobs.as(async () => {
      const program = await makeProgram();
      label('A-2', 'x');
      meanwhile(async () => {
        label('A-3', 'x');
        await recompile(program);
        label('A-1');
      });
      await refresh('A-2');
      return listed();
    })).toEqual(ids('A-1', 'A-2', 'A-3'));
  });

  it('loses none of many changes that are brought in at once, and is kept again after it was forgotten', async () => {
    expect(await jobs.as(async () => {
      const { changeCompiled, removeCompiled } = await import('../../src/store/membership');
      const program = await makeProgram();
      const add = (id: number): Promise<void> => changeCompiled('p', labelled, (now) => (now === null ? null : { ...now, ids: new Set([...now.ids ?? [], id]) }));
      await Promise.all([1, 2, 3, 4].map(add));
      const all = await listed();
      await removeCompiled('p');
      await recompile(program);
      return [all, await listed()];
    })).toEqual([[1, 2, 3, 4, ...ids('A-1')], ids('A-1')]);
  });
});

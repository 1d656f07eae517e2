import type { MembershipRule } from '../../src/model/settings';
import type { ProgramRecord } from '../../src/store/programs';
import { anyNote } from '../store/any-note';
import { anySettings } from '../store/any-settings';
import { openJobs, type OpenJobs } from './open-jobs';

const wholeA: MembershipRule = { kind: 'project', projectId: '10000' };
const labelled = { kind: 'jql', jql: 'labels = x' } as const;
const other = { kind: 'jql', jql: 'labels = y' } as const;

let jobs: OpenJobs;
beforeEach(async () => { jobs = await openJobs({ projects: ['A', 'B'], issues: ['A-1 todo', 'B-1 todo label x', 'B-2 todo label y'] }); });
afterEach(() => jobs.close());

/** A program as a job has read it, and what a manager makes of its rules before the job comes to its end. */
const overtaken = async (rules: readonly MembershipRule[]): Promise<ProgramRecord> => {
  const { createProgram, saveProgram } = await import('../../src/store/programs');
  const { compileRules } = await import('../../src/jobs/compile-rules');
  const fresh = { name: 'P', ownerId: 'x', visibility: 'draft', everyone: 'contributor', grants: [], archivedAt: null, settings: anySettings([wholeA, labelled]), projectIds: [10000] } as const;
  const read = await createProgram(fresh, 'p', anyNote('program-created'));
  await compileRules('p', rules);
  await saveProgram({ ...read, settings: anySettings([...rules]) }, read.version, anyNote('membership-changed'));
  return read;
};

const projectIds = async (): Promise<readonly number[] | undefined> => (await (await import('../../src/store/programs')).getProgram('p'))?.projectIds;

describe('a job that has read a program before its rules were changed', () => {
  it('adds no project for a rule that was taken out', async () => {
    expect(await jobs.as(async () => {
      const read = await overtaken([wholeA]);
      await (await import('../../src/jobs/members')).grow(read, [10001], labelled);
      return projectIds();
    })).toEqual([10000]);
  });

  it('adds what a rule leads to that is still there', async () => {
    expect(await jobs.as(async () => {
      const read = await overtaken([wholeA, labelled, other]);
      await (await import('../../src/jobs/members')).grow(read, [10001], labelled);
      return projectIds();
    })).toEqual([10000, 10001]);
  });

  it('forgets no list of a rule that is new', async () => {
    expect(await jobs.as(async () => {
      const members = await import('../../src/jobs/members');
      const { readCompiled } = await import('../../src/store/membership');
      const read = await overtaken([wholeA, other]);
      await members.recompile(read);
      const compiled = await readCompiled('p', other);
      return compiled?.ids?.size ?? null;
    })).toBe(1);
  });
});

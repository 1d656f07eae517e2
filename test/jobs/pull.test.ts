import { openJobs, type OpenJobs } from './open-jobs';

let jobs: OpenJobs;
afterEach(() => jobs.close());

describe('a pull', () => {
  it('brings in the issues of a project as Jira tells them', async () => {
    jobs = await openJobs({
      projects: ['A', 'B'],
      issues: ['A-1 doing due 2026-12-01 story-points 3: First', 'A-2 done', 'A-3 todo parent A-1 flagged', 'B-1 todo'],
      links: ['A-1 blocks A-3', 'A-2 is blocked by B-1'],
    });
    await jobs.pull('A');
    const issues = await jobs.snapshot('A');
    expect(issues.map((issue) => issue.key)).toEqual(['A-1', 'A-2', 'A-3']);
    expect(issues[0]).toMatchObject({ status: { category: 'doing' }, due: 20788, points: 3, historyKnown: true, links: [{ otherKey: 'A-3', side: 'outward' }] });
    expect(issues[2]).toMatchObject({ parentKey: 'A-1', parentId: issues[0]?.id, flagged: true, links: [{ otherKey: 'A-1', side: 'inward' }] });
    expect(issues[1]?.links[0]).toMatchObject({ otherKey: 'B-1', side: 'inward', otherStatus: { category: 'todo' } });
  });
});

import { issueTypes, linkTypes, resolutions, standardUsers, statuses } from './standard-tables';
import { tinySeed } from './tiny-seed';

describe('tiny seed', () => {
  const seed = tinySeed({
    projects: ['A', { key: 'B', levels: { secret: [{ type: 'reporter' }] }, browse: [{ type: 'reporter' }] }],
    issues: ['A-1 Epic: Ship: it', 'A-2 Story doing due 2026-12-01 parent A-1 assignee engineer sprint S1 flagged', 'B-7 dropped level secret reporter lead'],
    links: ['A-2 blocks B-7', 'A-2 is required by A-1'],
  });
  const [epic, story, other] = [...seed.issues];

  test('reads issues', () => {
    expect(epic).toMatchObject({ id: '10001', key: 'A-1', projectId: '10000', typeId: issueTypes.epic.id, summary: 'Ship: it' });
    expect(story).toMatchObject({ statusId: statuses.doing.id, duedate: '2026-12-01', parentId: '10001', assigneeId: standardUsers.engineer.accountId });
    expect(story?.custom['customfield_10020']).toEqual([100]);
    expect(other).toMatchObject({ statusId: statuses.done.id, resolutionId: resolutions.wontDo.id, securityLevelId: '10210', reporterId: standardUsers.lead.accountId });
  });

  test('reads links in both wordings', () => {
    expect([...seed.links]).toEqual([
      { id: '20001', typeId: linkTypes.blocks.id, sourceId: '10002', destinationId: '10003' },
      { id: '20002', typeId: linkTypes.depends.id, sourceId: '10001', destinationId: '10002' },
    ]);
  });

  test.each([
    [{ projects: ['A'], issues: ['A-1 soon'] }, 'what is "soon"'],
    [{ projects: ['A'], issues: ['X-1'] }, 'X-1 is in no project'],
    [{ projects: ['A'], issues: ['A-1'], links: ['A-1 blocks A-2'] }, 'names an issue that is not there'],
    [{ projects: ['A'], issues: ['A-1', 'A-2'], links: ['A-1 loves A-2'] }, 'no link type says "loves"'],
  ])('refuses what it does not know: %j', (options, message) => {
    expect(() => tinySeed(options)).toThrow(message);
  });
});

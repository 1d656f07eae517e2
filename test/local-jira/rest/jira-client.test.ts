import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { openSite } from '../site/open-site';
import { createRest } from './app';
import { checkedRest, readOperations } from './openapi-check';
import { serveRest } from './serve';

const seed = {
  projects: [{ key: 'A', levels: { secret: [{ type: 'reporter' as const }] } }, { key: 'B', style: 'next-gen' as const }, { key: 'HID', browse: [] }],
  issues: ['A-1 Epic', 'A-2 Story doing parent A-1 sprint S1 points 3 team Web flagged due 2026-12-01', 'B-1 label x', 'B-2 done', 'A-3 Sub-task parent A-2', 'HID-1'],
  links: ['A-2 blocks B-1', 'HID-1 blocks A-1', 'B-1 blocks B-1'],
};

const words = (text: string) => ({ type: 'doc', version: 1, content: [{ type: 'paragraph', content: [{ type: 'text', text }] }] });

test('jira.js, unmodified and strict, works against it over HTTP', async () => {
  const { site } = await openSite(seed);
  const { rest, problems } = checkedRest(createRest(site), readOperations());
  const served = await serveRest(rest, site);
  try {
    const { stdout } = await promisify(execFile)(process.execPath, [join(__dirname, 'jira-client.mjs'), served.url, 'officer@example.com']);
    expect(JSON.parse(stdout)).toEqual({
      created: 'A-4',
      issue: { summary: 'Edited', status: 'Done', resolution: 'Done', changes: 3 },
      comments: 1, plain: words('Plain\nwords'), plainIssue: words('Plain words'), worklogs: ['2h'], listed: 1, property: { blocked: true }, propertyKeys: ['flag'],
      link: ['blocks', 'A-1'], ends: ['A-4', 'A-1'], linkTypes: 6,
      history: ['summary', 'Story point estimate', 'resolution', 'status', 'assignee', 'timespent', 'timespent', 'timespent', 'Link', 'Link'],
      bulkHistory: [true], bulk: 1, found: ['A-1', 'A-2', 'A-3', 'A-4', 'B-1', 'B-2', 'B-3'], count: 4, parsed: [0, 1],
      fields: true, types: 5, statuses: ['new', 'indeterminate', 'done'], projects: ['A', 'B'], versions: [['2.0', true]], scheme: true,
      mine: { BROWSE_PROJECTS: true, ADMINISTER: false },
      checked: { globalPermissions: [], projectPermissions: [{ permission: 'BROWSE_PROJECTS', projects: [10000, 10001], issues: [10001] }] },
      remote: 'Moved', filtered: 3, filters: [1, 1, 1], unresolved: 0, editable: true, bulkEdited: [2, 1],
      boards: ['S board: scrum', 'A kanban: kanban'], columns: ['To Do', 'In Progress', 'Done'], sprints: ['S1: active', 'Made: active'], sprintIssues: ['A-4'],
      boardIssues: 3, epics: ['A-1'], backlog: 1, estimate: 3, closed: true,
      people: 5, members: 4, server: 'Cloud', failures: [404, 400, 401, 403],
    });
  } finally {
    await served.close();
  }
  expect(problems.filter((problem) => !/\/rest\/(api\/2|software\/1\.0)\//.test(problem))).toEqual([]);
});

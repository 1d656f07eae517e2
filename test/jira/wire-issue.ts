import { issueWire, type IssueWire } from '../../src/jira/wire/issue-wire';

/** An issue as Jira's JSON has it, with these fields changed. Parsed as every answer is. */
export const wireIssue = (fields: Record<string, unknown> = {}, key = 'A-1'): IssueWire => issueWire.parse({
  id: '10001', key, self: 'https://example.atlassian.net/rest/api/3/issue/10001',
  fields: {
    summary: 'One', issuetype: { id: '3', name: 'Story', subtask: false, hierarchyLevel: 0 }, project: { id: '10000', key: 'A', name: 'Alpha' },
    status: { id: '1', name: 'To Do', statusCategory: { id: 2, key: 'new', name: 'To Do' } }, resolution: null, resolutiondate: null,
    created: '2026-11-20T09:12:33.000+0100', updated: '2026-11-21T10:00:00.000+0000', duedate: null, priority: null, components: [],
    fixVersions: [], assignee: null, issuelinks: [], ...fields,
  },
});

import { catalog, type Catalog } from '../../src/jira/catalog';
import { partsOf } from '../../src/jira/jql-parts';
import { positionOf } from '../../src/jira/jql-position';
import { unsuitable } from '../../src/resolvers/rule-fields';
import { openJobs, type OpenJobs } from '../jobs/open-jobs';
import { parseJql } from '../local-jira/jql/parse-jql';

let jobs: OpenJobs;
let fields: Catalog['fields'];
beforeAll(async () => {
  jobs = await openJobs({ projects: ['A'], issues: ['A-1 todo'], links: [] });
  fields = [
    ...(await jobs.as(() => catalog())).fields,
    { id: 'customfield_10500', name: 'Parent Link', type: 'any', kind: 'com.atlassian.jpo:jpo-custom-field-parent', projectId: null },
    { id: 'customfield_10501', name: 'Programme', type: 'any', kind: 'com.atlassian.jpo:jpo-custom-field-parent', projectId: null },
  ];
});
afterAll(() => jobs.close());

/** The structure as Jira gives it, of queries with fields that the local Jira cannot evaluate, too. */
const refusedIn = (jql: string): string | null => {
  const options = { viewerId: null, now: Date.now(), browse: () => true, browseProject: () => true };
  const [parsed] = parseJql([jql], 'none', jobs.site, options as never).queries;
  const parts = partsOf(parsed?.structure?.where);
  if (parts === null) throw new Error(`${jql}: no structure`);
  return unsuitable(parts, fields)?.name ?? null;
};

test.each([
  'project in (A, B) AND issuetype = Epic', 'key in (A-1, A-2) OR id > 10001', 'status was "To Do" before -1w AND status changed after startOfMonth(-1)',
  'statusCategory != Done AND resolution is EMPTY', 'labels = x AND component in (Web) AND fixVersion in unreleasedVersions()', 'sprint in openSprints() OR Sprint is EMPTY',
  'assignee in membersOf("web") AND reporter != "currentUser()"', 'due < endOfWeek() AND created >= -30d', 'summary ~ "linkedIssues(A-1)"', "summary ~ 'parent is empty'",
  '"Story Points" > 3 AND cf[10016] is not EMPTY AND "Team[Team]" is EMPTY AND flagged is not EMPTY', 'parent = A-1', 'parent in (A-1, 10001)', '"Epic Link" = A-1', 'cf[10014] = A-1',
  'project = A ORDER BY lastViewed',
])('a rule may hold %s', (jql) => {
  expect(refusedIn(jql)).toBeNull();
});

test.each([
  ['issue in linkedIssues(A-1)', 'linkedIssues'], ['key NOT IN linkedissues("A-1", "blocks")', 'linkedissues'], ['issueLinkType = blocks', 'issueLinkType'],
  ['comment ~ layoffs', 'comment'], ['text ~ layoffs', 'text'], ['worklogAuthor = lead', 'worklogAuthor'], ['level = Board', 'level'], ['filter = 10000', 'filter'],
  ['parent is EMPTY', 'parent'], ['parent is not EMPTY', 'parent'], ['parent != A-1', 'parent'], ['NOT parent = A-1', 'parent'], ['NOT (labels = x OR NOT parent in (A-1))', 'parent'],
  ['parent in (A-1, EMPTY)', 'parent'], ['parentEpic = A-1', 'parentEpic'], ['"Epic Link" is EMPTY', 'Epic Link'], ['cf[10014] != A-1', 'cf[10014]'],
  ['"Parent Link" is EMPTY', 'Parent Link'], ['Programme != A-1', 'Programme'], ['cf[10501] is EMPTY', 'cf[10501]'],
  ['assignee = currentUser()', 'currentUser'], ['status was Done BY CURRENTUSER()', 'CURRENTUSER'], ['issue in watchedIssues()', 'watchedIssues'],
  ['created > lastLogin()', 'lastLogin'], ['key in issueHistory()', 'issueHistory'], ['lastViewed > -1w', 'lastViewed'], ['voter = lead', 'voter'], ['project in projectsLeadByUser()', 'projectsLeadByUser'],
  ['issue.property[stats].linked > 3', 'issue.property[stats].linked'], ['nobodyKnows = 1', 'nobodyKnows'], ['cf[99999] = 1', 'cf[99999]'], ['labels = x OR (project = A AND (due < now() OR comment ~ x))', 'comment'],
])('a rule may not hold %s', (jql, name) => {
  expect(refusedIn(jql)).toBe(name);
});

test('a structure that is not as described is no structure', () => {
  expect([undefined, null, {}, { operator: '=' }, { operator: 'and', clauses: [{ operator: '=' }] }, { operator: '=', field: 'project' }].map(partsOf)).toEqual([null, null, null, null, null, null]);
});

test('tells where a field or function stands, not where a value has the same letters', () => {
  expect(positionOf('summary ~ "comment" AND comment ~ x', 'comment')).toBe(24);
  expect(positionOf('commented = 1 AND comment ~ x', 'comment')).toBe(18);
  expect(positionOf('a = 1 AND "Epic Link" is EMPTY', 'Epic Link')).toBe(10);
  expect(positionOf('a = 1', 'comment')).toBeNull();
});

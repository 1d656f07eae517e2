import { openSite } from '../site/open-site';
import type { Site } from '../site/site';
import { editIssue, transitionIssue } from '../site/issue-edits';
import { standardUsers, statuses } from '../site/standard-tables';
import type { ChangeGroup } from '../site/types';
import type { JqlOptions, JqlSite } from './jql-site';
import { searchJql } from './search-jql';

const { officer, engineer } = standardUsers;

const version = (id: string, name: string, released: boolean) => ({ id, name, archived: false, released });

const change = (id: string, issueId: string, created: string, field: string, from: string | null, to: string | null): ChangeGroup => ({
  id, issueId, authorId: engineer.accountId, created: `${created}T10:00:00.000+0000`,
  items: [{ field, fieldtype: 'jira', fieldId: field, from, fromString: from, to, toString: to }],
});

const seed = {
  projects: [
    { key: 'WEB', name: 'Web shop', versions: [version('501', '1.0', true), version('502', '2.0', false)] },
    'ML', { key: 'HID', name: 'Hidden' },
  ],
  issues: [
    'WEB-1 Epic created 2026-10-01: Checkout rebuild',
    'WEB-2 Story doing parent WEB-1 assignee engineer due 2026-11-25 points 3 sprint S1 label api version 2.0 created 2026-11-01 estimate 8: Payment form, labelled "new"',
    'WEB-3 Sub-task done parent WEB-2 assignee lead created 2026-11-10 resolved 2026-11-20: Validate the card number',
    'WEB-10 Bug todo label API label ui flagged version 1.0 created 2026-11-12 team Web: Totals are wrong',
    'ML-1 Task todo due 2026-11-22 story-points 5 team Data created 2026-11-15: Train the model',
    'ML-2 Task dropped reporter engineer due 1969-12-31 epic WEB-1: Old experiment',
    'HID-1: Secret payment',
  ],
  links: ['WEB-2 blocks ML-1', 'ML-2 depends on ML-1', 'WEB-2 relates to HID-1'],
  sprints: [{ id: 7, name: 'Old sprint', state: 'closed' as const, boardId: 1 }],
  more: {
    changes: [
      change('1', '10002', '2026-11-03', 'status', statuses.todo.id, statuses.done.id),
      change('2', '10002', '2026-11-08', 'status', statuses.done.id, statuses.doing.id),
      change('3', '10004', '2026-11-13', 'assignee', engineer.accountId, null),
      change('4', '10004', '2026-11-14', 'fixVersions', null, '501'),
    ],
  },
};

const now = Date.parse('2026-11-22T12:00:00Z');
const hidden = '10002';

const optionsFor = (viewerId: string | null = officer.accountId): JqlOptions => ({
  viewerId, now, browse: (issue) => issue.projectId !== hidden, browseProject: (project) => project.id !== hidden,
});

let site: Site;
beforeAll(async () => { site = (await openSite(seed)).site; });

/** Keys found, in order, or the messages. */
const ask = (jql: string, viewerId?: string | null): readonly string[] => {
  const jqlSite: JqlSite = site;
  const result = searchJql(jql, jqlSite, optionsFor(viewerId));
  return result.ok ? result.ids.map((id) => site.issueById(id)?.key ?? id) : result.errors;
};

const found = (jql: string): string => ask(`${jql} ORDER BY key ASC`).join(' ');

describe('what queries find', () => {
  const all = 'ML-1 ML-2 WEB-1 WEB-2 WEB-3 WEB-10';
  test.each([
    // Projects, keys, ids
    ['project = WEB', 'WEB-1 WEB-2 WEB-3 WEB-10'], ['project = "web SHOP"', 'WEB-1 WEB-2 WEB-3 WEB-10'], ['project in (ML, 10000)', all],
    ['project != WEB', 'ML-1 ML-2'], ['not project in (WEB)', 'ML-1 ML-2'],
    ['key = web-2', 'WEB-2'], ['id = 10002', 'WEB-2'], ['issuekey in (ML-1, WEB-10)', 'ML-1 WEB-10'], ['key != WEB-1 and project = WEB', 'WEB-2 WEB-3 WEB-10'],
    ['key > WEB-2', 'WEB-3 WEB-10'], ['key >= WEB-3 and key < WEB-10', 'WEB-3'], ['id <= 10003', 'WEB-1 WEB-2 WEB-3'], ['id > 10003', 'WEB-10'],
    // Types, states, people
    ['type in (Story, bug)', 'WEB-2 WEB-10'], ['issuetype in subtaskIssueTypes()', 'WEB-3'], ['issuetype not in (subtaskIssueTypes(), Epic) and project = WEB', 'WEB-2 WEB-10'],
    ['status = "in progress"', 'WEB-2'], ['statusCategory != Done', 'ML-1 WEB-1 WEB-2 WEB-10'], ['statusCategory = new', 'ML-1 WEB-1 WEB-10'],
    ['resolution = Unresolved', 'ML-1 WEB-1 WEB-2 WEB-10'], ['resolution is not empty', 'ML-2 WEB-3'], ['resolution not in (Done, Unresolved)', 'ML-2'],
    ['priority >= Medium and project = ML', 'ML-1 ML-2'], ['priority > Medium', ''], ['priority < High and project = ML', 'ML-1 ML-2'],
    ['assignee = "engineer@example.com"', 'WEB-2'], ['assignee = "Liam Lead"', 'WEB-3'], ['assignee != currentUser()', 'WEB-2 WEB-3'], ['assignee is EMPTY', 'ML-1 ML-2 WEB-1 WEB-10'],
    ['assignee in (membersOf("jira-users"), null)', all], ['reporter = currentUser()', 'ML-1 WEB-1 WEB-2 WEB-3 WEB-10'],
    // Negation leaves empties out, also through NOT
    ['not assignee = "engineer@example.com"', 'WEB-3'], ['not (assignee = "engineer@example.com" or project = ML)', 'WEB-3'], ['labels != api', ''], ['labels not in (ui)', 'WEB-2'],
    // Text
    ['summary ~ "PAYMENT"', 'WEB-2'], ['summary ~ "pay*"', 'WEB-2'], ['summary ~ "card validate"', 'WEB-3'], ['summary ~ "\\"card number\\""', 'WEB-3'], ['summary ~ "\\"number card\\""', ''],
    ['summary !~ model and project = ML', 'ML-2'], ['text ~ totals', 'WEB-10'], ['description is empty', all],
    // Dates
    ['due = 2026-11-25', 'WEB-2'], ['due <= now()', 'ML-1 ML-2'], ['due < startOfDay()', 'ML-2'], ['due < 4d', 'ML-1 ML-2 WEB-2'], ['due is empty and project = WEB', 'WEB-1 WEB-3 WEB-10'],
    ['duedate < "1970/01/01"', 'ML-2'], ['due >= endOfMonth(-1M) and due <= endOfWeek("1w")', 'ML-1 WEB-2'],
    ['created >= -10d', 'ML-1'], ['created >= startOfDay(-10)', 'ML-1 WEB-10'], ['created >= "2026-11-12 10:00" and created < "2026/11/12 10:01"', 'WEB-10'], ['created < startOfMonth()', 'WEB-1'],
    ['resolved >= -1w', 'WEB-3'], ['updated > "2026-11-20"', 'WEB-3'], ['updated > 2026-11-21', ''], ['created in ("2026-10-01 11:00")', 'WEB-1'],
    // Lists of values
    ['labels = Api', 'WEB-2 WEB-10'], ['labels in (ui, nothing)', 'WEB-10'], ['fixVersion = 2.0', 'WEB-2'], ['fixVersion in releasedVersions(WEB)', 'WEB-10'], ['fixVersion in unreleasedVersions()', 'WEB-2'],
    ['sprint in openSprints()', 'WEB-2'], ['sprint = S1', 'WEB-2'], ['sprint in closedSprints()', ''], ['sprint not in (7)', 'WEB-2'],
    // Hierarchy and links
    ['parent = WEB-1', 'WEB-2'], ['parent in (WEB-1, 10002)', 'WEB-2 WEB-3'], ['parent is not empty', 'WEB-2 WEB-3'], ['parent != WEB-1', 'WEB-3'], ['"Epic Link" = WEB-1', 'ML-2 WEB-2'], ['cf[10014] is empty and project = ML', 'ML-1'], ['parentEpic = WEB-1', 'WEB-2 WEB-3'],
    ['issue in linkedIssues(ML-1)', 'ML-2 WEB-2'], ['issue in linkedIssues("WEB-2", "blocks")', 'ML-1'], ['issue in linkedIssues(ML-1, "is required by")', 'ML-2'], ['issueLinkType = "depends on"', 'ML-2'], ['issueLinkType = "is blocked by"', 'ML-1'],
    // Custom fields
    ['"Story point estimate" = 3', 'WEB-2'], ['cf[10026] > 4', 'ML-1'], ['"Story Points[Number]" is not empty', 'ML-1'], ['Flagged = Impediment', 'WEB-10'], ['Flagged is empty and project = ML', 'ML-1 ML-2'],
    ['Team = Data', 'ML-1'], ['"Team[Team]" in (team-data, Web)', 'ML-1 WEB-10'], ['"Start date" is empty', all], ['originalEstimate >= 1d', 'WEB-2'], ['originalEstimate < "1d 1m"', 'WEB-2'], ['timespent is empty', all],
    // The past
    ['status was Done', 'ML-2 WEB-2 WEB-3'], ['status was Done before 2026-11-03', 'ML-2'], ['status was Done on 2026-11-05 and key = WEB-2', 'WEB-2'], ['status was Done after "2026-11-08 12:00" and key = WEB-2', ''],
    ['status was not in (Done) and project = WEB', 'WEB-1 WEB-10'], ['status was "To Do" during (2026-11-01, 2026-11-02) and type = Story', 'WEB-2'], ['status was Done by "engineer@example.com" and type = Story', 'WEB-2'], ['status was Done by currentUser() and type = Story', ''],
    ['status changed', 'WEB-2'], ['status changed from Done', 'WEB-2'], ['status changed to Done after 2026-11-03', ''], ['not status changed and project = WEB', 'WEB-1 WEB-3 WEB-10'],
    ['assignee was "engineer@example.com"', 'WEB-2 WEB-10'], ['assignee was EMPTY and key in (WEB-10, WEB-2)', 'WEB-10'], ['fixVersion was 1.0 before 2026-11-14', ''], ['fixVersion changed to 1.0 on 2026-11-14', 'WEB-10'],
    // Structure
    ['project = ML and due is empty or type = Epic', 'WEB-1'], ['project = ML and (due is empty or type = Task)', 'ML-1 ML-2'], ['!(project = WEB) && !(key = ML-1)', 'ML-2'], ['key = ML-1 || key = WEB-1', 'ML-1 WEB-1'],
  ])('%s', (jql, keys) => expect(found(jql)).toBe(keys));

  test('nobody in particular is nobody: currentUser() matches nothing', () => expect(ask('reporter = currentUser()', null)).toEqual([]));

  test('times are in the zone of the one who asks', () => {
    // Created at 09:00 UTC, which is 10:00 for the officer in Berlin.
    expect(ask('created = "2026-11-12 10:00"')).toEqual(['WEB-10']);
    expect(ask('created = "2026-11-12 09:00"', null)).toEqual(['WEB-10']);
  });
});

describe('order', () => {
  test.each([
    ['project = WEB', 'WEB-10 WEB-3 WEB-2 WEB-1'],
    ['project = WEB ORDER BY key DESC', 'WEB-10 WEB-3 WEB-2 WEB-1'],
    ['project in (WEB, ML) ORDER BY id', 'ML-1 ML-2 WEB-1 WEB-2 WEB-3 WEB-10'],
    ['project = WEB ORDER BY assignee ASC, created DESC', 'WEB-2 WEB-3 WEB-10 WEB-1'],
    ['project = WEB ORDER BY assignee DESC, key', 'WEB-1 WEB-10 WEB-3 WEB-2'],
    ['project = ML ORDER BY due', 'ML-2 ML-1'], ['project = WEB ORDER BY status DESC, summary', 'WEB-3 WEB-2 WEB-1 WEB-10'],
    ['ORDER BY "Story point estimate", project DESC, key', 'WEB-2 WEB-1 WEB-3 WEB-10 ML-1 ML-2'],
  ])('%s', (jql, keys) => expect(ask(jql).join(' ')).toBe(keys));

  test('a limit gives the first of the same order', () => {
    for (const jql of ['project = WEB ORDER BY key', 'project = WEB ORDER BY summary', 'key in (WEB-10, ML-1) ORDER BY key']) {
      const all = searchJql(jql, site, optionsFor());
      expect(searchJql(jql, site, { ...optionsFor(), limit: 2 })).toEqual({ ok: true, ids: all.ok ? all.ids.slice(0, 2) : [] });
    }
  });
});

describe('what is refused, in Jira\'s words', () => {
  test.each([
    ['nonsense = 1', "Field 'nonsense' does not exist or you do not have permission to view it."],
    ['project = NOPE', "The value 'NOPE' does not exist for the field 'project'."],
    ['project = HID', "The value 'HID' does not exist for the field 'project'."],
    ['project = Hidden', "The value 'Hidden' does not exist for the field 'project'."],
    ['key = HID-1', "An issue with key 'HID-1' does not exist for field 'key'."],
    ['id > 10099', "A value with ID '10099' does not exist for the field 'id'."],
    ['id > 10007', "A value with ID '10007' does not exist for the field 'id'."],
    ['key = foo', "The issue key 'foo' for field 'key' is invalid."],
    ['status = Gone', "The value 'Gone' does not exist for the field 'status'."],
    ['summary = x', "The operator '=' is not supported by the 'summary' field."],
    ['status ~ x', "The operator '~' is not supported by the 'status' field."],
    ['summary was x', "History searches do not support the 'summary' field."],
    ['assignee = "nobody@example.com"', "The value 'nobody@example.com' does not exist for the field 'assignee'."],
    ['assignee in membersOf(nobody)', "Function 'membersOf' can not generate a list of usernames for group 'nobody'; the group does not exist."],
    ['assignee = invented()', "Unable to find JQL function 'invented()'."],
    ['status = currentUser()', "A value provided by the function 'currentUser' is invalid for the field 'status'."],
    ['created > yesterday', "Date value 'yesterday' for field 'created' is invalid. Valid formats include: 'yyyy/MM/dd HH:mm', 'yyyy-MM-dd HH:mm', 'yyyy/MM/dd', 'yyyy-MM-dd', or a period format e.g. '-5d', '4w 2d'."],
    ['due > 2026-02-31', expect.stringContaining("Date value '2026-02-31' for field 'due' is invalid.")],
    ['due < startOfDay(soon)', "Duration for function 'startOfDay' should have the format (+/-)n(yMwdhm), e.g -1M for 1 month earlier."],
    ['sprint = "No such"', "Sprint with name 'No such' does not exist or you do not have permission to view it."],
    ['Flagged = Maybe', "The option 'Maybe' for field 'Flagged' does not exist."],
    ['issue in linkedIssues(HID-1)', "Issue 'HID-1' could not be found in function 'linkedIssues'."],
    ['watcher = currentUser()', "The field 'watcher' cannot be searched on this site."],
    ['issue.property[flagship].blocked = "yes"', "The field 'issue.property[flagship].blocked' cannot be searched on this site."],
    ['cf[10026] = many', "The value 'many' for the field 'Story Points' is not a number."],
    ['project = WEB ORDER BY text', "Not able to sort using field 'text'."],
    ['project = WEB ORDER BY votes', "Not able to sort using field 'votes'."],
    // Syntax, with its position
    ['project = ', "Error in the JQL Query: Expecting either a value, list or function before the end of the query. (line 1, character 11)."],
    ['invalid query', "Error in the JQL Query: Expecting operator but got 'query'. The valid operators are '=', '!=', '<', '>', '<=', '>=', '~', '!~', 'IN', 'NOT IN', 'IS' and 'IS NOT'. (line 1, character 9)."],
    ['project = WEB ML', "Error in the JQL Query: Expecting either 'OR' or 'AND' but got 'ML'. (line 1, character 15)."],
    ['project = WEB AND\n  = 3', expect.stringMatching(/got '='.*\(line 2, character 3\)\.$/)],
    ['x = "open', "Error in the JQL Query: The quoted string 'open' has not been completed. (line 1, character 5)."],
    ['x = true', "Error in the JQL Query: 'true' is a reserved JQL word. You must surround it in quotation marks to use it in a query. (line 1, character 5)."],
    ['x = @me', expect.stringMatching(/reserved JQL character.*u0040.*character 5/)],
    ['project in WEB', "Error in the JQL Query: Expecting a list in parentheses, such as '(a, b)', before the end of the query. (line 1, character 15)."],
    ['project = (WEB, ML)', "Error in the JQL Query: Expecting either a value, list or function but got '('. (line 1, character 11)."],
    ['status is Done', "Error in the JQL Query: Expecting 'EMPTY' or 'NULL' but got 'Done'. (line 1, character 11)."],
    ['due < EMPTY', expect.stringContaining("'EMPTY' is a reserved JQL word.")],
    ['project in (WEB', "Error in the JQL Query: Expecting either ',' or ')' before the end of the query. (line 1, character 16)."],
    [`${'('.repeat(5000)}a=b${')'.repeat(5000)}`, expect.stringContaining('nests more than')],
    [`${'not '.repeat(5000)}a=b`, expect.stringContaining('nests more than')],
  ])('%s', (jql, message) => expect(ask(jql)).toEqual([message]));

  test('all problems of a query are told at once', () => {
    expect(ask('project = NOPE and status = Gone')).toEqual(["The value 'NOPE' does not exist for the field 'project'.", "The value 'Gone' does not exist for the field 'status'."]);
  });
});

test('an answer is never older than the site', async () => {
  const { site: own } = await openSite(seed);
  const count = (jql: string): number => { const result = searchJql(jql, own, optionsFor()); return result.ok ? result.ids.length : -1; };
  expect([count('status = Done ORDER BY summary'), count('assignee = currentUser() ORDER BY due')]).toEqual([2, 0]);
  transitionIssue(own, officer.accountId, '10004', statuses.done.id);
  editIssue(own, officer.accountId, '10004', { assigneeId: officer.accountId });
  expect([count('status = Done ORDER BY summary'), count('assignee = currentUser() ORDER BY due')]).toEqual([3, 1]);
  expect(count('status changed to Done after -1h by currentUser()')).toBe(1);
});

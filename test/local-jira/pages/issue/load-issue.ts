import { get, post } from '../rest/rest';
import type { IssueJson, LinkTypeJson, PersonJson, SearchJson, SprintJson, StatusJson } from '../rest/shapes';

export type TransitionJson = { readonly id: string; readonly name: string; readonly to: StatusJson };

export type WorklogJson = { readonly id: string; readonly author: PersonJson; readonly started: string; readonly timeSpent: string };

export type CommentJson = { readonly id: string; readonly author?: PersonJson; readonly created: string; readonly body: unknown };

/** A link to something outside Jira. */
export type RemoteLinkJson = { readonly id: number; readonly application?: { readonly name?: string }; readonly object: { readonly url: string; readonly title: string; readonly summary?: string; readonly status?: { readonly resolved?: boolean } } };

/** An issue with what its page offers to choose from. */
export type ShownIssue = {
  readonly issue: IssueJson;
  readonly transitions: readonly TransitionJson[];
  readonly children: readonly IssueJson[];
  readonly worklogs: readonly WorklogJson[];
  readonly comments: readonly CommentJson[];
  readonly linkTypes: readonly LinkTypeJson[];
  readonly assignable: readonly PersonJson[];
  readonly sprints: readonly SprintJson[];
  readonly remoteLinks: readonly RemoteLinkJson[];
};

/** Field ids of a new Jira Cloud site, which the local one shares. */
export const fields = {
  sprint: 'customfield_10020', storyPointEstimate: 'customfield_10016', storyPoints: 'customfield_10026',
  flagged: 'customfield_10021', startDate: 'customfield_10015', team: 'customfield_10001',
} as const;

export const issuePath = (key: string): string => `/rest/api/3/issue/${encodeURIComponent(key)}`;

const search = async (jql: string, names: readonly string[], maxResults: number): Promise<readonly IssueJson[]> =>
  (await post<SearchJson>('/rest/api/3/search/jql', { jql, maxResults, fields: names }))?.issues ?? [];

export const sprintsOf = (issue: IssueJson): readonly SprintJson[] => {
  const raw = issue.fields[fields.sprint];
  return Array.isArray(raw) ? (raw as readonly SprintJson[]) : [];
};

/** Sprints that issues of the project are in; there is no board here to ask. */
const projectSprints = async (projectKey: string): Promise<readonly SprintJson[]> => {
  const issues = await search(`project = "${projectKey}" AND sprint is not EMPTY ORDER BY created DESC`, [fields.sprint], 100);
  const found = new Map(issues.flatMap(sprintsOf).map((sprint) => [sprint.id, sprint]));
  return [...found.values()].filter(({ state }) => state !== 'closed').sort((a, b) => a.id - b.id);
};

const choices = async (issue: IssueJson) => {
  const path = issuePath(issue.key);
  const [transitions, worklogs, comments, linkTypes, assignable, sprints, children, remoteLinks] = await Promise.all([
    get<{ readonly transitions: readonly TransitionJson[] }>(`${path}/transitions`),
    get<{ readonly worklogs: readonly WorklogJson[] }>(`${path}/worklog`),
    get<{ readonly comments: readonly CommentJson[] }>(`${path}/comment?orderBy=-created&maxResults=50`),
    get<{ readonly issueLinkTypes: readonly LinkTypeJson[] }>('/rest/api/3/issueLinkType'),
    get<readonly PersonJson[]>(`/rest/api/3/user/assignable/search?issueKey=${encodeURIComponent(issue.key)}&maxResults=100`),
    projectSprints(issue.fields.project.key),
    search(`parent = ${issue.key} ORDER BY key`, ['summary', 'status', 'issuetype', 'assignee', 'duedate'], 100),
    get<readonly RemoteLinkJson[]>(`${path}/remotelink`),
  ]);
  return { transitions: transitions.transitions, worklogs: worklogs.worklogs, comments: comments.comments, linkTypes: linkTypes.issueLinkTypes, assignable, sprints, children, remoteLinks };
};

export const loadIssue = async (key: string): Promise<ShownIssue> => {
  const issue = await get<IssueJson>(`${issuePath(key)}?fields=*all`);
  return { issue, ...(await choices(issue)) };
};

/** Which of the two story point fields this issue is estimated in. */
export const pointsField = (issue: IssueJson): typeof fields.storyPoints | typeof fields.storyPointEstimate => {
  const held = (id: keyof IssueJson['fields'] & string): boolean => typeof issue.fields[id as 'customfield_0'] === 'number';
  if (held(fields.storyPoints)) return fields.storyPoints;
  if (held(fields.storyPointEstimate)) return fields.storyPointEstimate;
  return issue.fields.project.style === 'classic' ? fields.storyPoints : fields.storyPointEstimate;
};

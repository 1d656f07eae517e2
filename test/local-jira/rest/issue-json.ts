import type { Issue, IssueLink } from '../site/types';
import { commentJson, richText, durationText, visibleComments, visibleWorklogs, worklogJson } from './activity-json';
import type { Call } from './api';
import { componentJson, issueTypeJson, linkTypeJson, priorityJson, projectBrief, resolutionJson, securityLevelJson, statusCategory, statusJson, versionJson } from './catalog-json';
import { customValue } from './custom-json';
import { person } from './person-json';

/** Makes issues for one caller; `browse` decides which other issues they may name. */
export type IssueView = { readonly call: Call; readonly browse: (issue: Issue) => boolean };

const orNull = <Row, Json>(row: Row | undefined, json: (row: Row) => Json): Json | null => (row === undefined ? null : json(row));

const selfOf = ({ base }: Call, issue: Issue): string => `${base}/rest/api/3/issue/${issue.id}`;

/** Another issue as parents, sub-tasks and links show it. */
export const linkedIssue = (call: Call, issue: Issue) => {
  const { tables } = call.site;
  const status = tables.status.get(issue.statusId);
  const priority = tables.priority.get(issue.priorityId ?? '');
  const type = tables.issueType.get(issue.typeId);
  return {
    id: issue.id, key: issue.key, self: selfOf(call, issue),
    fields: {
      summary: issue.summary,
      ...(status === undefined ? {} : { status: statusJson(call, status) }),
      ...(priority === undefined ? {} : { priority: priorityJson(call, priority) }),
      ...(type === undefined ? {} : { issuetype: issueTypeJson(call, type) }),
    },
  };
};

/** A link as one of its issues shows it; a link of an issue with itself shows both its sides. */
const linkSides = ({ call, browse }: IssueView, issue: Issue, link: IssueLink): unknown[] => {
  const type = call.site.tables.linkType.get(link.typeId);
  if (type === undefined) return [];
  const head = { id: link.id, self: `${call.base}/rest/api/3/issueLink/${link.id}`, type: linkTypeJson(call, type) };
  const side = (name: 'outwardIssue' | 'inwardIssue', otherId: string): unknown[] => {
    const other = call.site.issueById(otherId);
    return other === undefined || !browse(other) ? [] : [{ ...head, [name]: linkedIssue(call, other) }];
  };
  return [
    ...(link.sourceId === issue.id ? side('outwardIssue', link.destinationId) : []),
    ...(link.destinationId === issue.id ? side('inwardIssue', link.sourceId) : []),
  ];
};

const parentOf = ({ call, browse }: IssueView, issue: Issue): unknown => {
  const parent = issue.parentId === null ? undefined : call.site.issueById(issue.parentId);
  return parent === undefined || !browse(parent) ? undefined : linkedIssue(call, parent);
};

const timeTracking = (issue: Issue) => ({
  ...(issue.timeoriginalestimate === null ? {} : { originalEstimate: durationText(issue.timeoriginalestimate), originalEstimateSeconds: issue.timeoriginalestimate }),
  ...(issue.timeestimate === null ? {} : { remainingEstimate: durationText(issue.timeestimate), remainingEstimateSeconds: issue.timeestimate }),
  ...(issue.timespent === null ? {} : { timeSpent: durationText(issue.timespent), timeSpentSeconds: issue.timespent }),
});

const securityOf = (call: Call, issue: Issue): unknown => {
  const schemeId = call.site.tables.project.get(issue.projectId)?.securitySchemeId;
  const level = call.site.tables.securityScheme.get(String(schemeId))?.levels.find((each) => each.id === issue.securityLevelId);
  return orNull(level, (row) => securityLevelJson(call, row));
};

const commentsOf = (call: Call, issue: Issue) => {
  const comments = visibleComments(call, issue).map((comment) => commentJson(call, comment));
  return { comments, self: `${selfOf(call, issue)}/comment`, maxResults: comments.length, total: comments.length, startAt: 0 };
};

const worklogsOf = (call: Call, issue: Issue) => {
  const all = visibleWorklogs(call, issue);
  return { startAt: 0, maxResults: 20, total: all.length, worklogs: all.slice(0, 20).map((worklog) => worklogJson(call, worklog)) };
};

type FieldOf = (view: IssueView, issue: Issue) => unknown;

/** The value of each of Jira's own fields; undefined leaves the field out. */
const systemValues: Readonly<Record<string, FieldOf>> = {
  summary: (_, issue) => issue.summary,
  description: ({ call }, issue) => richText(call, issue.description),
  issuetype: ({ call }, issue) => orNull(call.site.tables.issueType.get(issue.typeId), (row) => issueTypeJson(call, row)),
  project: ({ call }, issue) => orNull(call.site.tables.project.get(issue.projectId), (row) => projectBrief(call, row)),
  status: ({ call }, issue) => orNull(call.site.tables.status.get(issue.statusId), (row) => statusJson(call, row)),
  statusCategory: ({ call }, issue) => orNull(call.site.tables.status.get(issue.statusId), (row) => statusCategory(call, row.category)),
  priority: ({ call }, issue) => orNull(call.site.tables.priority.get(issue.priorityId ?? ''), (row) => priorityJson(call, row)),
  resolution: ({ call }, issue) => orNull(call.site.tables.resolution.get(issue.resolutionId ?? ''), (row) => resolutionJson(call, row)),
  assignee: ({ call }, issue) => person(call, issue.assigneeId),
  reporter: ({ call }, issue) => person(call, issue.reporterId),
  creator: ({ call }, issue) => person(call, issue.reporterId),
  created: (_, issue) => issue.created,
  updated: (_, issue) => issue.updated,
  resolutiondate: (_, issue) => issue.resolutiondate,
  duedate: (_, issue) => issue.duedate,
  labels: (_, issue) => issue.labels,
  components: ({ call }, issue) => {
    const project = call.site.tables.project.get(issue.projectId);
    return project === undefined ? [] : project.components.filter((row) => issue.componentIds.includes(row.id)).map((row) => componentBrief(componentJson(call, project, row)));
  },
  fixVersions: ({ call }, issue) => {
    const project = call.site.tables.project.get(issue.projectId);
    return project === undefined ? [] : project.versions.filter((row) => issue.fixVersionIds.includes(row.id)).map((row) => versionBrief(versionJson(call, project, row)));
  },
  parent: parentOf,
  subtasks: ({ call, browse }, issue) => call.site.childrenOf(issue.id)
    .filter((child) => child.id !== issue.id && call.site.tables.issueType.get(child.typeId)?.subtask === true && browse(child)).map((child) => linkedIssue(call, child)),
  issuelinks: (view, issue) => view.call.site.linksOf(issue.id).flatMap((link) => linkSides(view, issue, link)),
  security: ({ call }, issue) => securityOf(call, issue),
  timeoriginalestimate: (_, issue) => issue.timeoriginalestimate,
  timeestimate: (_, issue) => issue.timeestimate,
  timespent: (_, issue) => issue.timespent,
  timetracking: (_, issue) => timeTracking(issue),
  comment: ({ call }, issue) => commentsOf(call, issue),
  worklog: ({ call }, issue) => worklogsOf(call, issue),
};

const componentBrief = ({ self, id, name }: { readonly self: string; readonly id: string; readonly name: string }) => ({ self, id, name });

/** Inside an issue a version is told without its project. */
const versionBrief = ({ projectId: _, ...version }: ReturnType<typeof versionJson>) => version;

/** The asked fields of an issue, those that this issue has. */
export const fieldsJson = (view: IssueView, issue: Issue, fieldIds: Iterable<string>): Readonly<Record<string, unknown>> => {
  const fields: Record<string, unknown> = {};
  for (const id of fieldIds) {
    const system = systemValues[id];
    const value = system === undefined ? customValue(view.call, issue, id) : system(view, issue);
    if (value !== undefined) fields[id] = value;
  }
  return fields;
};

export const issueHead = (call: Call, issue: Issue) =>
  ({ expand: 'renderedFields,names,schema,operations,editmeta,changelog,versionedRepresentations', id: issue.id, self: selfOf(call, issue), key: issue.key });

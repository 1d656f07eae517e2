import type { IssueRow } from '../contract/figure';
import { isoDay } from '../model/day';
import type { Issue, OutsideEnd } from '../model/program';
import type { Texts } from './texts';

/** An issue as lists show it; `why` says in a few words what it has to do with the figure. */
export const issueRow = (issue: Issue, texts: Texts, why = ''): IssueRow => ({
  key: issue.key,
  summary: texts.get(issue.id) ?? '',
  status: issue.jira.status.name,
  category: issue.category,
  project: issue.project.name,
  team: issue.team.name,
  assignee: issue.jira.assignee?.name ?? null,
  due: issue.due === null ? null : isoDay(issue.due),
  why,
});

/** A link's far end outside the program: of it only what the link tells, and its summary, are known. */
export const outsideRow = (end: OutsideEnd, texts: Texts, why = ''): IssueRow => ({
  key: end.key,
  summary: texts.get(end.id) ?? '',
  status: end.status?.name ?? 'not known',
  category: end.status?.category ?? 'todo',
  project: end.key.slice(0, end.key.lastIndexOf('-')),
  team: 'outside the program',
  assignee: null,
  due: null,
  why,
});

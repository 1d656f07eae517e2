import { isEmpty, namedBy, numberIn, personBy, undoLink, undoVersion } from './changelog-values';
import { parseIsoDay } from './day';
import { began, visitMoves } from './field-moves';
import type { JiraIssue, JiraLink, Named, Person, Sprint, Status, Version } from './jira-issue';
import { shortPast } from './short-past';
import { isStatusPastKnown, type Statuses } from './status-past';
import type { Day, Minute } from './time';

/** What the ids in changelogs stand for. */
export type Names = {
  readonly statuses: Statuses;
  /** By the list of their ids. */
  readonly sprints: (ids: string | null) => readonly Sprint[];
  readonly versions: ReadonlyMap<string, Version>;
  readonly teams: ReadonlyMap<string, Named>;
  readonly resolutions: ReadonlyMap<string, Named>;
  readonly people: ReadonlyMap<string, Person>;
};

/** The moment before which issues are read, and what the ids in their changelogs stand for. */
export type Then = { readonly before: Minute; readonly names: Names };

/** Stands for the status of an issue that was open on a day of which nothing else is known. */
const openSomehow: Status = { id: '', name: 'Not known', category: 'todo' };

/**
 * Reads a field of an issue of today as it was then. Where no changelog tells of the status, an issue that was not
 * resolved yet is open, somehow.
 */
export const statusThen = (issue: JiraIssue, then: Then): Status => {
  if (!isStateTold(issue, then)) return openSomehow;
  const from = began(issue, 'status', then.before);
  return from === undefined ? issue.status : then.names.statuses.get(from ?? '') ?? openSomehow;
};

/** Whether the status that an issue had then is known. */
export const isStatusKnown = (issue: JiraIssue, then: Then, status: Status): boolean =>
  status !== openSomehow || (!isStatusPastKnown(issue) && isStateTold(issue, then));

const isStateTold = (issue: JiraIssue, then: Then): boolean => isStatusPastKnown(issue) || (issue.resolvedAt !== null && resolvedThen(issue, then) === issue.resolvedAt);

export const resolutionThen = (issue: JiraIssue, then: Then): Named | null => {
  if (!isStateTold(issue, then)) return null;
  const from = began(issue, 'resolution', then.before);
  return from === undefined ? issue.resolution : namedBy(from, then.names.resolutions);
};

/** The last moment at which it was given the resolution it then had. */
export const resolvedThen = (issue: JiraIssue, { before }: Then): Minute | null => {
  if (issue.resolvedAt !== null && issue.resolvedAt < before) return issue.resolvedAt;
  if (!shortPast(issue).resolves) return null;
  let last: { readonly at: Minute; readonly to: string | null } | null = null;
  visitMoves(issue, 'resolution', (at, _from, to) => { if (at < before) last ??= { at, to }; });
  return last === null ? null : resolvedBy(last);
};

const resolvedBy = ({ at, to }: { readonly at: Minute; readonly to: string | null }): Minute | null => (isEmpty(to) ? null : at);

export const dayThen = (issue: JiraIssue, field: 'due' | 'start', then: Then): Day | null => {
  const from = began(issue, field, then.before);
  return from === undefined ? issue[field] : parseIsoDay((from ?? '').slice(0, 10));
};

export const pointsThen = (issue: JiraIssue, then: Then): number | null => numberThen(issue, 'points', issue.points, then);

export const estimateThen = (issue: JiraIssue, then: Then): number | null => numberThen(issue, 'estimate', issue.estimateSeconds, then);

export const parentThen = (issue: JiraIssue, then: Then): number | null => numberThen(issue, 'parent', issue.parentId, then);

/** The changelog names parents by their ids only. */
export const parentKeyThen = (issue: JiraIssue, then: Then): string | null => (began(issue, 'parent', then.before) === undefined ? issue.parentKey : null);

const numberThen = (issue: JiraIssue, field: 'points' | 'estimate' | 'parent', today: number | null, then: Then): number | null => {
  const from = began(issue, field, then.before);
  return from === undefined ? today : numberIn(from);
};

export const sprintsThen = (issue: JiraIssue, then: Then): readonly Sprint[] => {
  const from = began(issue, 'sprint', then.before);
  return from === undefined ? issue.sprints : then.names.sprints(from);
};

export const teamThen = (issue: JiraIssue, then: Then): Named | null => {
  const from = began(issue, 'team', then.before);
  return from === undefined ? issue.team : namedBy(from, then.names.teams);
};

export const assigneeThen = (issue: JiraIssue, then: Then): Person | null => {
  const from = began(issue, 'assignee', then.before);
  return from === undefined ? issue.assignee : personBy(from, then.names.people);
};

export const isFlaggedThen = (issue: JiraIssue, then: Then): boolean => {
  const from = began(issue, 'flagged', then.before);
  return from === undefined ? issue.flagged : !isEmpty(from);
};

/** Versions and links come and go one by one: each change is undone, newest first. */
export const versionsThen = (issue: JiraIssue, { before, names }: Then): readonly Version[] => {
  let now = issue.fixVersions;
  visitMoves(issue, 'fixVersion', (_at, from, to) => { now = undoVersion(now, from, to, names.versions); }, before);
  return now;
};

export const linksThen = (issue: JiraIssue, { before }: Then): readonly JiraLink[] => {
  let now = issue.links;
  visitMoves(issue, 'link', (_at, from, to) => { now = undoLink(now, from, to); }, before);
  return now;
};

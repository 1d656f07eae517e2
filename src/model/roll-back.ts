import { isEmpty, namedBy, numberIn, personBy, undoLink, undoVersion } from './changelog-values';
import { CHANGED } from './changed-fields';
import { parseIsoDay } from './day';
import { began, visitMoves } from './field-moves';
import type { HistoryField, JiraIssue, JiraLink, Named, Person, Sprint, Status, Version } from './jira-issue';
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
  /** Those that a program has are known by their numbers mostly, and nobody has to look. */
  readonly people: () => ReadonlyMap<string, Person>;
};

/** The moment before which issues are read, and what the ids in their changelogs stand for. */
export type Then = { readonly before: Minute; readonly names: Names };

/** An issue of today that is read as it was before a moment, and which of its fields changed since, as a sum of the bits of `CHANGED`. */
export type RolledBack = { readonly today: JiraIssue; readonly then: Then; readonly since: number };

const isSame = ({ since }: RolledBack, field: HistoryField): boolean => (since & CHANGED[field]) === 0;

/** What a field stood at then; undefined where it is still the same. Of most issues few fields changed: their changelogs are not looked at for the others. */
const begun = (past: RolledBack, field: HistoryField): string | null | undefined =>
  (isSame(past, field) ? undefined : began(past.today, field, past.then.before));

/** Stands for the status of an issue that was open on a day of which nothing else is known. */
export const openSomehow: Status = { id: '', name: 'Not known', category: 'todo' };

/**
 * Reads a field of an issue of today as it was then. Where no changelog tells of the status, an issue that was not
 * resolved yet is open, somehow.
 */
export const statusThen = (past: RolledBack): Status => {
  if (!isStateTold(past)) return openSomehow;
  const from = begun(past, 'status');
  return from === undefined ? past.today.status : past.then.names.statuses.get(from ?? '') ?? openSomehow;
};

/** Whether the status that an issue had then is known. */
export const isStatusKnown = (past: RolledBack, status: Status): boolean =>
  status !== openSomehow || (!isStatusPastKnown(past.today) && isStateTold(past));

const isStateTold = (past: RolledBack): boolean =>
  isStatusPastKnown(past.today) || (past.today.resolvedAt !== null && resolvedThen(past) === past.today.resolvedAt);

export const resolutionThen = (past: RolledBack): Named | null => {
  if (!isStateTold(past)) return null;
  const from = begun(past, 'resolution');
  return from === undefined ? past.today.resolution : namedBy(from, past.then.names.resolutions);
};

/** The last moment at which it was given the resolution it then had. */
export const resolvedThen = ({ today: issue, then: { before } }: RolledBack): Minute | null => {
  if (issue.resolvedAt !== null && issue.resolvedAt < before) return issue.resolvedAt;
  if (!shortPast(issue).resolves) return null;
  let last: { readonly at: Minute; readonly to: string | null } | null = null;
  visitMoves(issue, 'resolution', (at, _from, to) => { if (at < before) last ??= { at, to }; });
  return last === null ? null : resolvedBy(last);
};

const resolvedBy = ({ at, to }: { readonly at: Minute; readonly to: string | null }): Minute | null => (isEmpty(to) ? null : at);

export const dayThen = (past: RolledBack, field: 'due' | 'start'): Day | null => {
  const from = begun(past, field);
  return from === undefined ? past.today[field] : parseIsoDay((from ?? '').slice(0, 10));
};

export const pointsThen = (past: RolledBack): number | null => numberThen(past, 'points', past.today.points);

export const estimateThen = (past: RolledBack): number | null => numberThen(past, 'estimate', past.today.estimateSeconds);

export const parentThen = (past: RolledBack): number | null => numberThen(past, 'parent', past.today.parentId);

/** The changelog names parents by their ids only. */
export const parentKeyThen = (past: RolledBack): string | null => (begun(past, 'parent') === undefined ? past.today.parentKey : null);

const numberThen = (past: RolledBack, field: 'points' | 'estimate' | 'parent', today: number | null): number | null => {
  const from = begun(past, field);
  return from === undefined ? today : numberIn(from);
};

export const sprintsThen = (past: RolledBack): readonly Sprint[] => {
  const from = begun(past, 'sprint');
  return from === undefined ? past.today.sprints : past.then.names.sprints(from);
};

export const teamThen = (past: RolledBack): Named | null => {
  const from = begun(past, 'team');
  return from === undefined ? past.today.team : namedBy(from, past.then.names.teams);
};

export const assigneeThen = (past: RolledBack): Person | null => {
  const from = begun(past, 'assignee');
  return from === undefined ? past.today.assignee : personBy(from, past.then.names.people());
};

export const isFlaggedThen = (past: RolledBack): boolean => {
  const from = begun(past, 'flagged');
  return from === undefined ? past.today.flagged : !isEmpty(from);
};

/** Versions and links come and go one by one: each change is undone, newest first. */
export const versionsThen = (past: RolledBack): readonly Version[] => {
  const { today, then: { before, names } } = past;
  let now = today.fixVersions;
  if (!isSame(past, 'fixVersion')) visitMoves(today, 'fixVersion', (_at, from, to) => { now = undoVersion(now, from, to, names.versions); }, before);
  return now;
};

export const linksThen = (past: RolledBack): readonly JiraLink[] => {
  const { today, then: { before } } = past;
  let now = today.links;
  if (!isSame(past, 'link')) visitMoves(today, 'link', (_at, from, to) => { now = undoLink(now, from, to); }, before);
  return now;
};

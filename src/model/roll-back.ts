import { parseIsoDay } from './day';
import type { HistoryField, JiraIssue, JiraLink, Named, Person, Sprint, Status, Version } from './jira-issue';
import { visitMoves } from './field-moves';
import { visitLaterChanges } from './later-changes';
import { PastIssue } from './past-issue';
import { shortPast } from './short-past';
import { isStatusPastKnown, type Statuses } from './status-past';
import type { Minute } from './time';

/** What the ids in changelogs stand for. */
export type Names = {
  readonly statuses: Statuses;
  readonly sprints: ReadonlyMap<string, Sprint>;
  readonly versions: ReadonlyMap<string, Version>;
  readonly teams: ReadonlyMap<string, Named>;
  readonly resolutions: ReadonlyMap<string, Named>;
  readonly people: ReadonlyMap<string, Person>;
};

/** Stands for the status of an issue that was open on a day of which nothing else is known. */
const openSomehow: Status = { id: '', name: 'Not known', category: 'todo' };

/** An issue before a moment, whether its status then is known, and the first of its later changes of links; null where there is none. */
export type RolledBack = { readonly issue: JiraIssue; readonly stateKnown: boolean; readonly relinkedAt: Minute | null };

/**
 * An issue as it was before a moment: its later changes undone, newest first. The key, type, project, priority and
 * components stay as they are today. Time spent and remaining are not known of the past. Where no changelog tells of
 * the status, an issue that was not resolved yet is open, and `stateKnown` is false.
 */
export const rollBack = (issue: JiraIssue, before: Minute, names: Names): RolledBack => {
  const draft = new PastIssue(issue);
  let relinkedAt: Minute | null = null;
  const earlier = visitLaterChanges(issue, before, (field, from, to, at) => {
    undo[field]?.(draft, from, to, names);
    if (field === 'link') relinkedAt = at;
  });
  if (issue.updatedAt >= before) draft.then.updatedAt = Math.max(issue.createdAt, earlier ?? issue.createdAt);
  draft.then.resolvedAt = resolvedBefore(issue, before);
  return { issue: draft, stateKnown: settleStatus(draft), relinkedAt };
};

const settleStatus = ({ then, today }: PastIssue): boolean => {
  if (isStatusPastKnown(today)) return then.status !== openSomehow;
  if (then.resolvedAt !== null && then.resolvedAt === today.resolvedAt) return true;
  then.status = openSomehow;
  then.resolution = null;
  return false;
};

/** The last moment before `before` at which it was given the resolution it then had. */
const resolvedBefore = (issue: JiraIssue, before: Minute): Minute | null => {
  if (issue.resolvedAt !== null && issue.resolvedAt < before) return issue.resolvedAt;
  if (!shortPast(issue).resolves) return null;
  let last: { readonly at: Minute; readonly to: string | null } | null = null;
  visitMoves(issue, 'resolution', (at, _from, to) => { if (at < before) last ??= { at, to }; });
  return last === null ? null : resolvedBy(last);
};

const resolvedBy = ({ at, to }: { readonly at: Minute; readonly to: string | null }): Minute | null => (isEmpty(to) ? null : at);

/** How a change of each field is undone. An issue's project stays, since its past project may be out of sight. */
const undo: Readonly<Partial<Record<HistoryField, (issue: PastIssue, from: string | null, to: string | null, names: Names) => void>>> = {
  status: ({ then }, from, _, { statuses }) => { then.status = statuses.get(from ?? '') ?? openSomehow; },
  resolution: ({ then }, from, _, { resolutions }) => { then.resolution = namedBy(from, resolutions); },
  due: ({ then }, from) => { then.due = parseIsoDay((from ?? '').slice(0, 10)); },
  start: ({ then }, from) => { then.start = parseIsoDay((from ?? '').slice(0, 10)); },
  sprint: ({ then }, from, _, { sprints }) => { then.sprints = idsIn(from).flatMap((id) => sprints.get(id) ?? []); },
  team: ({ then }, from, _, { teams }) => { then.team = namedBy(from, teams); },
  points: ({ then }, from) => { then.points = numberIn(from); },
  estimate: ({ then }, from) => { then.estimateSeconds = numberIn(from); },
  flagged: ({ then }, from) => { then.flagged = !isEmpty(from); },
  parent: ({ then }, from) => { then.parentId = numberIn(from); then.parentKey = null; },
  assignee: ({ then }, from, _, { people }) => { then.assignee = personBy(from, people); },
  fixVersion: ({ then, today }, from, to, { versions }) => { then.fixVersions = undoVersion(then.fixVersions ?? today.fixVersions, from, to, versions); },
  link: ({ then, today }, from, to) => { then.links = undoLink(then.links ?? today.links, from, to); },
};

const isEmpty = (value: string | null): boolean => value === null || value === '';

const numberIn = (value: string | null): number | null => {
  if (isEmpty(value)) return null;
  const number = Number(value);
  return Number.isFinite(number) ? number : null;
};

const idsIn = (value: string | null): readonly string[] => (value ?? '').split(',').map((id) => id.trim()).filter((id) => id !== '');

const namedBy = (id: string | null, known: ReadonlyMap<string, Named>): Named | null =>
  id === null || id === '' ? null : known.get(id) ?? { id, name: id };

const personBy = (id: string | null, known: ReadonlyMap<string, Person>): Person | null =>
  id === null || id === '' ? null : known.get(id) ?? { accountId: id, name: id, active: true };

const undoVersion = (now: readonly Version[], from: string | null, to: string | null, known: ReadonlyMap<string, Version>): readonly Version[] => {
  const without = isEmpty(to) ? now : now.filter((version) => version.id !== to);
  const back = known.get(from ?? '');
  return back === undefined ? without : [...without, back];
};

const undoLink = (now: readonly JiraLink[], from: string | null, to: string | null): readonly JiraLink[] => {
  const came = linkIn(to);
  if (came !== null) return now.filter((link) => !isSameLink(link, came));
  const went = linkIn(from);
  return went === null || now.some((link) => isSameLink(link, went)) ? now : [...now, went];
};

/** Reads `typeId|side|otherId|otherKey`; null for anything else. */
export const linkIn = (value: string | null): JiraLink | null => {
  const [typeId, side, id, otherKey] = (value ?? '').split('|');
  const otherId = Number(id);
  if (typeId === undefined || otherKey === undefined || !Number.isInteger(otherId)) return null;
  if (side !== 'outward' && side !== 'inward') return null;
  return { linkId: '', typeId, side, otherId, otherKey, otherStatus: null };
};

/** Whether two links are between the same issues, of the same type and direction. */
export const isSameLink = (link: JiraLink, other: JiraLink): boolean =>
  link.typeId === other.typeId && link.otherId === other.otherId && link.side === other.side;

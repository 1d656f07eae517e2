import { parseIsoDay } from './day';
import type { Change, HistoryField, JiraIssue, JiraLink, Named, Person, Sprint, Status, Version } from './jira-issue';
import { isStatusPastKnown, type Statuses } from './status-past';
import type { Minute } from './time';
import { wholeIssue, type IssueDraft } from './whole-issue';

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

/**
 * An issue as it was before a moment: its later changes undone, newest first. The key, type, project, priority and
 * components stay as they are today. Time spent and remaining are not known of the past. Where no changelog tells of
 * the status, an issue that was not resolved yet is open, and `stateKnown` is false.
 */
export const rollBack = (issue: JiraIssue, before: Minute, names: Names): { readonly issue: JiraIssue; readonly stateKnown: boolean } => {
  const draft = draftOf(issue);
  let latest = issue.createdAt;
  for (let at = issue.history.length - 1; at >= 0; at -= 1) {
    const change = issue.history[at];
    if (change === undefined) continue;
    if (change.at < before) {
      latest = Math.max(latest, change.at);
      break;
    }
    undo[change.field]?.(draft, change, names);
  }
  if (issue.updatedAt >= before) draft.updatedAt = latest;
  draft.resolvedAt = resolvedBefore(issue, before);
  return { issue: draft, stateKnown: settleStatus(draft, issue) };
};

/** Nobody knows what was spent and what remained of it then. */
const draftOf = (issue: JiraIssue): IssueDraft => ({ ...wholeIssue(issue), remainingSeconds: null, spentSeconds: null });

const settleStatus = (draft: IssueDraft, issue: JiraIssue): boolean => {
  if (isStatusPastKnown(issue)) return draft.status !== openSomehow;
  if (draft.resolvedAt !== null && draft.resolvedAt === issue.resolvedAt) return true;
  draft.status = openSomehow;
  draft.resolution = null;
  return false;
};

/** The last moment before `before` at which it was given the resolution it then had. */
const resolvedBefore = (issue: JiraIssue, before: Minute): Minute | null => {
  if (issue.resolvedAt !== null && issue.resolvedAt < before) return issue.resolvedAt;
  let resolved: Minute | null = null;
  for (const change of issue.history) {
    if (change.at >= before) break;
    if (change.field === 'resolution') resolved = isEmpty(change.to) ? null : change.at;
  }
  return resolved;
};

/** How a change of each field is undone. An issue's project stays, since its past project may be out of sight. */
const undo: Readonly<Partial<Record<HistoryField, (draft: IssueDraft, change: Change, names: Names) => void>>> = {
  status: (draft, { from }, { statuses }) => { draft.status = statuses.get(from ?? '') ?? openSomehow; },
  resolution: (draft, { from }, { resolutions }) => { draft.resolution = namedBy(from, resolutions); },
  due: (draft, { from }) => { draft.due = parseIsoDay((from ?? '').slice(0, 10)); },
  start: (draft, { from }) => { draft.start = parseIsoDay((from ?? '').slice(0, 10)); },
  sprint: (draft, { from }, { sprints }) => { draft.sprints = idsIn(from).flatMap((id) => sprints.get(id) ?? []); },
  team: (draft, { from }, { teams }) => { draft.team = namedBy(from, teams); },
  points: (draft, { from }) => { draft.points = numberIn(from); },
  estimate: (draft, { from }) => { draft.estimateSeconds = numberIn(from); },
  flagged: (draft, { from }) => { draft.flagged = !isEmpty(from); },
  parent: (draft, { from }) => { draft.parentId = numberIn(from); draft.parentKey = null; },
  assignee: (draft, { from }, { people }) => { draft.assignee = personBy(from, people); },
  fixVersion: (draft, change, { versions }) => { draft.fixVersions = undoVersion(draft.fixVersions, change, versions); },
  link: (draft, change) => { draft.links = undoLink(draft.links, change); },
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

const undoVersion = (now: readonly Version[], change: Change, known: ReadonlyMap<string, Version>): readonly Version[] => {
  const without = isEmpty(change.to) ? now : now.filter((version) => version.id !== change.to);
  const back = known.get(change.from ?? '');
  return back === undefined ? without : [...without, back];
};

const undoLink = (now: readonly JiraLink[], change: Change): readonly JiraLink[] => {
  const came = linkIn(change.to);
  if (came !== null) return now.filter((link) => !isSameLink(link, came));
  const went = linkIn(change.from);
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

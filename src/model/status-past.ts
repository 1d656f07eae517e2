import { visitMoves, type Visit } from './field-moves';
import type { JiraIssue, Status } from './jira-issue';
import { shortPast } from './short-past';
import type { Minute } from './time';

/** Statuses of the site by id. */
export type Statuses = ReadonlyMap<string, Status>;

/** First moment in progress and last moment of becoming done, before a given moment; null where nothing tells. */
export type StatusPast = { readonly started: Minute | null; readonly done: Minute | null };

/**
 * Reads an issue's way through the statuses from its changelog, up to `before`. An issue whose first recorded status
 * was one in progress started when it was created. Done is the last move into a done status from another category,
 * so that moving on from Resolved to Closed does not count; without any, the day of its resolution.
 */
export const statusPast = (issue: JiraIssue, statuses: Statuses, before: Minute): StatusPast => {
  let started: Minute | null = null;
  let done: Minute | null = null;
  let first: Status['category'] | null = null;
  const visit: Visit = (at, fromId, toId) => {
    if (at >= before) return;
    const [from, to] = [categoryOf(statuses, fromId), categoryOf(statuses, toId)];
    if (to === 'doing') started = at;
    if (to === 'done' && from !== 'done') done ??= at;
    first = from;
  };
  visitMoves(issue, 'status', visit);
  const { createdAt, resolvedAt } = issue;
  const resolved = resolvedAt !== null && resolvedAt < before ? resolvedAt : null;
  return { started: first === 'doing' ? createdAt : started, done: done ?? resolved };
};

/**
 * Whether an issue's changelog tells which status it had on earlier days. An issue in progress or done without any
 * recorded move was imported, or its changelog is not read yet: then its past is known only from created and resolved.
 */
export const isStatusPastKnown = (issue: JiraIssue): boolean =>
  issue.historyKnown && (issue.status.category === 'todo' || shortPast(issue).movesStatus);

const categoryOf = (statuses: Statuses, id: string | null): Status['category'] | null =>
  id === null ? null : statuses.get(id)?.category ?? null;

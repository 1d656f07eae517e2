import type { Change, JiraIssue, Status } from './jira-issue';
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
  let first = true;
  for (const change of issue.history) {
    if (change.at >= before) break;
    if (change.field !== 'status') continue;
    const from = categoryOf(statuses, change.from);
    const to = categoryOf(statuses, change.to);
    if (first && from === 'doing') started = issue.createdAt;
    if (to === 'doing') started ??= change.at;
    if (to === 'done' && from !== 'done') done = change.at;
    first = false;
  }
  const resolved = issue.resolvedAt !== null && issue.resolvedAt < before ? issue.resolvedAt : null;
  return { started, done: done ?? resolved };
};

/**
 * Whether an issue's changelog tells which status it had on earlier days. An issue in progress or done without any
 * recorded move was imported, or its changelog is not read yet: then its past is known only from created and resolved.
 */
export const isStatusPastKnown = (issue: JiraIssue): boolean =>
  issue.historyKnown && (issue.status.category === 'todo' || issue.history.some(isStatusChange));

const isStatusChange = (change: Change): boolean => change.field === 'status';

const categoryOf = (statuses: Statuses, id: string | null): Status['category'] | null =>
  id === null ? null : statuses.get(id)?.category ?? null;

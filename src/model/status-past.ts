import { visitMoves } from './field-moves';
import type { JiraIssue, Status, StatusCategory } from './jira-issue';
import { shortPast } from './short-past';
import type { Minute } from './time';

/** Statuses of the site by id. */
export type Statuses = ReadonlyMap<string, Status>;

/** First moment in progress and last moment of becoming done, before a given moment; null where nothing tells. */
export type StatusPast = { readonly started: Minute | null; readonly done: Minute | null };

/**
 * An issue's way through the statuses, up to `before`, as its moves tell it from the newest on. An issue whose first recorded
 * status was one in progress started when it was created. Done is the last move into a done status from another category,
 * so that moving on from Resolved to Closed does not count; without any, the day of its resolution.
 */
export class StatusWay {
  private started: Minute | null = null;
  private done: Minute | null = null;
  private first: StatusCategory | null = null;

  constructor(private readonly before: Minute) {}

  /** Back behind the next earlier move between statuses of these categories, null for one that the site no longer has. */
  goBack(at: Minute, from: StatusCategory | null, to: StatusCategory | null): void {
    if (at >= this.before) return;
    if (to === 'doing') this.started = at;
    if (to === 'done' && from !== 'done') this.done ??= at;
    this.first = from;
  }

  /** Once all moves are told. */
  past(createdAt: Minute, resolvedAt: Minute | null): StatusPast {
    const resolved = resolvedAt !== null && resolvedAt < this.before ? resolvedAt : null;
    return { started: this.first === 'doing' ? createdAt : this.started, done: this.done ?? resolved };
  }
}

/** Reads an issue's way through the statuses from its changelog: see `StatusWay`. */
export const statusPast = (issue: JiraIssue, statuses: Statuses, before: Minute): StatusPast => {
  const way = new StatusWay(before);
  visitMoves(issue, 'status', (at, from, to) => way.goBack(at, categoryOf(statuses, from), categoryOf(statuses, to)));
  return way.past(issue.createdAt, issue.resolvedAt);
};

/**
 * Whether an issue's changelog tells which status it had on earlier days. An issue in progress or done without any
 * recorded move was imported, or its changelog is not read yet: then its past is known only from created and resolved.
 */
export const isStatusPastKnown = (issue: JiraIssue): boolean =>
  issue.historyKnown && (issue.status.category === 'todo' || shortPast(issue).movesStatus);

/** Null for a status that is not named, or that the site no longer has. */
export const categoryOf = (statuses: Statuses, id: string | null): StatusCategory | null =>
  id === null ? null : statuses.get(id)?.category ?? null;

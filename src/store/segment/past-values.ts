import { isoDay, parseIsoDay } from '../../model/day';
import type { HistoryField, JiraIssue, JiraLink } from '../../model/jira-issue';
import type { Day } from '../../model/time';
import { dayOf } from '../segment-columns';

/** An issue as it is today, without its past. */
export type Present = Omit<JiraIssue, 'history'>;

const dayText = (day: Day | null): string | null => (day === null ? null : isoDay(day));

const numberText = (value: number | null): string | null => (value === null ? null : String(value));

/**
 * What the changelog would call the value a field has today: the last change of the field led to it, mostly. Null for
 * links, of which there may be many.
 */
const valueToday: Readonly<Record<HistoryField, (issue: Present) => string | null>> = {
  status: ({ status }) => status.id,
  resolution: ({ resolution }) => resolution?.id ?? null,
  due: ({ due }) => dayText(due),
  start: ({ start }) => dayText(start),
  sprint: ({ sprints }) => (sprints.length === 0 ? null : sprints.map(({ id }) => id).join()),
  team: ({ team }) => team?.id ?? null,
  points: ({ points }) => numberText(points),
  estimate: ({ estimateSeconds }) => numberText(estimateSeconds),
  flagged: ({ flagged }) => (flagged ? '1' : ''),
  parent: ({ parentId }) => numberText(parentId),
  link: () => null,
  project: ({ projectId }) => String(projectId),
  fixVersion: ({ fixVersions }) => fixVersions.at(-1)?.id ?? null,
  assignee: ({ assignee }) => assignee?.accountId ?? null,
};

/** A link as the changelog has it. */
export const linkText = ({ typeId, side, otherId, otherKey }: JiraLink): string => `${typeId}|${side}|${otherId}|${otherKey}`;

/**
 * The values of an issue's fields on the way back through its changelog, from today on: what a change led to is what
 * the next later change of the field began with.
 */
export class ValuesGoingBack {
  readonly #issue: Present;
  readonly #known = new Map<HistoryField, string | null>();

  constructor(issue: Present) {
    this.#issue = issue;
  }

  /** What a change of the field is expected to have led to. */
  expected(field: HistoryField): string | null {
    const known = this.#known.get(field);
    return known === undefined ? valueToday[field](this.#issue) : known;
  }

  /** Goes back behind a change that began with this value. */
  goBack(field: HistoryField, from: string | null): void {
    this.#known.set(field, from);
  }
}

/** The day that an earlier one is told as a distance from. */
export const baseDay = (to: string | null, createdAt: number): number => (to === null ? null : parseIsoDay(to)) ?? dayOf(createdAt);

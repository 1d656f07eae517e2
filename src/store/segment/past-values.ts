import { isoDay, parseIsoDay } from '../../model/day';
import type { HistoryField, JiraIssue, JiraLink } from '../../model/jira-issue';
import type { Day } from '../../model/time';
import { HISTORY_FIELDS, dayOf } from '../segment-columns';

/** An issue as it is today, without its past. */
export type Present = Omit<JiraIssue, 'history'>;

/** More days than the changelogs of a site name. */
const MOST_DAYS = 10_000;

const days = new Map<Day, string>();
const texts = new Map<string, Day>();

/** The text of a day, the same one each time: changelogs name few days many times. */
export const textOfDay = (day: Day): string => {
  const known = days.get(day);
  if (known !== undefined) return known;
  if (days.size >= MOST_DAYS) for (const map of [days, texts]) map.clear();
  const text = isoDay(day);
  days.set(day, text);
  texts.set(text, day);
  return text;
};

const dayText = (day: Day | null): string | null => (day === null ? null : textOfDay(day));

const numberText = (value: number | null): string | null => (value === null ? null : String(value));

/**
 * What the changelog would call the value a field has today: the last change of the field led to it, mostly. Null for
 * links, of which there may be many.
 */
export const valueToday: Readonly<Record<HistoryField, (issue: Present) => string | null>> = {
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

const valuesToday = HISTORY_FIELDS.map((field) => valueToday[field]);

/** A link as the changelog has it. */
export const linkText = ({ typeId, side, otherId, otherKey }: JiraLink): string => `${typeId}|${side}|${otherId}|${otherKey}`;

/**
 * The values of an issue's fields on the way back through its changelog, from today on: what a change led to is what
 * the next later change of the field began with. Fields by their place in `HISTORY_FIELDS`.
 */
export class ValuesGoingBack {
  readonly #issue: Present;
  #known: (string | null | undefined)[] | null = null;

  constructor(issue: Present) {
    this.#issue = issue;
  }

  /** What a change of the field is expected to have led to. */
  expected(field: number): string | null {
    const known = this.#known?.[field];
    return known === undefined ? valuesToday[field]?.(this.#issue) ?? null : known;
  }

  /** Goes back behind a change that began with this value. */
  goBack(field: number, from: string | null): void {
    (this.#known ??= HISTORY_FIELDS.map(() => undefined))[field] = from;
  }
}

/** The day that an earlier one is told as a distance from. */
export const baseDay = (to: string | null, createdAt: number): number => (to === null ? null : texts.get(to) ?? parseIsoDay(to)) ?? dayOf(createdAt);

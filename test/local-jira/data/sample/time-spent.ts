import type { Worklog } from '../../site/types';
import { jiraTime } from '../../site/jira-time';
import type { Random } from '../random';
import { startOf, workDay } from '../work-days';
import type { Life } from './life';
import { people } from './people';

/** Seconds spent on an issue of a project that plans in hours; null where nothing was logged. */
export const secondsSpent = (life: Life, estimateSeconds: number | null, random: Random): number | null => {
  if (life.story.spent !== null) return life.story.spent * 3600;
  if (estimateSeconds === null || life.began === null || life.finished === null) return null;
  return Math.round((estimateSeconds * random.between(70, 140)) / 100 / 1800) * 1800;
};

/** The time spent as one entry a working day, from the beginning on. The seconds of all entries are `seconds`. */
export const worklogsOf = (life: Life, issueId: string, seconds: number | null, today: number): Omit<Worklog, 'id'>[] => {
  if (seconds === null || life.began === null || life.assignee === null) return [];
  const authorId = people[life.assignee].accountId;
  const days = Math.max(1, Math.min(1 + (life.finished ?? 0) - life.began, Math.ceil(seconds / 14_400)));
  const share = Math.floor(seconds / days / 900) * 900;
  return Array.from({ length: days }, (_, index) => {
    const at = jiraTime(startOf(workDay(today, (life.began ?? 0) + index)) + 16 * 3_600_000);
    return { issueId, authorId, started: at, created: at, updated: at, timeSpentSeconds: index < days - 1 ? share : seconds - share * (days - 1) };
  });
};

import type { JiraIssue } from './jira-issue';

/**
 * Each issue once, oldest first, equal moments by id. Where a pull met the same issue twice (it was moved or edited
 * meanwhile), the one updated last counts.
 */
export const inCreationOrder = (issues: readonly JiraIssue[]): JiraIssue[] => {
  const once = newestOfEach(issues);
  const keys = new Float64Array(once.length);
  for (let at = 0; at < once.length; at += 1) keys[at] = (once[at]?.createdAt ?? 0) * span + at;
  keys.sort();
  const ordered = new Array<JiraIssue>(once.length);
  for (let at = 0; at < keys.length; at += 1) {
    const key = keys[at] ?? 0;
    const issue = once[key - Math.floor(key / span) * span];
    if (issue !== undefined) ordered[at] = issue;
  }
  sortEqualMoments(ordered, keys);
  return ordered;
};

/** One number holds the moment and the position, exactly, up to two million issues: numbers sort many times faster. */
const span = 2 ** 21;

const newestOfEach = (issues: readonly JiraIssue[]): readonly JiraIssue[] => {
  if (areDistinct(issues)) return issues;
  const newest = new Map<number, JiraIssue>();
  for (const issue of issues) {
    const other = newest.get(issue.id);
    if (other === undefined || issue.updatedAt > other.updatedAt) newest.set(issue.id, issue);
  }
  return [...newest.values()];
};

/** Sorted numbers tell it several times faster than a set of them. */
const areDistinct = (issues: readonly JiraIssue[]): boolean => {
  const ids = new Float64Array(issues.length);
  for (let at = 0; at < issues.length; at += 1) ids[at] = issues[at]?.id ?? 0;
  ids.sort();
  for (let at = 1; at < ids.length; at += 1) if (ids[at] === ids[at - 1]) return false;
  return true;
};

/** Whole runs at a time: an import may have made all issues in one minute. */
const sortEqualMoments = (issues: JiraIssue[], keys: Float64Array): void => {
  for (let from = 0; from < issues.length; ) {
    const to = endOfRun(keys, from);
    if (to - from > 1) {
      const run = issues.slice(from, to).sort((a, b) => a.id - b.id);
      for (const [at, issue] of run.entries()) issues[from + at] = issue;
    }
    from = to;
  }
};

const endOfRun = (keys: Float64Array, from: number): number => {
  const moment = Math.floor((keys[from] ?? 0) / span);
  let to = from + 1;
  while (to < keys.length && Math.floor((keys[to] ?? 0) / span) === moment) to += 1;
  return to;
};

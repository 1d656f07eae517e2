import { dayOfMinute } from '../../model/day';
import type { WorklogTotals } from '../../model/value/worklog';
import { readWork, readWorkState, type WorkColumns } from '../worklogs';

type Of = { readonly projectIds: readonly number[]; readonly issueIds: ReadonlySet<number>; readonly timeZone: string };

type Rows = { readonly [Column in 'issueIds' | 'authors' | 'days' | 'seconds' | 'seenOn']: number[] };

const addRows = (rows: Rows, people: Map<string, number>, work: WorkColumns, { issueIds, timeZone }: Of): number => {
  let restricted = 0;
  for (const [row, issueId] of work.issueIds.entries()) {
    if (!issueIds.has(issueId)) continue;
    const seconds = work.seconds[row] ?? 0;
    if (work.restricted[row] === 1) {
      restricted += seconds;
      continue;
    }
    const accountId = work.people[work.authors[row] ?? -1] ?? '';
    const author = people.get(accountId) ?? people.size;
    people.set(accountId, author);
    rows.issueIds.push(issueId);
    rows.authors.push(author);
    rows.days.push(dayOfMinute(work.startedAt[row] ?? 0, timeZone));
    rows.seconds.push(seconds);
    rows.seenOn.push(dayOfMinute(work.seenAt[row] ?? 0, timeZone));
  }
  return restricted;
};

/**
 * The work logged on these issues, by the days of the program's time zone: what was logged in another zone is on the day
 * that it was here. Null as long as Jira has not told all of these projects' once.
 */
export const loggedWork = async (of: Of): Promise<WorklogTotals | null> => {
  const state = await readWorkState();
  if (state === null || !state.complete || !of.projectIds.every((id) => state.projectIds.includes(id))) return null;
  const rows: Rows = { issueIds: [], authors: [], days: [], seconds: [], seenOn: [] };
  const people = new Map<string, number>();
  let restrictedSeconds = 0;
  for (const work of await Promise.all(of.projectIds.map(readWork))) restrictedSeconds += addRows(rows, people, work, of);
  return {
    issueIds: Float64Array.from(rows.issueIds), authors: Int32Array.from(rows.authors), days: Int32Array.from(rows.days),
    seconds: Float64Array.from(rows.seconds), seenOn: Int32Array.from(rows.seenOn), people: [...people.keys()], restrictedSeconds,
  };
};

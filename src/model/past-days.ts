import { dayOfMinute } from './day';
import type { JiraIssue } from './jira-issue';
import type { Issue } from './program';
import type { IssueRows } from './rows/issue-rows';
import { statusPastsIn } from './rows/status-pasts';
import type { ProgramSettings } from './settings';
import { statusPast, type StatusPast, type Statuses } from './status-past';
import type { Day, Minute } from './time';

/** What it takes to read when an issue was started and done; nothing from the moment `before` on is read. */
export type PastReading = { readonly settings: Pick<ProgramSettings, 'timeZone'>; readonly before: Minute; readonly statuses: Statuses };

export type PastDays = Pick<Issue, 'started' | 'done'>;

/** The days on which an issue was started and done. */
export const pastDays = (jira: JiraIssue, reading: PastReading): PastDays =>
  daysIn(statusPast(jira, reading.statuses, reading.before), jira.status.category === 'done', reading);

/** The same of issues in rows, of each by its row and whether it is done. */
export const pastDaysIn = (rows: IssueRows, reading: PastReading): ((row: number, isDone: boolean) => PastDays) => {
  const pastOf = statusPastsIn(rows, reading.statuses, reading.before);
  return (row, isDone) => daysIn(pastOf(row), isDone, reading);
};

const daysIn = ({ started, done }: StatusPast, isDone: boolean, { settings: { timeZone } }: PastReading): PastDays =>
  ({ started: dayOrNull(started, timeZone), done: isDone ? dayOrNull(done, timeZone) : null });

const dayOrNull = (moment: Minute | null, timeZone: string): Day | null => (moment === null ? null : dayOfMinute(moment, timeZone));

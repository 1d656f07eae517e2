import { dayOfMinute } from './day';
import type { JiraIssue } from './jira-issue';
import type { Issue } from './program';
import type { ProgramSettings } from './settings';
import { statusPast, type Statuses } from './status-past';
import type { Day, Minute } from './time';

/** What it takes to read when an issue was started and done; nothing from the moment `before` on is read. */
export type PastReading = { readonly settings: Pick<ProgramSettings, 'timeZone'>; readonly before: Minute; readonly statuses: Statuses };

/** The days on which an issue was started and done. */
export const pastDays = (jira: JiraIssue, { statuses, before, settings: { timeZone } }: PastReading): Pick<Issue, 'started' | 'done'> => {
  const { started, done } = statusPast(jira, statuses, before);
  const dayOf = (moment: number | null): Day | null => (moment === null ? null : dayOfMinute(moment, timeZone));
  return { started: dayOf(started), done: jira.status.category === 'done' ? dayOf(done) : null };
};

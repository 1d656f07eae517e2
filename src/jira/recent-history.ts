import type { JiraIssue } from '../model/jira-issue';
import type { Minute } from '../model/time';
import { wholeIssue } from '../model/whole-issue';
import type { ChangeReading } from './change-from-wire';
import { changesIn, momentOf } from './changelogs';
import type { ChangeHistoryWire } from './wire/changelog-wire';
import type { BulkIssueWire } from './wire/issue-wire';

/** The newest entries of an issue's changelog, oldest first. `whole`: there are no others. */
export type RecentHistory = { readonly entries: readonly ChangeHistoryWire[]; readonly whole: boolean };

/** Jira tells at most this many with an issue. Where it does not count them, fewer are all of them. */
const TOLD_AT_MOST = 40;

/** Null where Jira told none of it. */
export const recentHistory = ({ changelog }: BulkIssueWire): RecentHistory | null => {
  if (changelog === null || changelog === undefined) return null;
  const { histories, total } = changelog;
  return { entries: [...histories].reverse(), whole: total === undefined ? histories.length < TOLD_AT_MOST : histories.length >= total };
};

/**
 * The issue with all its history, from the newest of its changelog and what was kept of it `before`; null where the
 * two do not meet, so that the changelog must be asked for. What was kept had been read at the issue's last update or
 * later, and so holds all that happened up to a minute before that.
 */
export const withRecentHistory = (issue: JiraIssue, recent: RecentHistory | null, before: JiraIssue | null, reading: ChangeReading): JiraIssue | null => {
  if (recent === null) return null;
  const told = changesIn([...recent.entries], issue, reading);
  if (recent.whole) return { ...wholeIssue(issue), history: told, historyKnown: true };
  const oldest = oldestOf(recent);
  if (oldest === null || before === null || !before.historyKnown || before.projectId !== issue.projectId || before.updatedAt <= oldest) return null;
  const kept = before.history.filter(({ at }) => at <= oldest);
  return { ...wholeIssue(issue), history: [...kept, ...told.filter(({ at }) => at > oldest)], historyKnown: true };
};

const oldestOf = ({ entries }: RecentHistory): Minute | null => entries.reduce<Minute | null>((oldest, { created }) => {
  const at = momentOf(created);
  return oldest === null || at < oldest ? at : oldest;
}, null);

import type { HistoryField, JiraIssue } from './jira-issue';
import type { Minute } from './time';

/** The bit of each field where several are told by one number. */
export const CHANGED: Readonly<Record<HistoryField, number>> = {
  status: 1, resolution: 2, due: 4, start: 8, sprint: 16, team: 32, points: 64, estimate: 128,
  flagged: 256, parent: 512, link: 1024, project: 2048, fixVersion: 4096, assignee: 8192,
};

/** All fields. */
export const ANYTHING = 16_383;

/** Tell it of an issue whose changes are still packed; undefined for any other issue. */
type Tellers = {
  readonly fields: (issue: JiraIssue, from: Minute, until: Minute) => number | undefined;
  readonly lastBefore: (issue: JiraIssue, moment: Minute) => Minute | null | undefined;
};

let ofPacked: Tellers = { fields: () => undefined, lastBefore: () => undefined };

/** Whoever packs changes says here how to tell which fields they are of without making them: see `tellShortPast`. */
export const tellChangedFields = (tellers: Tellers): void => { ofPacked = tellers; };

/** Which fields of an issue changed from a moment on and before another one, as the sum of their bits. */
export const changedFields = (issue: JiraIssue, from: Minute, until: Minute): number => ofPacked.fields(issue, from, until) ?? inHistory(issue, from, until);

const inHistory = ({ history }: JiraIssue, from: Minute, until: Minute): number => {
  let fields = 0;
  for (let number = history.length - 1; number >= 0; number -= 1) {
    const change = history[number];
    if (change === undefined || change.at < from) break;
    if (change.at < until) fields |= CHANGED[change.field];
  }
  return fields;
};

/** The moment of an issue's last change before another moment; null where there is none. */
export const lastChangeBefore = (issue: JiraIssue, moment: Minute): Minute | null => {
  const packed = ofPacked.lastBefore(issue, moment);
  return packed === undefined ? issue.history.findLast(({ at }) => at < moment)?.at ?? null : packed;
};

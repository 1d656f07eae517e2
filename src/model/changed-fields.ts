import type { HistoryField } from './jira-issue';

/** The bit of each field where several are told by one number. */
export const CHANGED: Readonly<Record<HistoryField, number>> = {
  status: 1, resolution: 2, due: 4, start: 8, sprint: 16, team: 32, points: 64, estimate: 128,
  flagged: 256, parent: 512, link: 1024, project: 2048, fixVersion: 4096, assignee: 8192,
};

/** Something of it, whatever it was: whether it is set aside hangs on when that happened. */
export const TOUCHED = 16_384;

/** What its part in the program and the days of its work hang on, where its changelog tells of its status. */
export const STATE = CHANGED.status | CHANGED.resolution;

/** All fields. */
export const ANYTHING = 32_767;

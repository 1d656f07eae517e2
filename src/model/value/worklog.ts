import type { Day, Minute } from '../time';

/** Time that somebody logged on an issue. `restricted`: shown in Jira to a group or a role alone. */
export type Worklog = {
  readonly id: number;
  readonly issueId: number;
  readonly authorId: string;
  readonly on: Day;
  readonly updatedAt: Minute;
  readonly seconds: number;
  readonly restricted: boolean;
};

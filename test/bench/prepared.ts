import type { ProgramSource } from '../../src/model/source';

/** What `prepare.ts` leaves in a folder beside the segments, for `overview.ts` to measure on. */
export type Prepared = {
  readonly issues: number;
  readonly segments: number;
  readonly source: Pick<ProgramSource, 'projects' | 'linkTypes' | 'statuses' | 'settings'>;
};

/** What Jira's REST answers to a pull were made of: pages of issues, and pages of their changelogs. */
export type Payload = 'issues' | 'changelogs';

/** One answer a line. */
export const payloadFile = (payload: Payload): string => `${payload}.ndjson`;

import type { ProgramSource } from '../../src/model/source';

/** What `prepare.ts` leaves in a folder beside the segments, for `overview.ts` to measure on. */
export type Prepared = {
  readonly issues: number;
  readonly segments: number;
  readonly source: Pick<ProgramSource, 'projects' | 'linkTypes' | 'statuses' | 'settings'>;
};

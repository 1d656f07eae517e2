import type { Day } from '../time';

/**
 * What a team means to reach in an increment. Values 1 to 10 by business owners: `planned` at planning, `actual` at the
 * end; null where nobody said. `committed` is frozen with `frozenOn`; what is added later is not committed. `delivered`
 * null: not scored yet. `epics` are ids of issues that work for it. `addedOn`: the day it was entered.
 */
export type Objective = {
  readonly id: string;
  readonly version: number;
  readonly programId: string;
  readonly incrementId: string;
  readonly teamId: string;
  readonly name: string;
  readonly addedOn: Day;
  readonly planned: number | null;
  readonly actual: number | null;
  readonly committed: boolean;
  readonly frozenOn: Day | null;
  readonly delivered: boolean | null;
  readonly scoredOn: Day | null;
  readonly epics: readonly number[];
};

/** What the whole program is for; projects and epics link to it, and work that serves none is counted. */
export type Aim = {
  readonly id: string;
  readonly version: number;
  readonly programId: string;
  readonly name: string;
  readonly measure: string;
  readonly projects: readonly number[];
  readonly epics: readonly number[];
  readonly ended: boolean;
};

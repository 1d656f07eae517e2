import type { Day } from './time';

/** Working days of a program. `workingWeek` is Monday first; `holidays` are sorted. */
export type Calendar = {
  readonly timeZone: string;
  readonly workingWeek: readonly boolean[];
  readonly holidays: readonly Day[];
};

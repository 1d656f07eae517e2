import type { Program } from '../../../model/program';
import type { DayRecord } from '../../../model/value/day-record';
import { readDays } from '../../../store/value/day-records';

/** The days recorded in the last so many days; none for somebody who is not shown money, nor asked for where there can be none. */
export const recordsSince = async (programId: string, { asOf, value: { shown, baselines } }: Program, days: number): Promise<readonly DayRecord[]> =>
  (shown && baselines.length > 0 ? readDays(programId, asOf - days) : []);

import { workingDaysAfter } from '../../model/calendar';
import { issueAt } from '../../model/past-issues';
import type { Issue, Program } from '../../model/program';
import type { Day } from '../../model/time';
import type { Analysis } from '../analysis';
import { oncePer } from '../once-per';
import { dayOfSeconds } from './schedule';
import { secondsPerWorkingDay } from './remaining-work';

/** Where one open issue stands in the schedule. Days are the first and the last it is worked on; `float` is in working days. */
export type Scheduled = { readonly start: Day; readonly finish: Day; readonly float: number; readonly critical: boolean };

/**
 * The schedule by issue: of leaves their own; of summaries from the first start to the last finish of the open leaves
 * under them, with the least float. Empty where there is no schedule. Issues without a duration last 0: they end on the
 * day they start.
 */
export const scheduledIssues = oncePer((analysis: Analysis): ReadonlyMap<number, Scheduled> => {
  const found = new Map<number, Scheduled>();
  const { program, schedule } = analysis;
  if (!schedule.known) return found;
  const { network: { leaves, duration }, path } = schedule;
  for (const [node, leaf] of leaves.entries()) {
    const [earliest, latest] = [path.earliest[node] ?? 0, path.latest[node] ?? 0];
    const lasts = duration[node] ?? 0;
    const own: Scheduled = {
      start: dayOfSeconds(program, Math.floor(earliest) + 1),
      finish: dayOfSeconds(program, Math.max(earliest + lasts, earliest + 1)),
      float: (latest - earliest) / secondsPerWorkingDay,
      critical: path.critical[node] === 1,
    };
    found.set(leaf.index, own);
    for (let above = leaf.parent; above >= 0; above = issueAt(program, above)?.parent ?? -1) found.set(above, around(found.get(above), own));
  }
  return found;
});

const around = (known: Scheduled | undefined, own: Scheduled): Scheduled => (known === undefined ? own : {
  start: Math.min(known.start, own.start), finish: Math.max(known.finish, own.finish),
  float: Math.min(known.float, own.float), critical: known.critical || own.critical,
});

/**
 * By how many working days an open issue ends after its planned finish: by the schedule where there is one, else by now,
 * since open work does not end in the past. Null where it is not late, is done, or has no planned finish.
 */
export const lateBy = ({ calendar, asOf }: Program, { due, category }: Pick<Issue, 'due' | 'category'>, scheduled: Scheduled | null): number | null => {
  if (due === null || category === 'done') return null;
  const late = workingDaysAfter(calendar, due, Math.max(asOf, scheduled?.finish ?? asOf));
  return late > 0 ? late : null;
};

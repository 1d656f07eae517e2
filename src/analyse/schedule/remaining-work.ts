import { workingDaysBetween } from '../../model/calendar';
import type { Issue, Program } from '../../model/program';

/** Jira's own default for a working day; durations are whole seconds of work, so that sums and ties are exact. */
export const secondsPerWorkingDay = 8 * 3600;

/**
 * How long the rest of an open leaf takes, in seconds of work: what Jira's time tracking says remains; else its
 * estimate, for started work less the working days since it started; else its planned dates, both days included, for
 * started work from `asOf` on. Null where none of these tells, also where started work has used up its estimate or
 * passed its due date: then nobody knows. A milestone lasts 0.
 */
export const remainingSeconds = (program: Program, issue: Issue): number | null => {
  if (issue.jira.remainingSeconds !== null) return issue.jira.remainingSeconds;
  return issue.category === 'doing' ? ofStarted(program, issue) : ofNotStarted(program, issue);
};

const ofNotStarted = (program: Program, { estimateSeconds, start, due }: Issue): number | null => {
  if (estimateSeconds !== null) return estimateSeconds;
  return start === null || due === null || due < start ? null : spanSeconds(program, start, due);
};

const ofStarted = (program: Program, { estimateSeconds, started, due }: Issue): number | null => {
  if (estimateSeconds !== null) {
    const spent = started === null ? 0 : workingDaysBetween(program.calendar, started, program.asOf) * secondsPerWorkingDay;
    return estimateSeconds > spent || estimateSeconds === 0 ? estimateSeconds - Math.min(spent, estimateSeconds) : null;
  }
  return due === null || due < program.asOf ? null : spanSeconds(program, program.asOf, due);
};

const spanSeconds = ({ calendar }: Program, first: number, last: number): number =>
  workingDaysBetween(calendar, first, last + 1) * secondsPerWorkingDay;

import { workingDaysIn } from '../../model/calendar';
import { columns, HAS_ESTIMATE, NO_DATE } from '../../model/columns';
import type { Issue, Program } from '../../model/program';
import { DOING } from '../../model/signs';
import type { Day } from '../../model/time';

/** Jira's own default for a working day; durations are whole seconds of work, so that sums and ties are exact. */
export const secondsPerWorkingDay = 8 * 3600;

type SecondsOf = (issue: Issue) => number | null;

/**
 * How long the rest of an open leaf takes, in seconds of work: what Jira's time tracking says remains; else its
 * estimate, for started work less the working days since it started; else its planned dates, both days included, for
 * started work from `asOf` on. Null where none of these tells, also where started work has used up its estimate or
 * passed its due date: then nobody knows. A milestone lasts 0.
 */
export const remainingIn = (program: Program): SecondsOf => {
  const { signs } = columns(program);
  const [ofStarted, ofNotStarted] = [startedIn(program), notStartedIn(program)];
  return (issue) => issue.jira.remainingSeconds ?? (((signs[issue.index] ?? 0) & DOING) === 0 ? ofNotStarted(issue) : ofStarted(issue));
};

const notStartedIn = (program: Program): SecondsOf => {
  const { sizes, start, due } = columns(program);
  const span = spanIn(program);
  return (issue) => {
    const { index } = issue;
    if (((sizes[index] ?? 0) & HAS_ESTIMATE) !== 0) return issue.estimateSeconds;
    const [first, last] = [start[index] ?? NO_DATE, due[index] ?? NO_DATE];
    return first === NO_DATE || last === NO_DATE || last < first ? null : span(first, last);
  };
};

/** When work was started, which takes a look into its changelog, is only asked where there is an estimate. */
const startedIn = (program: Program): SecondsOf => {
  const { asOf } = program;
  const { sizes, due } = columns(program);
  const span = spanIn(program);
  return (issue) => {
    const estimate = ((sizes[issue.index] ?? 0) & HAS_ESTIMATE) === 0 ? null : issue.estimateSeconds;
    if (estimate !== null) return unspent(estimate, span(issue.started ?? asOf, asOf - 1));
    const last = due[issue.index] ?? NO_DATE;
    return last === NO_DATE || last < asOf ? null : span(asOf, last);
  };
};

const unspent = (estimate: number, spent: number): number | null =>
  (estimate > spent || estimate === 0 ? estimate - Math.min(spent, estimate) : null);

/** The work that fits between two days, both included, in seconds. */
const spanIn = ({ calendar }: Program): ((first: Day, last: Day) => number) => {
  const between = workingDaysIn(calendar);
  return (first, last) => between(first, last + 1) * secondsPerWorkingDay;
};

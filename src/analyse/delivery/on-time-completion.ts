import { isoDay } from '../../model/day';
import type { Issue, Program } from '../../model/program';
import { promises, type Promised, type Untold } from './promises';
import { figure, input, leftOut, unknownFigure } from '../figure';
import type { EvidenceIssue, Figure, Measure } from '../measure';
import { plain } from '../words';

const wordOf = ({ deadline, delivered, onTime }: Promised): string =>
  `${onTime ? 'on time' : 'late'}: promised ${isoDay(deadline)}, ${delivered === null ? 'not delivered' : `delivered ${isoDay(delivered)}`}`;

const evidenceOf = (cohort: readonly Promised[]): readonly EvidenceIssue[] =>
  cohort.flatMap((promise) => promise.issues.map((issue: Issue) => ({ issue, why: `${promise.name}, ${wordOf(promise)}` })));

const untoldInputs = (untold: readonly Untold[]): Figure['inputs'] =>
  untold.map(({ name, deadline, why }) => input(`Left out: ${name}, ${why}; promised for`, deadline, 'date'));

const noneKnown = ({ projects }: Program, untold: number): string => {
  if (untold > 0) return `Whether a deadline was kept can be told of none that is known (${plain(untold)}).`;
  const released = projects.reduce((sum, { versions }) => sum + versions.filter((version) => version.released).length, 0);
  return released === 0
    ? 'No original deadline has come due: none was committed to, and no epic was given a due date that has passed.'
    : `No original deadline is known. Committed deadlines can be entered: a released version (${plain(released)} here) shows the day it was released, not the day promised.`;
};

/**
 * **On-time completion rate**: of the projects and major milestones (versions, epics) whose *original* deadline is not
 * after `asOf`, the share that was delivered by it. The original deadline is the one committed to in the program's
 * settings, or for an epic the first due date its changelog shows before it was done. A version's release date becomes
 * the actual date at release and proves nothing, and counting only versions not yet released would find failures
 * only, so a version is in the cohort only with a committed deadline. A dropped epic is not delivered: only a
 * recorded decision takes it out. What nobody can tell of (released or delivered on an unknown day) is left out and said.
 * What was delivered early and is not due yet stands apart.
 */
export const onTimeCompletion: Measure = {
  key: 'on-time-completion',
  name: 'On-time completion',
  group: 'Delivery',
  unit: 'percent',
  better: 'higher',
  formula: 'Projects, versions and epics delivered by their original deadline / all whose original deadline has come.',
  source: 'On-time completion rate against the original deadline, as program management offices report it.',
  followed: true,
  compute: ({ program }) => {
    const { cohort, early, unknown, untold } = promises(program);
    const aside = () => leftOut('Its original deadline, its outcome or the day it was delivered is not known', unknown);
    if (cohort.length === 0) return unknownFigure(noneKnown(program, unknown.length + untold.length), { inputs: untoldInputs(untold), leftOut: aside });
    const onTime = cohort.filter((promise) => promise.onTime).length;
    return figure((100 * onTime) / cohort.length, `${plain(onTime)} of ${plain(cohort.length)} delivered by the original deadline`, {
      note: `${onTime} of ${cohort.length}`,
      inputs: [
        input('Delivered by the original deadline', onTime, null),
        input('Original deadline has come', cohort.length, null),
        input('Delivered early, not due yet (apart)', early, null),
        ...untoldInputs(untold),
      ],
      issues: () => evidenceOf(cohort),
      leftOut: aside,
    });
  },
};

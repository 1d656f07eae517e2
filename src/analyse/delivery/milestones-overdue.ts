import { isoDay } from '../../model/day';
import type { Issue, Program } from '../../model/program';
import { evidence, figure, input, setAsideLeftOut, unknownFigure } from '../figure';
import type { Measure } from '../measure';
import { milestones, noMilestones } from './milestones';
import { tally } from '../tally';
import { counted, fewNames } from '../words';

const overdueOf = (program: Program) => milestones(program).ahead.filter(({ day }) => day < program.asOf);

/** The open issues of the overdue versions, named by the first of these they are in. */
const heldUp = (program: Program) => {
  const names = new Map(overdueOf(program).map(({ version, day }) => [version.id, `${version.name}, due ${isoDay(day)}`]));
  const nameOf = (issue: Issue): string | null => {
    const version = issue.fixVersions.find(({ id }) => names.has(id));
    return version === undefined ? null : names.get(version.id) ?? null;
  };
  return { nameOf, any: (issue: Issue) => nameOf(issue) !== null };
};

/**
 * **Milestones overdue**: versions that are not released and whose release date (else the deadline committed to in
 * the program) is before `asOf`. Looking at an earlier day, versions released since are not judged, since a release
 * overwrites the planned date; how many these are stands in the inputs.
 */
export const milestonesOverdue: Measure = {
  key: 'milestones-overdue',
  name: 'Milestones overdue',
  group: 'Delivery',
  unit: 'milestones',
  better: 'lower',
  formula: 'Versions that are not released and whose release date has passed.',
  source: null,
  followed: true,
  compute: ({ program }) => {
    const all = milestones(program);
    const reason = noMilestones(all, all.ahead.length);
    if (reason !== null) return unknownFigure(reason);
    const overdue = overdueOf(program);
    return figure(overdue.length, `${overdue.length} of ${counted(all.ahead.length, 'version')} with a date, not yet released`, {
      note: overdue.length === 0 ? null : fewNames(overdue.map(({ version }) => version.name)),
      inputs: [
        ...overdue.map(({ version, day }) => input(`${version.name}, release date`, day, 'date')),
        input('Not released, without a date', all.undated, 'milestones'),
        input('Released since, date then not known', all.releasedLater, 'milestones'),
      ],
      issues: () => evidence(tally(program).open, heldUp(program).nameOf),
      leftOut: () => setAsideLeftOut(program, heldUp(program).any),
    });
  },
};

import { dayOfMinute, isoDay } from '../../model/day';
import type { Issue, Program } from '../../model/program';
import type { Day } from '../../model/time';
import { dueChanges } from './due-changes';
import { evidence, figure, leftOut, setAsideLeftOut, unknownFigure } from '../figure';
import type { Measure } from '../measure';
import { tally } from '../tally';
import { counted } from '../words';

type Slip = { readonly from: Day; readonly to: Day };

/** How far the due date moved in the last 7 days, from what it was then to what it is now; null where not later. */
const slipOf = (issue: Issue, program: Program): Slip | null => {
  const changes = dueChanges(issue, program).filter(({ on }) => on > program.asOf - 7);
  const from = changes[0]?.from ?? null;
  const to = changes.at(-1)?.to ?? null;
  return from !== null && to !== null && to > from ? { from, to } : null;
};

/** Open issues that were touched in the last 7 days: no other one can have slipped. */
const touched = (program: Program): readonly Issue[] =>
  tally(program).open.filter((issue) => dayOfMinute(issue.jira.updatedAt, program.settings.timeZone) > program.asOf - 7);

/**
 * **Slipped in the last 7 days**: open issues whose due date is later today than it was 7 days ago, by their
 * changelogs. A date moved to and fro counts by its net change. Needs changelogs: not known where none was read.
 */
export const slippedLastWeek: Measure = {
  key: 'slipped-last-week',
  name: 'Slipped in 7 days',
  group: 'Delivery',
  unit: 'issues',
  better: 'lower',
  formula: 'Open issues whose due date was moved to a later day in the last 7 days.',
  source: null,
  followed: true,
  compute: ({ program }) => {
    const looked = touched(program);
    const read = looked.filter((issue) => issue.jira.historyKnown);
    if (read.length === 0 && looked.length > 0) return unknownFigure('The changelogs of the issues touched in the last 7 days were not read.');
    const slipped = read.filter((issue) => slipOf(issue, program) !== null);
    return figure(slipped.length, `${counted(slipped.length, 'issue')} of ${looked.length} open ones touched in the last 7 days`, {
      issues: () => evidence(slipped, (issue) => {
        const slip = slipOf(issue, program);
        return slip === null ? null : `${isoDay(slip.from)} to ${isoDay(slip.to)}`;
      }),
      leftOut: () => [
        ...leftOut('Changelog not read', looked.filter((issue) => !issue.jira.historyKnown)),
        ...setAsideLeftOut(program, (issue) => issue.due !== null),
      ],
    });
  },
};

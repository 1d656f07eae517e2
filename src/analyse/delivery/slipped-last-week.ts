import { isoDay } from '../../model/day';
import type { Issue, Program } from '../../model/program';
import type { Day } from '../../model/time';
import { dueChanges } from './due-changes';
import { evidence, figure, leftOut, setAsideLeftOut, unknownFigure } from '../figure';
import type { Measure } from '../measure';
import { tally } from '../tally';
import { lastWeek, type Window } from '../window';
import { counted } from '../words';

type Slip = { readonly from: Day; readonly to: Day };

/** How far the due date moved after a day, from what it was then to what it is now; null where not later. */
const slipOf = (issue: Issue, program: Program, since: Day): Slip | null => {
  const changes = dueChanges(issue, program).filter(({ on }) => on > since);
  const from = changes[0]?.from ?? null;
  const to = changes.at(-1)?.to ?? null;
  return from !== null && to !== null && to > from ? { from, to } : null;
};

/** Open issues that were touched after a day: no other one can have slipped since. */
const touched = (program: Program, since: Day): readonly Issue[] =>
  tally(program).open.filter((issue) => issue.updated > since);

/**
 * **Slipped in a window**: open issues whose due date is later now than it was at the window's beginning, by their
 * changelogs. A date moved to and fro counts by its net change. Needs changelogs: not known where none was read.
 */
export const slippedIn = (window: Window): Measure => ({
  key: `slipped-${window.key}`,
  name: `Slipped ${window.name}`,
  group: 'Delivery',
  unit: 'issues',
  better: 'lower',
  formula: `Open issues whose due date was moved to a later day ${window.words}.`,
  source: null,
  followed: window === lastWeek,
  compute: ({ program }) => {
    const since = window.since(program.asOf);
    const looked = touched(program, since);
    const read = looked.filter((issue) => issue.jira.historyKnown);
    if (read.length === 0 && looked.length > 0) return unknownFigure(`The changelogs of the issues touched ${window.words} were not read.`);
    const slipped = read.filter((issue) => slipOf(issue, program, since) !== null);
    return figure(slipped.length, `${counted(slipped.length, 'issue')} of ${looked.length} open ones touched ${window.words}`, {
      issues: () => evidence(slipped, (issue) => {
        const slip = slipOf(issue, program, since);
        return slip === null ? null : `${isoDay(slip.from)} to ${isoDay(slip.to)}`;
      }),
      leftOut: () => [
        ...leftOut('Changelog not read', looked.filter((issue) => !issue.jira.historyKnown)),
        ...setAsideLeftOut(program, (issue) => issue.due !== null),
      ],
    });
  },
});

/** **Slipped in the last 7 days**: open issues whose due date is later today than it was 7 days ago. */
export const slippedLastWeek = slippedIn(lastWeek);

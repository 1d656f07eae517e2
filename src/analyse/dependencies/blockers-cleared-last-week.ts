import { isoDay } from '../../model/day';
import { columns, NO_DAY, parts } from '../../model/columns';
import { issueAt } from '../../model/past-issues';
import type { Issue, Program } from '../../model/program';
import type { Day } from '../../model/time';
import { endsOf } from './dependency-ends';
import { evidence, figure } from '../figure';
import type { Measure } from '../measure';
import { isOpen } from '../tally';
import { lastWeek, type Window } from '../window';
import { counted } from '../words';

const aside = parts.indexOf('setAside');

/** Blockers that became done after a day while something that depends on them was still open. */
const cleared = (program: Program, since: Day): readonly Issue[] => {
  const { part, done, doneFrom } = columns(program);
  const dayOf = (index: number): Day => (since < doneFrom ? issueAt(program, index)?.done ?? NO_DAY : done[index] ?? NO_DAY);
  const { blocker, blocked } = endsOf(program.dependencies);
  const found = new Set<number>();
  for (let position = 0; position < blocker.length; position += 1) {
    const [first, second] = [blocker[position] ?? -1, blocked[position] ?? -1];
    if (first < 0 || second < 0 || first === second || part[second] === aside) continue;
    const day = dayOf(first);
    if (day > since && (isOpen(part[second]) || dayOf(second) > day)) found.add(first);
  }
  return [...found].sort((a, b) => a - b).flatMap((index) => issueAt(program, index) ?? []);
};

/**
 * **Blockers cleared in a window**: issues that became done in it, delivered or not, while at least one issue that
 * depends on them was not done. A blocker counts once, however many it held up; blockers outside the program are not
 * counted, since a link does not tell when its other end was done.
 */
export const blockersClearedIn = (window: Window): Measure => ({
  key: `blockers-cleared-${window.key}`,
  name: `Blockers cleared ${window.name}`,
  group: 'Dependencies',
  unit: 'issues',
  better: 'higher',
  formula: `Issues that became done ${window.words} while another issue that was still open depended on them.`,
  source: null,
  followed: window === lastWeek,
  compute: ({ program }) => {
    const blockers = cleared(program, window.since(program.asOf));
    return figure(blockers.length, `${counted(blockers.length, 'blocker')} done ${window.words}`, {
      issues: () => evidence(blockers, (issue) => (issue.done === null ? null : `done ${isoDay(issue.done)}`)),
    });
  },
});

/** **Blockers cleared in the last 7 days**: those that became done after `asOf` - 7 days. */
export const blockersClearedLastWeek = blockersClearedIn(lastWeek);

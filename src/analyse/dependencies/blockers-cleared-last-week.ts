import { isoDay } from '../../model/day';
import type { Issue, Program } from '../../model/program';
import type { Day } from '../../model/time';
import { evidence, figure } from '../figure';
import type { Measure } from '../measure';
import { lastWeek, type Window } from '../window';
import { counted } from '../words';

/** Blockers that became done after a day while something that depends on them was still open. */
const cleared = ({ issues, dependencies }: Program, since: Day): readonly Issue[] => {
  const found = new Set<Issue>();
  for (const dependency of dependencies) {
    const blocker = issues[dependency.blocker];
    const blocked = issues[dependency.blocked];
    if (blocker === undefined || blocked === undefined || blocker === blocked) continue;
    if (blocker.done === null || blocker.done <= since || blocked.setAside) continue;
    if (blocked.category !== 'done' || (blocked.done !== null && blocked.done > blocker.done)) found.add(blocker);
  }
  return [...found].sort((a, b) => a.index - b.index);
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

import { isoDay } from '../../model/day';
import type { Issue, Program } from '../../model/program';
import { evidence, figure } from '../figure';
import type { Measure } from '../measure';
import { counted } from '../words';

/** Blockers that became done in the last 7 days while something that depends on them was still open. */
const cleared = ({ asOf, issues, dependencies }: Program): readonly Issue[] => {
  const found = new Set<Issue>();
  for (const dependency of dependencies) {
    const blocker = issues[dependency.blocker];
    const blocked = issues[dependency.blocked];
    if (blocker === undefined || blocked === undefined || blocker === blocked) continue;
    if (blocker.done === null || blocker.done <= asOf - 7 || blocked.setAside) continue;
    if (blocked.category !== 'done' || (blocked.done !== null && blocked.done > blocker.done)) found.add(blocker);
  }
  return [...found].sort((a, b) => a.index - b.index);
};

/**
 * **Blockers cleared in the last 7 days**: issues that became done, delivered or not, after `asOf` - 7 days while at
 * least one issue that depends on them was not done. A blocker counts once, however many it held up; blockers outside
 * the program are not counted, since a link does not tell when its other end was done.
 */
export const blockersClearedLastWeek: Measure = {
  key: 'blockers-cleared-last-week',
  name: 'Blockers cleared in 7 days',
  group: 'Dependencies',
  unit: 'issues',
  better: 'higher',
  formula: 'Issues that became done in the last 7 days while another issue that was still open depended on them.',
  source: null,
  followed: true,
  compute: ({ program }) => {
    const blockers = cleared(program);
    return figure(blockers.length, `${counted(blockers.length, 'blocker')} done in the last 7 days`, {
      issues: () => evidence(blockers, (issue) => (issue.done === null ? null : `done ${isoDay(issue.done)}`)),
    });
  },
};

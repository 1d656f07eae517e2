import { issueAt } from '../../model/past-issues';
import type { Issue } from '../../model/program';
import type { Analysis } from '../analysis';
import { keyOf } from './dependency-evidence';
import { figure, leftOut, unknownFigure } from '../figure';
import type { Measure } from '../measure';
import { whyUntold } from './open-dependencies';
import { isTold } from './longest-waits';
import { ageOf, waitingSince, type AgeBounds } from './waiting-since';
import { counted } from '../words';

type AgedWait = { readonly issue: Issue; readonly blocker: string; readonly age: AgeBounds };

/**
 * **Oldest wait**: working days that the oldest of the present waits has certainly lasted (see
 * `waiting-team-days`). Where nothing waits there is none. Waits of which the changelog tells nothing are left out.
 */
export const oldestWait: Measure = {
  key: 'oldest-wait',
  name: 'Oldest wait',
  group: 'Dependencies',
  unit: 'working-days',
  better: 'lower',
  formula: 'Working days since the oldest present wait began.',
  source: null,
  followed: true,
  compute: (analysis) => {
    const reason = whyUntold(analysis);
    if (reason !== null) return unknownFigure(reason);
    const waits = agedWaits(analysis);
    if (waits.length === 0) return unknownFigure('Nothing is waiting.');
    const told = waits.filter(({ age }) => isTold(age)).sort((a, b) => b.age.from - a.age.from);
    const untold = () => leftOut('No changelog tells since when these wait', waits.filter((wait) => !told.includes(wait)).map((wait) => wait.issue));
    const oldest = told[0];
    if (oldest === undefined) return unknownFigure('No changelog tells since when the waiting issues wait.', { leftOut: untold });
    return figure(oldest.age.from, `${oldest.issue.key} waits for ${oldest.blocker} for ${inWords(oldest.age)}`, {
      note: oldest.age.to > oldest.age.from ? `at most ${oldest.age.to}` : null,
      issues: () => told.map((wait) => ({ issue: wait.issue, why: `waits for ${wait.blocker} for ${inWords(wait.age)}` })),
      leftOut: untold,
    });
  },
};

const inWords = ({ from, to }: AgeBounds): string =>
  from === to ? counted(from, 'working day') : `between ${from} and ${counted(to, 'working day')}`;

const agedWaits = ({ program, states }: Analysis): readonly AgedWait[] => states.waiting.flatMap((position) => {
  const dependency = states.all[position];
  const issue = issueAt(program, dependency?.blocked ?? -1);
  if (dependency === undefined || issue === undefined) return [];
  const since = waitingSince(program, dependency, states.successions.get(position) ?? null);
  return [{ issue, blocker: keyOf(program, dependency.blocker), age: ageOf(program, since) }];
});

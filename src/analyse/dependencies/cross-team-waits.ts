import { issueAt } from '../../model/past-issues';
import type { Issue, OutsideEnd } from '../../model/program';
import type { Day } from '../../model/time';
import type { Analysis } from '../analysis';
import { waitingSince } from './waiting-since';
import { isCrossTeam } from './waits';

/**
 * The issues that are waiting now for another team (see `cross-team-waiting`), by their ids, each with the earliest
 * day since when it may have been waiting. Only blockers that `counts` takes are looked at; where a dropped duplicate
 * handed its dependency on, both the duplicate and the original.
 */
export const crossTeamWaits = (analysis: Analysis, counts: (blocker: Issue | OutsideEnd) => boolean): ReadonlyMap<number, Day> => {
  const { program, states } = analysis;
  const since = new Map<number, Day>();
  for (const position of states.waiting) {
    const dependency = states.all[position];
    const blocked = issueAt(program, dependency?.blocked ?? -1);
    if (dependency === undefined || blocked === undefined || !isCrossTeam(analysis, dependency)) continue;
    const blocker = issueAt(program, dependency.blocker) ?? program.outside[-1 - dependency.blocker];
    const succession = states.successions.get(position) ?? null;
    if (blocker === undefined || !counts(blocker) || (succession !== null && !counts(succession.blocker))) continue;
    const { from } = waitingSince(program, dependency, succession);
    since.set(blocked.id, Math.min(from, since.get(blocked.id) ?? from));
  }
  return since;
};

import { issueAt } from '../../model/past-issues';
import type { Dependency, Issue } from '../../model/program';
import type { Day } from '../../model/time';
import type { Analysis } from '../analysis';
import { ageOf, waitingSince, type AgeBounds } from './waiting-since';

/** The longest of some waits: the working days it has certainly lasted, and the issue that tells. */
export type LongestWait = { readonly days: number; readonly issue: Issue };

type Held = LongestWait & { readonly until: Day };

/** Whether anything certain is known of how long something has been waiting. */
export const isTold = ({ from, to }: AgeBounds): boolean => from > 0 || to === 0;

/**
 * The longest wait of each group that present waits fall into; groups of which nothing is certain are not in it.
 *
 * Dependencies come by their younger end, oldest first, and nothing waits longer than that end exists: once a group has
 * a wait from before it, the rest of the group's waits need no look into their changelogs.
 */
export const longestWaits = <Group>(analysis: Analysis, groupOf: (blocked: Issue, dependency: Dependency) => Group): ReadonlyMap<Group, LongestWait> => {
  const { program, states } = analysis;
  const longest = new Map<Group, Held>();
  for (const position of states.waiting) {
    const dependency = states.all[position];
    const issue = issueAt(program, dependency?.blocked ?? -1);
    if (dependency === undefined || issue === undefined) continue;
    const group = groupOf(issue, dependency);
    const until = longest.get(group)?.until ?? Infinity;
    if (Math.max(issue.created, issueAt(program, dependency.blocker)?.created ?? -Infinity) >= until) continue;
    const since = waitingSince(program, dependency, states.successions.get(position) ?? null);
    const age = ageOf(program, since);
    if (since.to < until && isTold(age)) longest.set(group, { days: age.from, issue, until: since.to });
  }
  return longest;
};

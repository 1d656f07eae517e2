import type { Program } from '../../model/program';
import { milestones, type Milestone } from '../delivery/milestones';
import { oncePer } from '../once-per';
import { tally } from '../tally';

/**
 * What has to be done for a milestone: by team id, how many open leaves the team works through until the last of the
 * milestone's own is done. Empty where none of its leaves is open. `planned`: whether any leaf at all names it.
 */
export type MilestoneQueue = { readonly milestone: Milestone; readonly queued: ReadonlyMap<string, number>; readonly planned: boolean };

type Leaf = { readonly team: string; readonly index: number };

const leavesByVersion = (program: Program): ReadonlyMap<string, readonly Leaf[]> => {
  const found = new Map<string, Leaf[]>();
  for (const { leaf, team, index, fixVersions } of tally(program).open) {
    if (!leaf) continue;
    for (const { id } of fixVersions) {
      const known = found.get(id);
      if (known === undefined) found.set(id, [{ team: team.id, index }]);
      else known.push({ team: team.id, index });
    }
  }
  return found;
};

const plannedVersions = ({ issues }: Program): ReadonlySet<string> => {
  const named = new Set<string>();
  for (const { leaf, fixVersions } of issues) if (leaf) for (const { id } of fixVersions) named.add(id);
  return named;
};

/**
 * The queues of all milestones that are not released, in the order of their days: each team works on its milestones in
 * that order, and on what is in none after them. A leaf of several milestones is done for the first of them.
 */
export const milestoneQueues = oncePer((program: Program): readonly MilestoneQueue[] => {
  const { ahead } = milestones(program);
  if (ahead.length === 0) return [];
  const leaves = leavesByVersion(program);
  const planned = plannedVersions(program);
  const soFar = new Map<string, number>();
  const counted = new Set<number>();
  return ahead.map((milestone): MilestoneQueue => {
    const own = leaves.get(milestone.version.id) ?? [];
    for (const { team, index } of own) {
      if (counted.has(index)) continue;
      counted.add(index);
      soFar.set(team, (soFar.get(team) ?? 0) + 1);
    }
    const queued = new Map(own.map(({ team }) => [team, soFar.get(team) ?? 0]));
    return { milestone, queued, planned: planned.has(milestone.version.id) };
  });
});

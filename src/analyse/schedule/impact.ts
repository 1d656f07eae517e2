import { columns } from '../../model/columns';
import { issueAt } from '../../model/past-issues';
import type { Program } from '../../model/program';
import { oncePer } from '../once-per';
import { finishOf, type CriticalPath } from '../graph/critical-path';
import { workingDays, type Schedule } from './schedule';
import type { ScheduleNetwork } from './schedule-network';

/** Working days, or why they are not known. */
export type Impact = { readonly workingDays: number; readonly reason: null } | { readonly workingDays: null; readonly reason: string };

/**
 * What a set of blockers costs the program: its finish now, less its finish if nothing remained to be done on them,
 * in working days. Of parallel critical chains each alone may cost 0; impacts do not add up. A summary stands for the
 * leaves under it. `blockers` are indices of issues; negative ones (ends outside) have no known duration.
 */
export const impactOf = (program: Program, schedule: Schedule, blockers: readonly number[]): Impact => {
  if (!schedule.known) return { workingDays: null, reason: schedule.reason };
  const { network, path } = schedule;
  const nodes = nodesOf(program, network, blockers);
  const missing = missingOf(schedule);
  if (nodes === null) return { workingDays: null, reason: 'The blocker is outside the program, and how long it takes is not known' };
  if (nodes.length > 0 && nodes.every((node) => isMissing(network, missing, node))) {
    return { workingDays: null, reason: 'The blocker has no estimate and no planned dates' };
  }
  const now = workingDays(path.finish);
  if (!nodes.some((node) => isOnLongestPath(path, node))) return { workingDays: 0, reason: null };
  const duration = network.duration.slice();
  for (const node of nodes) duration[node] = 0;
  return { workingDays: now - workingDays(finishOf({ ...network, duration })), reason: null };
};

const missingOf = oncePer((schedule: Schedule): ReadonlySet<unknown> => new Set(schedule.missing));

const isMissing = ({ leaves }: ScheduleNetwork, missing: ReadonlySet<unknown>, node: number): boolean => missing.has(leaves[node]);

/** Whether a node is on a longest path, which alone can bring the finish forward; a deadline shifts all floats alike. */
export const isOnLongestPath = (path: CriticalPath, node: number): boolean =>
  (path.latest[node] ?? 0) - (path.earliest[node] ?? 0) <= path.end - path.finish;

/** Whether the impact of this issue alone takes a pass over the schedule; else it is 0, or not known, at once. */
export const takesPass = (program: Program, schedule: Schedule, index: number): boolean => {
  if (!schedule.known || index < 0) return false;
  const node = schedule.network.nodeOf[index] ?? -1;
  return node < 0 ? issueAt(program, index)?.leaf === false : isOnLongestPath(schedule.path, node);
};

const nodesOf = (program: Program, { nodeOf, leaves }: ScheduleNetwork, blockers: readonly number[]): readonly number[] | null => {
  if (blockers.some((index) => index < 0)) return null;
  const wanted = new Set(blockers);
  if (blockers.every((index) => issueAt(program, index)?.leaf !== false)) {
    return blockers.map((index) => nodeOf[index] ?? -1).filter((node) => node >= 0);
  }
  const { parent } = columns(program);
  return [...leaves.keys()].filter((node) => isUnder(parent, leaves[node]?.index ?? -1, wanted));
};

const isUnder = (parent: Int32Array, leaf: number, wanted: ReadonlySet<number>): boolean => {
  for (let at = leaf; at >= 0; at = parent[at] ?? -1) if (wanted.has(at)) return true;
  return false;
};

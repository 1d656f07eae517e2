import { columns, parts } from '../../model/columns';
import { oncePer } from '../once-per';
import type { Program } from '../../model/program';
import { type PlanTree, planTree } from './plan-tree';

/**
 * How far each node of the plan is, by the leaves under it (a leaf counts itself; a milestone the leaves planned for it).
 * Dropped and set aside work is in none of these. `issues` are all others, `delivered` and `done` (delivered, or done
 * with an unknown outcome) parts of them, and `begun` those that are done or in progress.
 */
export type PlanCounts = {
  readonly issues: Int32Array;
  readonly delivered: Int32Array;
  readonly done: Int32Array;
  readonly begun: Int32Array;
};

const [delivered, unknown, doing, todo] = [parts.indexOf('delivered'), parts.indexOf('unknown'), parts.indexOf('doing'), parts.indexOf('todo')];

const countAt = (counts: PlanCounts, node: number, part: number): void => {
  const isDone = part === delivered || part === unknown;
  if (!isDone && part !== doing && part !== todo) return;
  const add = (to: Int32Array): void => { to[node] = (to[node] ?? 0) + 1; };
  add(counts.issues);
  if (part === delivered) add(counts.delivered);
  if (isDone) add(counts.done);
  if (part !== todo) add(counts.begun);
};

const countMilestones = (counts: PlanCounts, { program, milestones }: PlanTree): void => {
  const nodes = new Map(milestones.map(({ node, milestone }) => [milestone.version.id, node]));
  if (nodes.size === 0) return;
  const { part } = columns(program);
  for (const { index, leaf, fixVersions } of program.issues) {
    if (!leaf || fixVersions.length === 0) continue;
    for (const { id } of fixVersions) {
      const node = nodes.get(id);
      if (node !== undefined) countAt(counts, node, part[index] ?? 0);
    }
  }
};

const addUp = (counts: PlanCounts, { parent, downwards, root, milestones }: PlanTree): void => {
  const apart = new Set(milestones.map(({ node }) => node));
  for (let at = downwards.length - 1; at > 0; at -= 1) {
    const node = downwards[at] ?? root;
    const above = parent[node] ?? root;
    if (apart.has(node)) continue;
    for (const sum of [counts.issues, counts.delivered, counts.done, counts.begun]) sum[above] = (sum[above] ?? 0) + (sum[node] ?? 0);
  }
};

/** What became of the work under every row of the plan. */
export const planCounts = oncePer((program: Program): PlanCounts => {
  const tree = planTree(program);
  const counts: PlanCounts = { issues: new Int32Array(tree.size), delivered: new Int32Array(tree.size), done: new Int32Array(tree.size), begun: new Int32Array(tree.size) };
  const { part, leaf } = columns(program);
  for (let index = 0; index < program.byId.size; index += 1) if (leaf[index] === 1) countAt(counts, index, part[index] ?? 0);
  countMilestones(counts, tree);
  addUp(counts, tree);
  return counts;
});

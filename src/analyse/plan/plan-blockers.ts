import type { Analysis } from '../analysis';
import { endsOf } from '../dependencies/dependency-ends';
import { openPositions } from '../dependencies/dependency-state';
import { oncePer } from '../once-per';
import { type PlanTree, planTree } from './plan-tree';

type Depths = Int32Array;

const depthsOf = ({ size, parent, downwards, root }: PlanTree): Depths => {
  const depths = new Int32Array(size);
  for (const node of downwards) if (node !== root) depths[node] = (depths[parent[node] ?? root] ?? 0) + 1;
  return depths;
};

/** The lowest node that two nodes both lie under, or that is one of them. */
const meeting = ({ parent }: PlanTree, depths: Depths, one: number, other: number): number => {
  let [a, b] = [one, other];
  while (a !== b) {
    if ((depths[a] ?? 0) >= (depths[b] ?? 0)) a = parent[a] ?? -1;
    else b = parent[b] ?? -1;
  }
  return a;
};

/**
 * How many open dependencies hold each node of the plan from without: those whose blocked end is the node, or lies under
 * it, and whose blocker does not. Blockers outside the program hold everything that their blocked end lies under. Each
 * climbs no further than the levels of Jira's hierarchy.
 */
export const planBlockers = oncePer((analysis: Analysis): Int32Array => {
  const tree = planTree(analysis.program);
  const { states } = analysis;
  const { blocker, blocked } = endsOf(states.all);
  const [held, depths] = [new Int32Array(tree.size), depthsOf(tree)];
  for (const position of openPositions(states)) {
    const [first, second] = [blocker[position] ?? -1, blocked[position] ?? -1];
    held[second] = (held[second] ?? 0) + 1;
    if (first < 0) continue;
    const within = meeting(tree, depths, first, second);
    held[within] = (held[within] ?? 0) - 1;
  }
  const { downwards, parent, root } = tree;
  for (let at = downwards.length - 1; at > 0; at -= 1) {
    const node = downwards[at] ?? root;
    const above = parent[node] ?? root;
    held[above] = (held[above] ?? 0) + (held[node] ?? 0);
  }
  return held;
});

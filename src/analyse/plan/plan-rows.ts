import type { Analysis } from '../analysis';
import { planCounts } from './plan-counts';
import { planSpans } from './plan-spans';
import { type PlanPlace, type PlanTree, planTree } from './plan-tree';
import { rowKey, rowOrder } from './row-order';

/**
 * What of the plan is unfolded, and what it leaves out. `open` are keys of rows (see `rowKey`); the program and its
 * projects are open unless their key is in it after a `-`. `says`: whether an issue's words are what is looked for;
 * null where nothing is.
 */
export type RowsAsked = {
  readonly open: readonly string[];
  readonly hideDone: boolean;
  readonly says: ((place: PlanPlace) => boolean) | null;
};

/** The rows that are shown, from top to bottom. */
export type PlanRows = {
  readonly tree: PlanTree;
  /** Nodes by their place. */
  readonly nodes: Int32Array;
  /** The place of each node; -1 where it is not shown. */
  readonly at: Int32Array;
  readonly depth: Uint16Array;
  /** Which nodes are unfolded. */
  readonly open: Uint8Array;
  /** By node: how many rows stand directly under it when it is unfolded. */
  readonly children: Int32Array;
};

/** Whether a row is wanted for its own sake. Set aside work never is: it is counted apart everywhere. */
const wanted = (analysis: Analysis, { hideDone, says }: RowsAsked): ((node: number) => boolean) => {
  const { placeOf } = planTree(analysis.program);
  const { issues, done } = planCounts(analysis.program);
  const isDone = (node: number, place: PlanPlace): boolean => {
    if (place.kind === 'issue') return place.issue.category === 'done';
    if (place.kind === 'milestone') return place.milestone.version.released;
    return (issues[node] ?? 0) > 0 && issues[node] === done[node];
  };
  return (node) => {
    const place = placeOf(node);
    if (place.kind === 'issue' && place.issue.setAside) return false;
    if (place.kind === 'loose') return false;
    return (says === null || says(place)) && !(hideDone && isDone(node, place));
  };
};

/** Rows that are wanted, with all that they lie under; how many stay under each. The program always stays. */
const keep = (analysis: Analysis, asked: RowsAsked): { readonly kept: Uint8Array; readonly children: Int32Array } => {
  const { size, root, parent, downwards } = planTree(analysis.program);
  const isWanted = wanted(analysis, asked);
  const kept = new Uint8Array(size);
  const children = new Int32Array(size);
  kept[root] = 1;
  for (let at = downwards.length - 1; at > 0; at -= 1) {
    const node = downwards[at] ?? root;
    if (kept[node] === 0 && !isWanted(node)) continue;
    const above = parent[node] ?? root;
    kept[node] = 1;
    kept[above] = 1;
    children[above] = (children[above] ?? 0) + 1;
  }
  return { kept, children };
};

/** What is looked for is shown: then everything it lies under is open. */
const opener = ({ placeOf }: PlanTree, { open, says }: RowsAsked): ((node: number) => boolean) => {
  const keys = new Set(open);
  return (node) => {
    const place = placeOf(node);
    const key = rowKey(place);
    if (keys.has(`-${key}`)) return false;
    return says !== null || place.kind === 'program' || place.kind === 'project' || keys.has(key);
  };
};

/** The rows from top to bottom: parents before their children, in the order of `rowOrder`; only open rows are looked into. */
export const planRows = (analysis: Analysis, asked: RowsAsked): PlanRows => {
  const tree = planTree(analysis.program);
  const { kept, children } = keep(analysis, asked);
  const [isOpen, compare] = [opener(tree, asked), rowOrder(tree, planSpans(analysis))];
  const [at, open, depth] = [new Int32Array(tree.size).fill(-1), new Uint8Array(tree.size), new Uint16Array(tree.size)];
  const nodes: number[] = [];
  const waiting = [tree.root];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    at[node] = nodes.length;
    nodes.push(node);
    if ((children[node] ?? 0) === 0 || !isOpen(node)) continue;
    open[node] = 1;
    const below = tree.children.node.slice(tree.children.start[node], tree.children.start[node + 1]).filter((child) => kept[child] === 1).sort(compare);
    for (let child = below.length - 1; child >= 0; child -= 1) {
      depth[below[child] ?? 0] = (depth[node] ?? 0) + 1;
      waiting.push(below[child] ?? 0);
    }
  }
  return { tree, nodes: Int32Array.from(nodes), at, depth, open, children };
};

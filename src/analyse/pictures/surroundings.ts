import type { Analysis } from '../analysis';
import { all, type Keeps, MOST_NODES, neighbours, type Picked, type Side, urgentFirst } from './picked';

/**
 * What stands around one issue: what it waits for, transitively, and what waits for it. Nearest first and level by level
 * on both sides at once; a level that does not fit any more comes in with its most urgent dependencies, and is the last.
 * Other blockers of what waits, and what else its blockers hold up, are left out: they are told beside the node.
 */
export const surroundings = (analysis: Analysis, focus: number, keeps: Keeps = all, most = MOST_NODES): Picked => {
  const nodes = new Set([focus]);
  let edge: Readonly<Record<Side, readonly number[]>> = { blockers: [focus], blocked: [focus] };
  while (nodes.size < most && (edge.blockers.length > 0 || edge.blocked.length > 0)) {
    const next = { blockers: level(analysis, edge.blockers, 'blockers', nodes, keeps), blocked: level(analysis, edge.blocked, 'blocked', nodes, keeps) };
    const both = alternating(next.blockers, next.blocked);
    for (const node of both) if (nodes.size < most) nodes.add(node);
    edge = { blockers: next.blockers.filter((node) => nodes.has(node)), blocked: next.blocked.filter((node) => nodes.has(node)) };
  }
  return { nodes: [...nodes], focus: new Set([focus]), keeps };
};

const level = (analysis: Analysis, from: readonly number[], side: Side, known: ReadonlySet<number>, keeps: Keeps): readonly number[] =>
  urgentFirst(analysis, from.flatMap((node) => neighbours(analysis, node, side, keeps)).filter(({ node }) => !known.has(node)));

/** One of each in turn, so that neither side takes all the room. */
const alternating = (first: readonly number[], second: readonly number[]): readonly number[] => {
  const both: number[] = [];
  for (let at = 0; at < Math.max(first.length, second.length); at += 1) both.push(...[first[at], second[at]].filter((node) => node !== undefined));
  return both;
};

import type { Issue, Program } from '../model/program';
import type { Day } from '../model/time';
import { columns, LEAF, PART, parts, type Part } from './columns';
import { oncePer } from './once-per';

/**
 * Issues by what became of them: `unknown` are done with a resolution that is not mapped to an outcome. The parts add
 * up to all issues that were counted.
 */
export type OutcomeCounts = Readonly<Record<Part, number>>;

/** Weeks back to which recently finished work is looked at: flow time, velocity, efficiency and distribution. */
export const RECENT_WEEKS = 12;

export type Tally = {
  readonly leaves: OutcomeCounts;
  /** Issues with children. */
  readonly summaries: OutcomeCounts;
  /** Open and not set aside, leaves and summaries. */
  readonly open: readonly Issue[];
  /** Leaves that became done in the last 12 weeks, that is after `asOf` - 84 days. */
  readonly recentlyDone: readonly Issue[];
  /** Day the first issue was created; null in a program without issues. */
  readonly first: Day | null;
};

export const noCounts = (): Record<Part, number> => ({ delivered: 0, dropped: 0, unknown: 0, doing: 0, todo: 0, setAside: 0 });

const countsFrom = (histogram: Uint32Array, leaf: number): OutcomeCounts => {
  const counts = noCounts();
  parts.forEach((part, number) => { counts[part] = histogram[number | leaf] ?? 0; });
  return counts;
};

const doing = parts.indexOf('doing');
const todo = parts.indexOf('todo');

/** One pass over all issues for everything that is counted in many measures. */
export const tally = oncePer((program: Program): Tally => {
  const { state, created, done } = columns(program);
  const histogram = new Uint32Array(PART + LEAF + 1);
  const open: Issue[] = [];
  const recentlyDone: Issue[] = [];
  const since = program.asOf - 7 * RECENT_WEEKS;
  let first = Infinity;
  for (let index = 0; index < state.length; index += 1) {
    const bits = state[index] ?? 0;
    const leafAndPart = bits & (PART | LEAF);
    histogram[leafAndPart] = (histogram[leafAndPart] ?? 0) + 1;
    first = Math.min(first, created[index] ?? Infinity);
    const part = bits & PART;
    const issue = part === doing || part === todo || (done[index] ?? 0) > since ? program.issues[index] : undefined;
    if (issue === undefined) continue;
    if (issue.category !== 'done') open.push(issue);
    else if (issue.leaf) recentlyDone.push(issue);
  }
  return { leaves: countsFrom(histogram, LEAF), summaries: countsFrom(histogram, 0), open, recentlyDone, first: first === Infinity ? null : first };
});

/** Complete weeks since the first issue of the program was created. */
export const historyWeeks = (program: Program): number => {
  const { first } = tally(program);
  return first === null ? 0 : Math.max(0, Math.floor((program.asOf - first) / 7));
};

/** Leaves and summaries together. */
export const allCounts = (program: Program): OutcomeCounts => {
  const { leaves, summaries } = tally(program);
  const sum = noCounts();
  for (const part of parts) sum[part] = leaves[part] + summaries[part];
  return sum;
};

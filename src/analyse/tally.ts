import type { Issue, Program } from '../model/program';
import type { Day } from '../model/time';
import { oncePer } from './once-per';

/** Issues by what became of them. The five parts and `setAside` add up to all issues that were counted. */
export type OutcomeCounts = {
  readonly delivered: number;
  readonly dropped: number;
  /** Done, but its resolution is not mapped to an outcome. */
  readonly unknown: number;
  readonly doing: number;
  readonly todo: number;
  readonly setAside: number;
};

export type Part = keyof OutcomeCounts;

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

/** The part of the tally an issue falls into; every issue falls into exactly one. */
export const partOf = (issue: Issue): Part => {
  if (issue.setAside) return 'setAside';
  if (issue.category === 'done') return issue.outcome ?? 'unknown';
  return issue.category;
};

export const noCounts = (): { -readonly [P in Part]: number } => ({ delivered: 0, dropped: 0, unknown: 0, doing: 0, todo: 0, setAside: 0 });

/** One pass over all issues for everything that is counted in many measures. */
export const tally = oncePer((program: Program): Tally => {
  const leaves = noCounts();
  const summaries = noCounts();
  const open: Issue[] = [];
  const recentlyDone: Issue[] = [];
  const since = program.asOf - 7 * RECENT_WEEKS;
  let first = Infinity;
  for (const issue of program.issues) {
    const part = partOf(issue);
    if (issue.created < first) first = issue.created;
    (issue.leaf ? leaves : summaries)[part] += 1;
    if (part === 'doing' || part === 'todo') open.push(issue);
    else if (issue.leaf && issue.done !== null && issue.done > since) recentlyDone.push(issue);
  }
  return { leaves, summaries, open, recentlyDone, first: first === Infinity ? null : first };
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
  for (const part of Object.keys(sum) as Part[]) sum[part] = leaves[part] + summaries[part];
  return sum;
};

import type { Issue, Program } from '../model/program';
import type { Day } from '../model/time';
import { columns, parts, type Columns, type Part } from '../model/columns';
import { indicesWhere, issuesAt } from './issue-indices';
import { lazily } from './lazily';
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
  /** Open and not set aside, leaves and summaries; and their indices, rising. */
  readonly open: readonly Issue[];
  readonly openAt: Int32Array;
  /** Leaves that became done in the last 12 weeks, that is after `asOf` - 84 days; and their indices, rising. */
  readonly recentlyDone: readonly Issue[];
  readonly recentlyDoneAt: Int32Array;
  /** Day the first issue was created; null in a program without issues. */
  readonly first: Day | null;
};

export const noCounts = (): Record<Part, number> => ({ delivered: 0, dropped: 0, unknown: 0, doing: 0, todo: 0, setAside: 0 });

const doing = parts.indexOf('doing');
const todo = parts.indexOf('todo');

/** Whether an issue in this part is open and not set aside. */
export const isOpen = (part: number | undefined): boolean => part === doing || part === todo;

/** How many issues that are leaves (`which` 1) or summaries (0) fall into each part. */
const countParts = ({ part, leaf }: Columns, which: number): OutcomeCounts => {
  const histogram = new Uint32Array(parts.length);
  for (let index = 0; index < part.length; index += 1) {
    const number = part[index] ?? 0;
    if (leaf[index] === which) histogram[number] = (histogram[number] ?? 0) + 1;
  }
  const counts = noCounts();
  parts.forEach((name, number) => { counts[name] = histogram[number] ?? 0; });
  return counts;
};

const earliest = ({ created }: Columns): Day | null => {
  let first = created[0] ?? null;
  for (let index = 1; index < created.length; index += 1) {
    const day = created[index];
    if (day !== undefined && first !== null && day < first) first = day;
  }
  return first;
};

/** The passes over all issues for everything that is counted in many measures; lists only where somebody asks for them. */
export const tally = oncePer((program: Program): Tally => {
  const all = columns(program);
  const { part, leaf, done } = all;
  const since = program.asOf - 7 * RECENT_WEEKS;
  const openAt = lazily(() => indicesWhere(part.length, (index) => isOpen(part[index])));
  const open = lazily(() => issuesAt(program, openAt()));
  const isRecent = (index: number): boolean => leaf[index] === 1 && (done[index] ?? 0) > since && !isOpen(part[index]);
  const recentlyDoneAt = lazily(() => indicesWhere(part.length, isRecent));
  const recentlyDone = lazily(() => issuesAt(program, recentlyDoneAt()));
  const [leaves, summaries, first] = [lazily(() => countParts(all, 1)), lazily(() => countParts(all, 0)), lazily(() => earliest(all))];
  return {
    get leaves() { return leaves(); },
    get summaries() { return summaries(); },
    get open() { return open(); },
    get openAt() { return openAt(); },
    get recentlyDone() { return recentlyDone(); },
    get recentlyDoneAt() { return recentlyDoneAt(); },
    get first() { return first(); },
  };
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

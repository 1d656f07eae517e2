import type { Issue, Program } from '../model/program';
import type { Day } from '../model/time';
import { columns, NO_DAY, parts, type Columns, type Part } from '../model/columns';
import { issuesAt } from './issue-indices';
import { lazily } from '../model/lazily';
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
  /** Leaves that became done on `asOf` - 84 days or later: in the 12 complete weeks before `asOf`, or on it. Indices, rising. */
  readonly wentAt: Int32Array;
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

/** How many summaries and how many leaves fall into each part, in one pass. */
const countParts = ({ part, leaf }: Columns): Pick<Tally, 'leaves' | 'summaries'> => {
  // By part: its summaries, then its leaves.
  const histogram = new Uint32Array(2 * parts.length);
  for (let index = 0; index < part.length; index += 1) {
    const place = 2 * (part[index] ?? 0) + (leaf[index] ?? 0);
    histogram[place] = (histogram[place] ?? 0) + 1;
  }
  const [leaves, summaries] = [noCounts(), noCounts()];
  parts.forEach((name, number) => {
    summaries[name] = histogram[2 * number] ?? 0;
    leaves[name] = histogram[2 * number + 1] ?? 0;
  });
  return { leaves, summaries };
};

/** By the number of a part: 1 where issues in it are open and not set aside. */
const openParts = Uint8Array.from(parts, (_, part) => (isOpen(part) ? 1 : 0));

/**
 * A plain loop without a branch, which could not be foretold: it is made for each of thirteen weeks, and a function asked of
 * each issue would take several times as long.
 */
const openIndices = ({ part }: Columns): Int32Array => {
  let open = 0;
  for (let index = 0; index < part.length; index += 1) open += openParts[part[index] ?? 0] ?? 0;
  // Counted first: room for all issues on each of thirteen days would be megabytes to let go. One more is written and passed over.
  const found = new Int32Array(open + 1);
  let count = 0;
  for (let index = 0; index < part.length; index += 1) {
    found[count] = index;
    count += openParts[part[index] ?? 0] ?? 0;
  }
  return found.subarray(0, open);
};

/** The leaves that became done on a day or later, rising; set aside ones are not done. Not of days that `done` does not reach back to. */
export const leavesDoneFrom = ({ leaf, done }: Columns, from: Day): Int32Array => {
  let room = 0;
  for (let index = 0; index < done.length; index += 1) if ((done[index] ?? NO_DAY) >= from) room += 1;
  const found = new Int32Array(room);
  let count = 0;
  for (let index = 0; index < done.length; index += 1) {
    if ((done[index] ?? NO_DAY) < from || leaf[index] !== 1) continue;
    found[count] = index;
    count += 1;
  }
  return found.subarray(0, count);
};

/** Of leaves that became done, those that did after a day. */
const doneAfter = ({ done }: Columns, doneAt: Int32Array, day: Day): Int32Array => {
  const found = new Int32Array(doneAt.length);
  let count = 0;
  for (let at = 0; at < doneAt.length; at += 1) {
    const index = doneAt[at] ?? -1;
    if ((done[index] ?? NO_DAY) <= day) continue;
    found[count] = index;
    count += 1;
  }
  return found.slice(0, count);
};

/** The passes over all issues for everything that is counted in many measures; lists only where somebody asks for them. */
export const tally = oncePer((program: Program): Tally => {
  const all = columns(program);
  const since = program.asOf - 7 * RECENT_WEEKS;
  const openAt = lazily(() => openIndices(all));
  const open = lazily(() => issuesAt(program, openAt()));
  const wentAt = lazily(() => leavesDoneFrom(all, since));
  const recentlyDoneAt = lazily(() => doneAfter(all, wentAt(), since));
  const recentlyDone = lazily(() => issuesAt(program, recentlyDoneAt()));
  const counts = lazily(() => countParts(all));
  return {
    get leaves() { return counts().leaves; },
    get summaries() { return counts().summaries; },
    get open() { return open(); },
    get openAt() { return openAt(); },
    get wentAt() { return wentAt(); },
    get recentlyDone() { return recentlyDone(); },
    get recentlyDoneAt() { return recentlyDoneAt(); },
    // Issues stand in the order of their creation.
    first: all.created[0] ?? null,
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

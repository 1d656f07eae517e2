import type { Program, Team } from '../../model/program';
import type { Day } from '../../model/time';
import { columns, NO_DAY, parts, type Columns } from '../../model/columns';
import { holders, type Holders } from '../../model/holders';
import { oncePer } from '../once-per';

/** Weeks of the past that are kept per team: what the backtest of the forecast looks back on. */
export const KEPT_WEEKS = 34;

/** What a team has when it begins is its starting scope; what comes after this many days is growth. */
const STARTING_SCOPE_DAYS = 14;

const aside = parts.indexOf('setAside');
const delivered = parts.indexOf('delivered');
const unknown = parts.indexOf('unknown');
/** The parts from here on are open. */
const firstOpen = parts.indexOf('doing');

/**
 * A team's leaves by week. Index 0 is the last complete week, the 7 days before `asOf`; index 1 the one before.
 * `net` is delivered minus growth, where growth is what was created minus what was dropped or done with an unknown
 * outcome: by it the team's open work shrinks.
 */
export type TeamWeeks = {
  readonly team: Team;
  readonly open: number;
  /** Complete weeks since its first issue, at most 34. */
  readonly weeks: number;
  readonly delivered: Int32Array;
  readonly net: Int32Array;
  /** Leaves done with an unknown outcome in these weeks. */
  readonly unknown: Int32Array;
};

type Counting = { -readonly [K in keyof TeamWeeks]: TeamWeeks[K] } & { first: Day };

const weekOf = (day: Day, asOf: Day): number => (day >= asOf ? -1 : Math.floor((asOf - 1 - day) / 7));

const begin = (team: Team): Counting => ({
  team, open: 0, weeks: 0, first: Infinity,
  delivered: new Int32Array(KEPT_WEEKS), net: new Int32Array(KEPT_WEEKS), unknown: new Int32Array(KEPT_WEEKS),
});

/** The day of each team's first issue; stops once every team is known to be older than what is kept. */
const firstDays = (program: Program, counted: readonly (Counting | undefined)[]): void => {
  const oldest = program.asOf - 7 * KEPT_WEEKS - STARTING_SCOPE_DAYS;
  const { created } = columns(program);
  const { team } = holders(program);
  let young = counted.reduce((sum, counting) => sum + (counting === undefined ? 0 : 1), 0);
  for (let index = 0; index < created.length && young > 0; index += 1) {
    const counting = counted[team[index] ?? -1];
    const day = created[index] ?? Infinity;
    if (counting === undefined || day >= counting.first) continue;
    if (counting.first > oldest && day <= oldest) young -= 1;
    counting.first = day;
  }
};

const add = (weeks: Int32Array, week: number, amount: number): void => {
  if (week >= 0 && week < KEPT_WEEKS) weeks[week] = (weeks[week] ?? 0) + amount;
};

const countLeaf = (counting: Counting, columns: Columns, index: number, asOf: Day): void => {
  const [part, created, done] = [columns.part[index] ?? 0, columns.created[index] ?? 0, columns.done[index] ?? NO_DAY];
  if (created >= counting.first + STARTING_SCOPE_DAYS) add(counting.net, weekOf(created, asOf), -1);
  if (part >= firstOpen) counting.open += 1;
  if (done === NO_DAY) return;
  const week = weekOf(done, asOf);
  add(counting.net, week, 1);
  if (part === delivered) add(counting.delivered, week, 1);
  if (part === unknown) add(counting.unknown, week, 1);
};

/** Indices of the leaves that are open, or that came or went in the weeks that are kept; set aside work is not in it. */
const concerned = (program: Program): Int32Array => {
  const { part, leaf, created, done } = columns(program);
  const oldest = program.asOf - 7 * KEPT_WEEKS;
  const found = new Int32Array(part.length);
  let count = 0;
  for (let index = 0; index < part.length; index += 1) {
    if (leaf[index] === 0 || part[index] === aside) continue;
    if ((part[index] ?? 0) < firstOpen && (done[index] ?? 0) < oldest && (created[index] ?? 0) < oldest) continue;
    found[count] = index;
    count += 1;
  }
  return found.subarray(0, count);
};

/** What is counted of each team that these leaves are of, by the team's number. */
const begun = (leaves: Int32Array, { team, teams }: Holders): readonly (Counting | undefined)[] => {
  const counted: (Counting | undefined)[] = teams.map(() => undefined);
  for (const index of leaves) {
    const number = team[index] ?? -1;
    const named = teams[number];
    if (named !== undefined) counted[number] ??= begin(named);
  }
  return counted;
};

/** The weeks of each team that has open leaves, or had any come or go in the weeks that are kept; by team id. */
export const teamWeeks = oncePer((program: Program): readonly TeamWeeks[] => {
  const leaves = concerned(program);
  const whose = holders(program);
  const counted = begun(leaves, whose);
  firstDays(program, counted);
  const all = columns(program);
  for (const index of leaves) {
    const counting = counted[whose.team[index] ?? -1];
    if (counting !== undefined) countLeaf(counting, all, index, program.asOf);
  }
  const teams = counted.filter((counting) => counting !== undefined);
  for (const counting of teams) {
    counting.weeks = Math.max(0, Math.min(KEPT_WEEKS, Math.floor((program.asOf - counting.first) / 7)));
  }
  return teams.sort((a, b) => (a.team.id < b.team.id ? -1 : 1));
});

/** The sum of the most recent weeks, or of those from `from` on. */
export const sumOfWeeks = (weeks: Int32Array, count: number, from = 0): number => {
  let sum = 0;
  for (let week = from; week < from + count; week += 1) sum += weeks[week] ?? 0;
  return sum;
};

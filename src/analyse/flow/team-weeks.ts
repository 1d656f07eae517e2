import type { Issue, Program, Team } from '../../model/program';
import type { Day } from '../../model/time';
import { columns, parts } from '../columns';
import { oncePer } from '../once-per';

/** Weeks of the past that are kept per team: what the backtest of the forecast looks back on. */
export const KEPT_WEEKS = 34;

/** What a team has when it begins is its starting scope; what comes after this many days is growth. */
const STARTING_SCOPE_DAYS = 14;

const aside = parts.indexOf('setAside');
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
const firstDays = (program: Program, teams: ReadonlyMap<string, Counting>): void => {
  const oldest = program.asOf - 7 * KEPT_WEEKS - STARTING_SCOPE_DAYS;
  let young = teams.size;
  for (const issue of program.issues) {
    if (young === 0) return;
    const team = teams.get(issue.team.id);
    if (team === undefined || issue.created >= team.first) continue;
    if (team.first > oldest && issue.created <= oldest) young -= 1;
    team.first = issue.created;
  }
};

const add = (weeks: Int32Array, week: number, amount: number): void => {
  if (week >= 0 && week < KEPT_WEEKS) weeks[week] = (weeks[week] ?? 0) + amount;
};

const countLeaf = (counting: Counting, issue: Issue, asOf: Day): void => {
  if (issue.created >= counting.first + STARTING_SCOPE_DAYS) add(counting.net, weekOf(issue.created, asOf), -1);
  if (issue.category !== 'done') counting.open += 1;
  if (issue.done === null) return;
  const week = weekOf(issue.done, asOf);
  add(counting.net, week, 1);
  if (issue.outcome === 'delivered') add(counting.delivered, week, 1);
  if (issue.outcome === 'unknown') add(counting.unknown, week, 1);
};

/** Leaves that are open, or that came or went in the weeks that are kept; set aside work is not in it. */
const concerned = (program: Program): readonly Issue[] => {
  const { part, leaf, created, done } = columns(program);
  const oldest = program.asOf - 7 * KEPT_WEEKS;
  const found: Issue[] = [];
  for (let index = 0; index < part.length; index += 1) {
    if (leaf[index] === 0 || part[index] === aside) continue;
    const recent = (part[index] ?? 0) >= firstOpen || (done[index] ?? 0) >= oldest || (created[index] ?? 0) >= oldest;
    const issue = recent ? program.issues[index] : undefined;
    if (issue !== undefined) found.push(issue);
  }
  return found;
};

/** The weeks of each team that has open leaves, or had any come or go in the weeks that are kept; by team id. */
export const teamWeeks = oncePer((program: Program): readonly TeamWeeks[] => {
  const leaves = concerned(program);
  const teams = new Map<string, Counting>();
  for (const { team } of leaves) if (!teams.has(team.id)) teams.set(team.id, begin(team));
  firstDays(program, teams);
  for (const issue of leaves) {
    const counting = teams.get(issue.team.id);
    if (counting !== undefined) countLeaf(counting, issue, program.asOf);
  }
  for (const counting of teams.values()) {
    counting.weeks = Math.max(0, Math.min(KEPT_WEEKS, Math.floor((program.asOf - counting.first) / 7)));
  }
  return [...teams.values()].sort((a, b) => (a.team.id < b.team.id ? -1 : 1));
});

/** The sum of the most recent weeks, or of those from `from` on. */
export const sumOfWeeks = (weeks: Int32Array, count: number, from = 0): number => {
  let sum = 0;
  for (let week = from; week < from + count; week += 1) sum += weeks[week] ?? 0;
  return sum;
};

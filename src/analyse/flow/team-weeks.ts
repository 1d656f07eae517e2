import type { Program, Team } from '../../model/program';
import type { Day } from '../../model/time';
import { columns, NO_DAY, parts, type Columns } from '../../model/columns';
import { holders } from '../../model/holders';
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

/** What is counted by the teams' numbers; of the weeks, those of each team stand in a row. */
class Counting {
  readonly first: Float64Array;
  readonly met: Uint8Array;
  readonly open: Int32Array;
  readonly delivered: Int32Array;
  readonly net: Int32Array;
  readonly unknown: Int32Array;

  constructor(teams: number) {
    this.first = new Float64Array(teams).fill(Infinity);
    this.met = new Uint8Array(teams);
    this.open = new Int32Array(teams);
    [this.delivered, this.net, this.unknown] = [new Int32Array(teams * KEPT_WEEKS), new Int32Array(teams * KEPT_WEEKS), new Int32Array(teams * KEPT_WEEKS)];
  }

  of(team: Team, number: number, asOf: Day): TeamWeeks {
    const weeksOf = (all: Int32Array): Int32Array => all.subarray(number * KEPT_WEEKS, (number + 1) * KEPT_WEEKS);
    const age = Math.floor((asOf - (this.first[number] ?? asOf)) / 7);
    return {
      team, open: this.open[number] ?? 0, weeks: Math.max(0, Math.min(KEPT_WEEKS, age)),
      delivered: weeksOf(this.delivered), net: weeksOf(this.net), unknown: weeksOf(this.unknown),
    };
  }
}

/** The day of each team's first issue, leaf or not. */
const findFirstDays = ({ first }: Counting, { created }: Columns, team: Int32Array): void => {
  for (let index = 0; index < created.length; index += 1) {
    const number = team[index] ?? 0;
    const day = created[index] ?? 0;
    if (day < (first[number] ?? Infinity)) first[number] = day;
  }
};

const add = (weeks: Int32Array, week: number, amount: number): void => { weeks[week] = (weeks[week] ?? 0) + amount; };

/** Counts the leaves that are open, or that came or went in the weeks that are kept; set aside work is not in it. */
const countLeaves = (counting: Counting, { part, leaf, created, done }: Columns, team: Int32Array, asOf: Day): void => {
  const { first, met, open, net } = counting;
  const oldest = asOf - 7 * KEPT_WEEKS;
  for (let index = 0; index < part.length; index += 1) {
    const what = part[index] ?? 0;
    if (leaf[index] === 0 || what === aside) continue;
    const came = created[index] ?? 0;
    const went = done[index] ?? NO_DAY;
    if (what < firstOpen && went < oldest && came < oldest) continue;
    const number = team[index] ?? 0;
    met[number] = 1;
    if (what >= firstOpen) open[number] = (open[number] ?? 0) + 1;
    // Weeks are counted back from the last one that is complete.
    const before = number * KEPT_WEEKS;
    if (came >= oldest && came < asOf && came >= (first[number] ?? 0) + STARTING_SCOPE_DAYS) add(net, before + ((asOf - 1 - came) / 7 | 0), -1);
    if (went < oldest || went >= asOf) continue;
    const week = before + ((asOf - 1 - went) / 7 | 0);
    add(net, week, 1);
    if (what === delivered) add(counting.delivered, week, 1);
    if (what === unknown) add(counting.unknown, week, 1);
  }
};

/** The weeks of each team that has open leaves, or had any come or go in the weeks that are kept; by team id. */
export const teamWeeks = oncePer((program: Program): readonly TeamWeeks[] => {
  const [all, { team, teams }] = [columns(program), holders(program)];
  const counting = new Counting(teams.length);
  findFirstDays(counting, all, team);
  countLeaves(counting, all, team, program.asOf);
  return teams
    .flatMap((each, number) => (counting.met[number] === 1 ? [counting.of(each, number, program.asOf)] : []))
    .sort((a, b) => (a.team.id < b.team.id ? -1 : 1));
});

/** The sum of the most recent weeks, or of those from `from` on. */
export const sumOfWeeks = (weeks: Int32Array, count: number, from = 0): number => {
  let sum = 0;
  for (let week = from; week < from + count; week += 1) sum += weeks[week] ?? 0;
  return sum;
};

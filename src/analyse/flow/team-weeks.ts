import type { Program, Team } from '../../model/program';
import type { Day } from '../../model/time';
import { columns, NO_DAY, parts, type Columns } from '../../model/columns';
import { holders } from '../../model/holders';
import { oncePer } from '../once-per';
import { leavesDoneFrom, RECENT_WEEKS, tally } from '../tally';

/** Weeks that the backtest of the forecast looks back on; everything else looks at the recent ones. */
const BACKTEST_WEEKS = 34;

/** What a team has when it begins is its starting scope; what comes after this many days is growth. */
const STARTING_SCOPE_DAYS = 14;

const aside = parts.indexOf('setAside');
const delivered = parts.indexOf('delivered');
const unknown = parts.indexOf('unknown');

/**
 * A team's leaves by week. Index 0 is the last complete week, the 7 days before `asOf`; index 1 the one before.
 * `net` is delivered minus growth, where growth is what was created minus what was dropped or done with an unknown
 * outcome: by it the team's open work shrinks.
 */
export type TeamWeeks = {
  readonly team: Team;
  readonly open: number;
  /** Complete weeks since its first issue, at most as many as are counted. */
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

  /** `kept` is how many weeks are counted. */
  constructor(teams: number, readonly kept: number) {
    this.first = new Float64Array(teams).fill(Infinity);
    this.met = new Uint8Array(teams);
    this.open = new Int32Array(teams);
    [this.delivered, this.net, this.unknown] = [new Int32Array(teams * kept), new Int32Array(teams * kept), new Int32Array(teams * kept)];
  }

  of(team: Team, number: number, asOf: Day): TeamWeeks {
    const weeksOf = (all: Int32Array): Int32Array => all.subarray(number * this.kept, (number + 1) * this.kept);
    const age = Math.floor((asOf - (this.first[number] ?? asOf)) / 7);
    return {
      team, open: this.open[number] ?? 0, weeks: Math.max(0, Math.min(this.kept, age)),
      delivered: weeksOf(this.delivered), net: weeksOf(this.net), unknown: weeksOf(this.unknown),
    };
  }
}

/** The day of each team's first issue, leaf or not. Issues stand in the order of their creation, so that mostly few are looked at. */
const findFirstDays = ({ first }: Counting, { created }: Columns, team: Int32Array): void => {
  let wanted = first.length;
  for (let index = 0; index < created.length && wanted > 0; index += 1) {
    const number = team[index] ?? 0;
    if (first[number] !== Infinity) continue;
    first[number] = created[index] ?? 0;
    wanted -= 1;
  }
};

const add = (counts: Int32Array, place: number, amount: number): void => { counts[place] = (counts[place] ?? 0) + amount; };

/** Where the week of a day before `asOf` is counted for a team: weeks are counted back from the last one that is complete. */
const weekOf = ({ kept }: Counting, team: number, day: Day, asOf: Day): number => team * kept + ((asOf - 1 - day) / 7 | 0);

/** The leaves that are open now. Of all that is counted here, set aside work is no part. */
const countOpen = ({ met, open }: Counting, openAt: Int32Array, { leaf }: Columns, team: Int32Array): void => {
  for (let at = 0; at < openAt.length; at += 1) {
    const index = openAt[at] ?? -1;
    if (leaf[index] === 0) continue;
    const number = team[index] ?? 0;
    met[number] = 1;
    add(open, number, 1);
  }
};

/** What was created in the weeks that are kept: the youngest, so that it is met from the end on. */
const countCame = (counting: Counting, { part, leaf, created }: Columns, team: Int32Array, asOf: Day): void => {
  const { first, met, net, kept } = counting;
  const oldest = asOf - 7 * kept;
  for (let index = part.length - 1; index >= 0; index -= 1) {
    const came = created[index] ?? 0;
    if (came < oldest) break;
    if (leaf[index] === 0 || part[index] === aside) continue;
    const number = team[index] ?? 0;
    met[number] = 1;
    if (came < asOf && came >= (first[number] ?? 0) + STARTING_SCOPE_DAYS) add(net, weekOf(counting, number, came, asOf), -1);
  }
};

/** What was done in them, `wentAt`. */
const countWent = (counting: Counting, wentAt: Int32Array, { part, done }: Columns, team: Int32Array, asOf: Day): void => {
  const { met, net } = counting;
  for (let at = 0; at < wentAt.length; at += 1) {
    const index = wentAt[at] ?? -1;
    const went = done[index] ?? NO_DAY;
    const number = team[index] ?? 0;
    met[number] = 1;
    if (went >= asOf) continue;
    const week = weekOf(counting, number, went, asOf);
    add(net, week, 1);
    if (part[index] === delivered) add(counting.delivered, week, 1);
    else if (part[index] === unknown) add(counting.unknown, week, 1);
  }
};

const orders = oncePer((_teams: readonly Team[]): number[] => []);

/** The numbers of teams by their ids, kept for all days of a program: they share the teams, of which an earlier day may add some. */
const numbersById = (teams: readonly Team[]): readonly number[] => {
  const order = orders(teams);
  if (order.length === teams.length) return order;
  while (order.length < teams.length) order.push(order.length);
  return order.sort((a, b) => ((teams[a]?.id ?? '') < (teams[b]?.id ?? '') ? -1 : 1));
};

const countedWeeks = (program: Program, kept: number, wentAt: Int32Array): readonly TeamWeeks[] => {
  const { asOf } = program;
  const [all, { team, teams }] = [columns(program), holders(program)];
  const counting = new Counting(teams.length, kept);
  findFirstDays(counting, all, team);
  countOpen(counting, tally(program).openAt, all, team);
  countCame(counting, all, team, asOf);
  countWent(counting, wentAt, all, team, asOf);
  return numbersById(teams).flatMap((number) => {
    const its = counting.met[number] === 1 ? teams[number] : undefined;
    return its === undefined ? [] : [counting.of(its, number, asOf)];
  });
};

/** The last 12 weeks of each team that has open leaves, or had any come or go in them; by team id. */
export const teamWeeks = oncePer((program: Program): readonly TeamWeeks[] => countedWeeks(program, RECENT_WEEKS, tally(program).wentAt));

/** The same of the last 34 weeks. */
export const backtestWeeks = oncePer((program: Program): readonly TeamWeeks[] =>
  countedWeeks(program, BACKTEST_WEEKS, leavesDoneFrom(columns(program), program.asOf - 7 * BACKTEST_WEEKS)));

/** The sum of the most recent weeks, or of those from `from` on. */
export const sumOfWeeks = (weeks: Int32Array, count: number, from = 0): number => {
  let sum = 0;
  for (let week = from; week < from + count; week += 1) sum += weeks[week] ?? 0;
  return sum;
};

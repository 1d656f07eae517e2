import type { Team } from '../../model/program';
import type { Analysis } from '../analysis';
import { openPositions } from '../dependencies/dependency-state';
import { isTold } from '../dependencies/longest-waits';
import type { AgeBounds } from '../dependencies/waiting-since';
import { describeWait, type Wait } from '../dependencies/waits';
import { oncePer } from '../once-per';

/** Open dependencies, counted. */
export type WaitCount = { readonly waiting: number; readonly coming: number; readonly untold: number; readonly late: number };

/** Two teams of which one waits for the other; `blocker` null stands for all that is outside the program. */
export type TeamPair = WaitCount & {
  readonly waitingTeam: Team;
  readonly blockerTeam: Team | null;
  /** Working days that the longest present wait has certainly lasted; null where nothing waits or nothing is certain. */
  readonly teamDays: number | null;
  readonly oldest: AgeBounds | null;
};

/** One team's row or column. */
export type TeamLine = WaitCount & { readonly team: Team | null; readonly teamDays: number | null };

/**
 * **Who waits for whom**, by team: every open dependency is in exactly one pair, those within a team too, so that the
 * pairs add up to all of them. In team-days a team loses a day a day however much it waits for: a pair costs its longest
 * wait; a row, what a team waits for, the longest of its pairs, and the rows add up to the measure `waiting-team-days`;
 * a column, what waits for a team, costs each of the others its own.
 */
export type TeamMatrix = { readonly pairs: readonly TeamPair[]; readonly rows: readonly TeamLine[]; readonly columns: readonly TeamLine[] };

type Sum = { -readonly [K in keyof WaitCount]: WaitCount[K] };
type Pair = { -readonly [K in keyof TeamPair]: TeamPair[K] };

const noCount = { waiting: 0, coming: 0, untold: 0, late: 0 } as const;

const larger = (a: number | null, b: number | null): number | null => (a === null || b === null ? a ?? b : Math.max(a, b));
const added = (a: number | null, b: number | null): number | null => (a === null || b === null ? a ?? b : a + b);

const count = (sum: Sum, { state, health }: Wait): void => {
  sum[state] += 1;
  if (health === 'late') sum.late += 1;
};

const take = (pair: Pair, wait: Wait): void => {
  count(pair, wait);
  const { age } = wait;
  if (age === null) return;
  if (isTold(age)) pair.teamDays = larger(pair.teamDays, age.from);
  pair.oldest = { from: Math.max(age.from, pair.oldest?.from ?? 0), to: Math.max(age.to, pair.oldest?.to ?? 0) };
};

const pairsOf = (analysis: Analysis): readonly TeamPair[] => {
  const pairs = new Map<Team, Map<Team | null, Pair>>();
  for (const position of openPositions(analysis.states)) {
    const wait = describeWait(analysis, position);
    if (wait === null) continue;
    const [waitingTeam, blockerTeam] = [wait.blocked.team, wait.blocker?.team ?? null];
    const row = pairs.get(waitingTeam) ?? new Map<Team | null, Pair>();
    const pair = row.get(blockerTeam) ?? { ...noCount, waitingTeam, blockerTeam, teamDays: null, oldest: null };
    take(pair, wait);
    pairs.set(waitingTeam, row.set(blockerTeam, pair));
  }
  return [...pairs.values()].flatMap((row) => [...row.values()]);
};

/** What costs most now, then what is most, then what is coming. */
const byCost = (a: Omit<TeamLine, 'team'>, b: Omit<TeamLine, 'team'>): number =>
  (b.teamDays ?? 0) - (a.teamDays ?? 0) || b.waiting - a.waiting || b.coming + b.untold - a.coming - a.untold;

const nameOf = (team: Team | null): string => (team === null ? '\uffff' : `${team.name}\n${team.id}`);

const byName = (a: Team | null, b: Team | null): number => (nameOf(a) < nameOf(b) ? -1 : Number(nameOf(a) > nameOf(b)));

type TeamOf = (pair: TeamPair) => Team | null;

const isOwn = ({ waitingTeam, blockerTeam }: TeamPair): boolean => waitingTeam === blockerTeam;

const summed = (pairs: readonly TeamPair[], teamOf: TeamOf, days: typeof larger): ReadonlyMap<Team | null, TeamLine> => {
  const found = new Map<Team | null, TeamLine>();
  for (const pair of pairs) {
    const team = teamOf(pair);
    const line = found.get(team) ?? { ...noCount, team, teamDays: null };
    found.set(team, {
      team, teamDays: days(line.teamDays, pair.teamDays), waiting: line.waiting + pair.waiting,
      coming: line.coming + pair.coming, untold: line.untold + pair.untold, late: line.late + pair.late,
    });
  }
  return found;
};

/** Ordered by what is between teams: what a team waits for of its own is in the sums, and decides between equals. */
const lines = (pairs: readonly TeamPair[], teamOf: TeamOf, days: typeof larger): readonly TeamLine[] => {
  const between = summed(pairs.filter((pair) => !isOwn(pair)), teamOf, days);
  const nothing = (team: Team | null): TeamLine => ({ ...noCount, team, teamDays: null });
  return [...summed(pairs, teamOf, days).values()].sort((a, b) =>
    byCost(between.get(a.team) ?? nothing(a.team), between.get(b.team) ?? nothing(b.team)) || byCost(a, b) || byName(a.team, b.team));
};

/** Each part with what costs most first, pairs within a team last; what lies outside the program is the last column, whatever it costs. */
export const teamMatrix = oncePer((analysis: Analysis): TeamMatrix => {
  const pairs = pairsOf(analysis);
  const columns = lines(pairs, ({ blockerTeam }) => blockerTeam, added);
  return {
    pairs: [...pairs].sort((a, b) => Number(isOwn(a)) - Number(isOwn(b)) || byCost(a, b) || byName(a.waitingTeam, b.waitingTeam) || byName(a.blockerTeam, b.blockerTeam)),
    rows: lines(pairs, ({ waitingTeam }) => waitingTeam, larger),
    columns: [...columns.filter(({ team }) => team !== null), ...columns.filter(({ team }) => team === null)],
  };
});

import { issueAt } from '../../model/past-issues';
import type { Team } from '../../model/program';
import type { Analysis } from '../analysis';
import { longestWaits } from '../dependencies/longest-waits';
import { whyUntold } from '../dependencies/open-dependencies';
import { oncePer } from '../once-per';

/** Team-days between two teams along some weeks; null where they are not known. `blockerTeam` null: outside the program. */
export type PairOverTime = { readonly waitingTeam: Team; readonly blockerTeam: Team | null; readonly values: readonly (number | null)[] };

/** The longest certain wait of each pair of different teams; `known`: whether anything can be said of the day at all. */
export type PairDays = { readonly known: boolean; readonly days: ReadonlyMap<string, number>; readonly teams: ReadonlyMap<string, readonly [Team, Team | null]>; readonly waits: ReadonlySet<string> };

const keyOf = (waiting: Team, blocker: Team | null): string => JSON.stringify([waiting.id, blocker?.id ?? null]);

export const pairDays = oncePer((analysis: Analysis): PairDays => {
  const { program, states } = analysis;
  const teams = new Map<string, readonly [Team, Team | null]>();
  const waits = new Set<string>();
  const longest = longestWaits(analysis, ({ team }, { blocker }) => keyOf(team, issueAt(program, blocker)?.team ?? null));
  for (const position of states.waiting) {
    const { blocked, blocker } = states.all[position] ?? { blocked: -1, blocker: -1 };
    const [held, by] = [issueAt(program, blocked)?.team, issueAt(program, blocker)?.team ?? null];
    if (held === undefined || held === by) continue;
    const key = keyOf(held, by);
    waits.add(key);
    teams.set(key, [held, by]);
  }
  return { known: whyUntold(analysis) === null, days: new Map([...longest].map(([key, { days }]) => [key, days])), teams, waits };
});

/** Where nothing waits there is 0 to lose; where something does and nothing is certain of it, that is not known. */
const valueAt = ({ known, days, waits }: PairDays, key: string): number | null => {
  if (!known) return null;
  return days.get(key) ?? (waits.has(key) ? null : 0);
};

/** The `most` pairs of different teams that waited longest over these weeks taken together, the worst first. */
export const worstPairs = (each: readonly PairDays[], most: number): readonly PairOverTime[] => {
  const teams = new Map(each.flatMap((week) => [...week.teams]));
  return [...teams]
    .map(([key, [waitingTeam, blockerTeam]]) => ({ key, waitingTeam, blockerTeam, values: each.map((week) => valueAt(week, key)) }))
    .map((pair) => ({ ...pair, lost: pair.values.reduce<number>((sum, value) => sum + (value ?? 0), 0) }))
    .filter(({ lost }) => lost > 0)
    .sort((a, b) => b.lost - a.lost || (a.key < b.key ? -1 : 1))
    .slice(0, most)
    .map(({ waitingTeam, blockerTeam, values }) => ({ waitingTeam, blockerTeam, values }));
};

import type { Issue, Team } from '../model/program';
import type { Analysis } from './analysis';
import { oncePer } from './once-per';
import { ageOf, waitingSince } from './waiting-since';

/** How long one team has been waiting, by its longest wait, in working days that are certain; the issue that tells. */
export type TeamWait = { readonly team: Team; readonly days: number; readonly issue: Issue };

/**
 * Team-days of waiting: for each team the working days of its longest wait, since a team that waits for three things
 * at once loses a day a day. `untold` are waiting issues of which it is not known since when; what is certain of the
 * others (the lower bound) is counted. `value` is null where something waits and nothing is certain of any of it.
 */
export type TeamDays = { readonly value: number | null; readonly teams: readonly TeamWait[]; readonly untold: readonly Issue[] };

export const teamDays = oncePer((analysis: Analysis): TeamDays => {
  const longest = new Map<Team, TeamWait>();
  const untold = new Set<Issue>();
  for (const position of analysis.states.waiting) addWait(analysis, position, longest, untold);
  const teams = [...longest.values()].sort((a, b) => b.days - a.days || a.issue.index - b.issue.index);
  const certain = teams.length > 0 || untold.size === 0;
  return { value: certain ? teams.reduce((sum, { days }) => sum + days, 0) : null, teams, untold: [...untold] };
});

const addWait = ({ program, states }: Analysis, position: number, longest: Map<Team, TeamWait>, untold: Set<Issue>): void => {
  const dependency = states.all[position];
  const issue = program.issues[dependency?.blocked ?? -1];
  if (dependency === undefined || issue === undefined) return;
  const age = ageOf(program, waitingSince(program, dependency, states.successions.get(position) ?? null));
  if (age.from === 0 && age.to > 0) {
    untold.add(issue);
    return;
  }
  if (age.from >= (longest.get(issue.team)?.days ?? 0)) longest.set(issue.team, { team: issue.team, days: age.from, issue });
};

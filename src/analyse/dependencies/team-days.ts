import { issueAt } from '../../model/past-issues';
import type { Issue, Team } from '../../model/program';
import type { Analysis } from '../analysis';
import { oncePer } from '../once-per';
import { isTold, longestWaits } from './longest-waits';
import { ageOf, waitingSince } from './waiting-since';

/** How long one team has been waiting, by its longest wait, in working days that are certain; the issue that tells. */
export type TeamWait = { readonly team: Team; readonly days: number; readonly issue: Issue };

/**
 * Team-days of waiting: for each team the working days of its longest wait, since a team that waits for three things
 * at once loses a day a day. What is certain of a wait (the lower bound) counts. `value` is null where something waits
 * and nothing is certain of any of it.
 */
export type TeamDays = { readonly value: number | null; readonly teams: readonly TeamWait[] };

export const teamDays = oncePer((analysis: Analysis): TeamDays => {
  const { waiting } = analysis.states;
  const longest = longestWaits(analysis, ({ team }) => team);
  const teams = [...longest].map(([team, { days, issue }]) => ({ team, days, issue })).sort((a, b) => b.days - a.days || a.issue.index - b.issue.index);
  return { value: teams.length > 0 || waiting.length === 0 ? teams.reduce((sum, { days }) => sum + days, 0) : null, teams };
});

/** The waiting issues of which no changelog tells since when. */
export const untoldWaits = ({ program, states }: Analysis): readonly Issue[] => {
  const untold = states.waiting.flatMap((position) => {
    const dependency = states.all[position];
    const issue = issueAt(program, dependency?.blocked ?? -1);
    if (dependency === undefined || issue === undefined) return [];
    return isTold(ageOf(program, waitingSince(program, dependency, states.successions.get(position) ?? null))) ? [] : [issue];
  });
  return [...new Set(untold)];
};

import type { Issue, Team } from '../../model/program';
import type { Day } from '../../model/time';
import type { Analysis } from '../analysis';
import { oncePer } from '../once-per';
import { ageOf, waitingSince, type AgeBounds } from './waiting-since';

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
  const longest = new Map<Team, TeamWait & { readonly until: Day }>();
  for (const position of waiting) keepLonger(analysis, position, longest);
  const teams = [...longest.values()].sort((a, b) => b.days - a.days || a.issue.index - b.issue.index);
  return { value: teams.length > 0 || waiting.length === 0 ? teams.reduce((sum, { days }) => sum + days, 0) : null, teams };
});

/**
 * Dependencies come by their younger end, oldest first, and nothing waits longer than that end exists: once a team has
 * a wait from before it, the rest of the team's waits need no look into their changelogs.
 */
const keepLonger = ({ program, states }: Analysis, position: number, longest: Map<Team, TeamWait & { readonly until: Day }>): void => {
  const dependency = states.all[position];
  const issue = program.issues[dependency?.blocked ?? -1];
  if (dependency === undefined || issue === undefined) return;
  const until = longest.get(issue.team)?.until ?? Infinity;
  if (Math.max(issue.created, program.issues[dependency.blocker]?.created ?? -Infinity) >= until) return;
  const since = waitingSince(program, dependency, states.successions.get(position) ?? null);
  const days = ageOf(program, since).from;
  if (since.to < until && isTold({ from: days, to: ageOf(program, since).to })) longest.set(issue.team, { team: issue.team, days, issue, until: since.to });
};

/** Whether anything certain is known of how long something has been waiting. */
export const isTold = ({ from, to }: AgeBounds): boolean => from > 0 || to === 0;

/** The waiting issues of which no changelog tells since when. */
export const untoldWaits = ({ program, states }: Analysis): readonly Issue[] => {
  const untold = states.waiting.flatMap((position) => {
    const dependency = states.all[position];
    const issue = program.issues[dependency?.blocked ?? -1];
    if (dependency === undefined || issue === undefined) return [];
    return isTold(ageOf(program, waitingSince(program, dependency, states.successions.get(position) ?? null))) ? [] : [issue];
  });
  return [...new Set(untold)];
};

import { workingDaysBetween } from '../../model/calendar';
import type { Issue, Team } from '../../model/program';
import { isOpenActivity } from '../dependencies/activity';
import type { Analysis } from '../analysis';
import { stateCode } from '../dependencies/dependency-state';
import { oncePer } from '../once-per';
import { sumOfWeeks, teamWeeks } from '../flow/team-weeks';
import { VELOCITY_WEEKS } from '../flow/velocity';

/**
 * How long a team can go on: `ready` are its open leaves that no open dependency blocks. `workingDays` is how long they
 * last at its recent velocity; null with a reason where that is not known.
 */
export type TeamRunway = {
  readonly team: Team;
  readonly ready: readonly Issue[];
  readonly blocked: readonly Issue[];
  readonly delivered: number;
} & ({ readonly workingDays: number; readonly reason: null } | { readonly workingDays: null; readonly reason: string });

/** Teams with open leaves, shortest runway first, those not known last. */
export const runways = oncePer((analysis: Analysis): readonly TeamRunway[] => {
  const { program } = analysis;
  const held = heldIssues(analysis);
  const leaves = new Map<string, Issue[]>();
  for (const issue of program.issues) {
    if (!issue.leaf || !isOpenActivity(analysis.activity[issue.index])) continue;
    const own = leaves.get(issue.team.id);
    if (own === undefined) leaves.set(issue.team.id, [issue]);
    else own.push(issue);
  }
  const days = workingDaysBetween(program.calendar, program.asOf - 7 * VELOCITY_WEEKS, program.asOf);
  return teamWeeks(program)
    .flatMap((weeks) => {
      const own = leaves.get(weeks.team.id);
      return own === undefined ? [] : [runwayOf(weeks.team, own, held, sumOfWeeks(weeks.delivered, VELOCITY_WEEKS), weeks.weeks, days)];
    })
    .sort((a, b) => (a.workingDays ?? Infinity) - (b.workingDays ?? Infinity) || b.ready.length - a.ready.length);
});

const runwayOf = (team: Team, leaves: readonly Issue[], held: ReadonlySet<number>, delivered: number, weeks: number, days: number): TeamRunway => {
  const ready = leaves.filter((issue) => !held.has(issue.index));
  const told = { team, ready, blocked: leaves.filter((issue) => held.has(issue.index)), delivered };
  if (ready.length === 0) return { ...told, workingDays: 0, reason: null };
  if (weeks < VELOCITY_WEEKS) return { ...told, workingDays: null, reason: `Needs ${VELOCITY_WEEKS} weeks of history and has ${weeks}.` };
  if (delivered === 0 || days === 0) return { ...told, workingDays: null, reason: `Delivered nothing in the last ${VELOCITY_WEEKS} weeks.` };
  return { ...told, workingDays: Math.floor((ready.length * days) / delivered), reason: null };
};

const heldIssues = ({ states: { all, state } }: Analysis): ReadonlySet<number> =>
  new Set(all.filter((_, position) => state[position] !== stateCode.closed).map((dependency) => dependency.blocked));

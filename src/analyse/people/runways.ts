import { workingDaysBetween } from '../../model/calendar';
import { columns } from '../../model/columns';
import { holders } from '../../model/holders';
import { issueAt } from '../../model/past-issues';
import type { Issue, Team } from '../../model/program';
import { isOpenActivity } from '../dependencies/activity';
import type { Analysis } from '../analysis';
import { stateCode } from '../dependencies/dependency-state';
import { oncePer } from '../once-per';
import { sumOfWeeks, teamWeeks, type TeamWeeks } from '../flow/team-weeks';
import { VELOCITY_WEEKS } from '../flow/velocity';
import { isSilentOutside } from '../dependencies/open-dependencies';
import { counted } from '../words';

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
  const leaves = openLeavesByTeam(analysis);
  const days = workingDaysBetween(program.calendar, program.asOf - 7 * VELOCITY_WEEKS, program.asOf);
  return teamWeeks(program)
    .flatMap((weeks) => {
      const own = leaves.get(weeks.team.id);
      return own === undefined ? [] : [runwayOf(own, held, weeks, days)];
    })
    .sort((a, b) => (a.workingDays ?? Infinity) - (b.workingDays ?? Infinity) || b.ready.length - a.ready.length);
});

/** By the ids of teams. */
const openLeavesByTeam = ({ program, activity }: Analysis): ReadonlyMap<string, readonly Issue[]> => {
  const { leaf } = columns(program);
  const { team, teams } = holders(program);
  const leaves = teams.map((): Issue[] => []);
  for (let index = 0; index < leaf.length; index += 1) {
    const issue = leaf[index] === 1 && isOpenActivity(activity[index]) ? issueAt(program, index) : undefined;
    if (issue !== undefined) leaves[team[index] ?? -1]?.push(issue);
  }
  return new Map(teams.flatMap(({ id }, number) => { const own = leaves[number] ?? []; return own.length === 0 ? [] : [[id, own] as const]; }));
};

const runwayOf = (leaves: readonly Issue[], held: ReadonlySet<number>, weeks: TeamWeeks, days: number): TeamRunway => {
  const { team } = weeks;
  const delivered = sumOfWeeks(weeks.delivered, VELOCITY_WEEKS);
  const ready = leaves.filter((issue) => !held.has(issue.index));
  const told = { team, ready, blocked: leaves.filter((issue) => held.has(issue.index)), delivered };
  if (ready.length === 0) return { ...told, workingDays: 0, reason: null };
  const reason = whyNoPace(weeks, delivered, days);
  if (reason !== null) return { ...told, workingDays: null, reason };
  return { ...told, workingDays: Math.floor((ready.length * days) / delivered), reason: null };
};

/** A team that delivered nothing and one whose outcomes are not mapped are different things to put right. */
const whyNoPace = ({ weeks, unknown }: TeamWeeks, delivered: number, days: number): string | null => {
  const last = `in the last ${VELOCITY_WEEKS} weeks`;
  if (weeks < VELOCITY_WEEKS) return `Needs ${VELOCITY_WEEKS} weeks of history and has ${weeks}.`;
  if (days === 0) return `There was no working day ${last}.`;
  if (delivered > 0) return null;
  const unmapped = sumOfWeeks(unknown, VELOCITY_WEEKS);
  return unmapped === 0 ? `Delivered nothing ${last}.` : `${counted(unmapped, 'issue')} done ${last}, with an outcome that is not mapped.`;
};

/** Held for certain: an end outside of which nobody knows whether it is done holds nothing here. */
const heldIssues = ({ program, states: { all, state } }: Analysis): ReadonlySet<number> => {
  const held = all.filter((dependency, position) => state[position] !== stateCode.closed && !isSilentOutside(program, dependency));
  return new Set(held.map((dependency) => dependency.blocked));
};

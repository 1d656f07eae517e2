import { dayOfMinute } from '../../model/day';
import type { Sprint } from '../../model/jira-issue';
import type { Program, Team } from '../../model/program';
import type { Increment } from '../../model/settings';
import type { Day } from '../../model/time';

/** A sprint with its days; `moved` where somebody put it where it is, whatever its dates say. */
export type PlannedSprint = { readonly sprint: Sprint; readonly start: Day | null; readonly end: Day | null; readonly moved: boolean };

/** The sprints of one increment by team; without an increment those that are in none. */
export type IncrementPlan = {
  readonly increment: Increment | null;
  readonly teams: readonly { readonly team: Team; readonly sprints: readonly PlannedSprint[] }[];
};

type Days = { readonly start: Day | null; readonly end: Day | null };
type Found = { readonly sprint: Sprint; readonly teams: Set<Team> };

/** Sprints of the program's issues; a sprint is of every team that has an issue in it. */
const sprintsOf = ({ issues }: Program): readonly Found[] => {
  const found = new Map<number, Found>();
  for (const { sprints, team } of issues) {
    for (const sprint of sprints) {
      const known = found.get(sprint.id);
      if (known === undefined) found.set(sprint.id, { sprint, teams: new Set([team]) });
      else known.teams.add(team);
    }
  }
  return [...found.values()];
};

/**
 * The increment that at least half of a sprint's days lie in, the earlier one where two have half of them each; null
 * where there is none, or where the sprint has no dates.
 */
export const incrementByDates = (increments: readonly Increment[], { start, end }: Days): Increment | null => {
  if (start === null || end === null || end < start) return null;
  const within = (one: Increment): number => Math.min(end, one.end) - Math.max(start, one.start) + 1;
  return increments.find((one) => 2 * within(one) >= end - start + 1) ?? null;
};

const daysOf = ({ startAt, endAt }: Sprint, timeZone: string): Days => ({
  start: startAt === null ? null : dayOfMinute(startAt, timeZone), end: endAt === null ? null : dayOfMinute(endAt, timeZone),
});

/** An increment that is gone counts as if the sprint had never been moved. */
const placeOf = ({ settings }: Program, sprint: Sprint, days: Days): { readonly id: string; readonly moved: boolean } => {
  const chosen = settings.sprintIncrements[String(sprint.id)];
  if (chosen === 'none' || settings.increments.some(({ id }) => id === chosen)) return { id: chosen ?? 'none', moved: true };
  return { id: incrementByDates(settings.increments, days)?.id ?? 'none', moved: false };
};

const order = (a: PlannedSprint, b: PlannedSprint): number =>
  (a.start ?? Infinity) - (b.start ?? Infinity) || a.sprint.name.localeCompare(b.sprint.name) || a.sprint.id - b.sprint.id;

class Plan {
  private readonly teams = new Map<Team, PlannedSprint[]>();

  add(team: Team, sprint: PlannedSprint): void {
    const known = this.teams.get(team);
    if (known === undefined) this.teams.set(team, [sprint]);
    else known.push(sprint);
  }

  result(): IncrementPlan['teams'] {
    return [...this.teams].map(([team, sprints]) => ({ team, sprints: sprints.sort(order) })).sort((a, b) => a.team.name.localeCompare(b.team.name));
  }
}

/**
 * Which sprints of which team fall into which increment: by their dates, or where somebody moved them. Every increment
 * is there, also without sprints; those in none come last, without sprints that are closed and that nobody moved.
 */
export const sprintPlan = (program: Program): readonly IncrementPlan[] => {
  const plans = new Map<string, Plan>([...program.settings.increments.map(({ id }) => [id, new Plan()] as const), ['none', new Plan()]]);
  for (const { sprint, teams } of sprintsOf(program)) {
    const days = daysOf(sprint, program.settings.timeZone);
    const { id, moved } = placeOf(program, sprint, days);
    if (id === 'none' && sprint.state === 'closed' && !moved) continue;
    for (const team of teams) plans.get(id)?.add(team, { sprint, ...days, moved });
  }
  const none = { increment: null, teams: plans.get('none')?.result() ?? [] };
  return [...program.settings.increments.map((increment) => ({ increment, teams: plans.get(increment.id)?.result() ?? [] })), ...(none.teams.length === 0 ? [] : [none])];
};

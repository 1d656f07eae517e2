import type { IncrementSprints } from '../../contract/settings';
import { sprintPlan, type IncrementPlan, type PlannedSprint } from '../../analyse/increments/sprint-plan';
import { isoDay } from '../../model/day';
import type { Program } from '../../model/program';

const sprintRow = ({ sprint: { id, name, state }, start, end, moved }: PlannedSprint) =>
  ({ id, name, state, start: start === null ? null : isoDay(start), end: end === null ? null : isoDay(end), moved });

const row = ({ increment, teams }: IncrementPlan): IncrementSprints => ({
  increment: increment === null ? null : { id: increment.id, name: increment.name, start: isoDay(increment.start), end: isoDay(increment.end) },
  teams: teams.map(({ team, sprints }) => ({ team: team.name, sprints: sprints.map(sprintRow) })),
});

/** Sprints of all teams side by side, increment by increment. */
export const incrementSprints = (program: Program): readonly IncrementSprints[] => sprintPlan(program).map(row);

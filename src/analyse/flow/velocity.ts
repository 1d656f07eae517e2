import { isoDay } from '../../model/day';
import type { Issue, Program } from '../../model/program';
import { evidence, figure, input, unknownFigure } from '../figure';
import type { Figure, Measure } from '../measure';
import { historyWeeks, tally } from '../tally';
import { sumOfWeeks, teamWeeks } from './team-weeks';
import { counted, plain } from '../words';

/** Weeks over which recent velocity is a mean. */
export const VELOCITY_WEEKS = 6;

/** The leaves delivered in the last 6 complete weeks, that is from 42 days before `asOf` up to the day before it. */
const deliveredInVelocityWeeks = (program: Program): readonly Issue[] => {
  const from = program.asOf - 7 * VELOCITY_WEEKS;
  return tally(program).recentlyDone.filter((issue) =>
    issue.outcome === 'delivered' && issue.done !== null && issue.done >= from && issue.done < program.asOf);
};

/** How many these are, without a look at them: by the weeks of their teams, each of which is in them. */
const deliveredIn = (program: Program): number => teamWeeks(program).reduce((sum, { delivered }) => sum + sumOfWeeks(delivered, VELOCITY_WEEKS), 0);

/** Why a velocity cannot be known; null where it can. */
export const unknownVelocity = (program: Program): string | null => {
  const weeks = historyWeeks(program);
  if (weeks < VELOCITY_WEEKS) return `Needs ${VELOCITY_WEEKS} complete weeks of history and has ${weeks}.`;
  const unknown = teamWeeks(program).reduce((sum, team) => sum + sumOfWeeks(team.unknown, VELOCITY_WEEKS), 0);
  return unknown > 0 && deliveredIn(program) === 0
    ? `${counted(unknown, 'issue')} done in the last ${VELOCITY_WEEKS} weeks, all with an outcome that is not mapped.` : null;
};

/** One input a week, oldest first, of what was delivered in it. */
const weekInputs = (program: Program): Figure['inputs'] => {
  const teams = teamWeeks(program);
  return Array.from({ length: VELOCITY_WEEKS }, (_, index) => VELOCITY_WEEKS - 1 - index).map((week) => input(
    `Week from ${isoDay(program.asOf - 7 * (week + 1))}`, teams.reduce((sum, { delivered }) => sum + (delivered[week] ?? 0), 0), 'issues'));
};

/**
 * **Velocity**: leaves delivered per week, the mean of the last 6 complete weeks (a week is 7 days; the last one ends
 * the day before `asOf`). Dropped work is no velocity.
 */
export const velocity: Measure = {
  key: 'velocity',
  name: 'Velocity',
  group: 'Flow',
  unit: 'per-week',
  better: 'higher',
  formula: 'Issues without children delivered in the last 6 complete weeks / 6. Dropped work does not count.',
  source: null,
  followed: true,
  compute: ({ program }) => {
    const reason = unknownVelocity(program);
    if (reason !== null) return unknownFigure(reason);
    const delivered = deliveredIn(program);
    const value = delivered / VELOCITY_WEEKS;
    return figure(value, `${counted(delivered, 'issue')} / ${VELOCITY_WEEKS} weeks = ${plain(value, 1)}`, {
      note: 'issues a week',
      inputs: () => weekInputs(program),
      issues: () => evidence(deliveredInVelocityWeeks(program), ({ done }) => (done === null ? null : `done ${isoDay(done)}`)),
    });
  },
};

import type { Program } from '../model/program';
import { forgetPast, programAt } from '../model/program-at';
import { analyse, type Analysis } from './analysis';
import { figureOf } from './figure-of';
import type { Measure } from './measure';

/** Today and the twelve weeks before it. */
export const SHOWN_WEEKS = 13;

/**
 * A program as of its own day and of the same weekday of each week before it, replayed from changelogs over exactly
 * the issues that are in it now. Asked for latest first, since each replay starts from the one before it; told oldest first; the last is the analysis of the program itself. `today` is taken as
 * that last one where it is given, so that what it has computed is not computed again.
 */
export const weeks = (program: Program, count = SHOWN_WEEKS, today: Analysis = analyse(program)): readonly Analysis[] => {
  const latestFirst = [today];
  for (let ago = 1; ago < count; ago += 1) latestFirst.push(analyse(programAt(program, program.asOf - 7 * ago)));
  return latestFirst.reverse();
};

/**
 * What `tell` says of the days of `weeks`, oldest first. The program of a past day is let go once the one before it is made of
 * it, since of 100,000 issues thirteen days hold many megabytes: nothing that `tell` answers may be read out of it later.
 */
export const overWeeks = <Told>(today: Analysis, tell: (then: Analysis) => Told, count = SHOWN_WEEKS): readonly Told[] => {
  const latestFirst = [tell(today)];
  const { program } = today;
  let then = today;
  // What somebody else asked for is not to be overwritten.
  forgetPast(program);
  for (let ago = 1; ago < count; ago += 1) {
    then = analyse(programAt(program, program.asOf - 7 * ago, then === today ? null : then.program));
    latestFirst.push(tell(then));
  }
  forgetPast(program);
  return latestFirst.reverse();
};

/** What measures were on the weekdays of `weeks`, oldest first, by their keys; none at all for a measure that is not followed. */
export type Trends = ReadonlyMap<string, readonly (number | null)[]>;

export const trendsOf = (measures: readonly Measure[], today: Analysis, count = SHOWN_WEEKS): Trends => {
  const followed = measures.filter((measure) => measure.followed);
  const values = followed.length === 0 ? [] : overWeeks(today, (then) => new Map(followed.map((measure) => [measure.key, figureOf(measure, then).value])), count);
  return new Map(measures.map(({ key, followed: is }) => [key, is ? values.map((week) => week.get(key) ?? null) : []]));
};

/** One value for each of these analyses, in their order; null where it cannot be known, or none at all for a measure that is not followed. */
export const trend = (measure: Measure, analyses: readonly Analysis[]): readonly (number | null)[] =>
  (measure.followed ? analyses.map((analysis) => figureOf(measure, analysis).value) : []);

import type { Program } from '../model/program';
import { forgetPast, programAt } from '../model/program-at';
import { analyse, type Analysis } from './analysis';
import { readColumnsFrom } from '../model/columns';
import { readHoldersFrom } from '../model/holders';
import { figureOf } from './figure-of';
import type { Measure } from './measure';

/** Today and the twelve weeks before it. */
export const SHOWN_WEEKS = 13;

/**
 * A program as of its own day and of the same weekday of each week before it, replayed from changelogs over exactly
 * the issues that are in it now. Oldest first; the last is the analysis of the program itself. `today` is taken as
 * that last one where it is given, so that what it has computed is not computed again.
 */
export const weeks = (program: Program, count = SHOWN_WEEKS, today: Analysis = analyse(program)): readonly Analysis[] => {
  const latestFirst = [today];
  for (let ago = 1; ago < count; ago += 1) latestFirst.push(analyse(weekAgo(program, ago, latestFirst.at(-1) ?? today)));
  return latestFirst.reverse();
};

/** Asked for latest first: each replay, and what is read of it, starts from the one before it. */
const weekAgo = (program: Program, ago: number, later: Analysis, isLetGo = false): Program => {
  const then = programAt(program, program.asOf - 7 * ago, isLetGo ? later.program : null);
  readColumnsFrom(later.program, then, isLetGo);
  readHoldersFrom(later.program, then, isLetGo);
  return then;
};

/**
 * What `tell` says of the days of `weeks`, oldest first. The program of a past day is let go once the one before it is made of
 * it, since of 100,000 issues thirteen days hold many megabytes: nothing that `tell` answers may be read out of it later.
 */
export const overWeeks = <Told>(today: Analysis, tell: (then: Analysis) => Told, count = SHOWN_WEEKS): readonly Told[] => {
  const latestFirst = [tell(today)];
  let then = today;
  // What somebody else asked for is not to be overwritten.
  forgetPast(today.program);
  for (let ago = 1; ago < count; ago += 1) {
    then = analyse(weekAgo(today.program, ago, then, then !== today));
    latestFirst.push(tell(then));
  }
  forgetPast(today.program);
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

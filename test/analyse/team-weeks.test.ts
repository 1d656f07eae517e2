import * as fc from 'fast-check';
import { backtestWeeks, teamWeeks, type TeamWeeks } from '../../src/analyse/flow/team-weeks';
import { tally } from '../../src/analyse/tally';
import { overWeeks } from '../../src/analyse/weekly';
import { analyse } from '../../src/analyse/analysis';
import type { Issue, Program } from '../../src/model/program';
import { program } from '../model/program-notation';
import { writtenProgram, type Written } from './written-program';

const built = ({ issues, links }: Written): Program =>
  program(issues.join(';'), links.join(';'), { settings: { setAsideAfterDays: 150, teamFrom: 'field' } });

const RUNS = { seed: 34, numRuns: 40 };

const isOpen = ({ category, setAside }: Issue): boolean => category !== 'done' && !setAside;

/** The week before `asOf` in which a day lies; null for days that no kept week has. */
const weekOf = ({ asOf }: Program, day: number | null, kept: number): number | null => {
  const week = day === null ? -1 : Math.ceil((asOf - day) / 7) - 1;
  return week >= 0 && week < kept ? week : null;
};

/** Issue by issue, and team by team. */
const naively = (of: Program, kept: number): readonly unknown[] => [...new Set(of.issues.map(({ team }) => team.id))].sort().flatMap((id) => {
  const first = Math.min(...of.issues.filter(({ team }) => team.id === id).map(({ created }) => created));
  const own = of.issues.filter(({ team, leaf, setAside }) => team.id === id && leaf && !setAside);
  const isIn = (day: number | null): boolean => day !== null && day >= of.asOf - 7 * kept;
  if (!own.some((issue) => isOpen(issue) || isIn(issue.created) || isIn(issue.done))) return [];
  const count = (holds: (issue: Issue, week: number) => boolean): number[] => Array.from({ length: kept }, (_, week) => own.filter((issue) => holds(issue, week)).length);
  const wentIn = (issue: Issue, week: number): boolean => weekOf(of, issue.done, kept) === week;
  const grown = count((issue, week) => issue.created >= first + 14 && weekOf(of, issue.created, kept) === week);
  return [{
    id, open: own.filter(isOpen).length, weeks: Math.min(kept, Math.floor((of.asOf - first) / 7)),
    delivered: count((issue, week) => wentIn(issue, week) && issue.outcome === 'delivered'),
    unknown: count((issue, week) => wentIn(issue, week) && issue.outcome === 'unknown'),
    net: count(wentIn).map((went, week) => went - (grown[week] ?? 0)),
  }];
});

const told = (weeks: readonly TeamWeeks[]): readonly unknown[] => weeks.map(({ team, delivered, unknown, net, ...counts }) =>
  ({ id: team.id, ...counts, delivered: [...delivered], unknown: [...unknown], net: [...net] }));

test('the weeks of teams are what their issues tell, today and on the days of a trend', () => {
  fc.assert(fc.property(writtenProgram, (written) => {
    const today = built(written);
    expect(told(backtestWeeks(today))).toEqual(naively(today, 34));
    overWeeks(analyse(today), ({ program: then }) => { expect(told(teamWeeks(then))).toEqual(naively(then, 12)); }, 5);
  }), RUNS);
});

test('lists by what became of issues are those of their issues', () => {
  fc.assert(fc.property(writtenProgram, (written) => {
    const of = built(written);
    const { asOf } = of;
    const indices = (holds: (issue: Issue) => boolean): number[] => of.issues.filter(holds).map(({ index }) => index);
    const doneFrom = (from: number): number[] => indices(({ leaf, done }) => leaf && done !== null && done >= from);
    const { openAt, wentAt, recentlyDoneAt, first } = tally(of);
    expect([[...openAt], [...wentAt], [...recentlyDoneAt]]).toEqual([indices(isOpen), doneFrom(asOf - 84), doneFrom(asOf - 83)]);
    expect(first).toBe(of.issues.length === 0 ? null : Math.min(...of.issues.map(({ created }) => created)));
  }), RUNS);
});

test('the day 84 days ago is in the twelfth complete week, and before the last 84 days, today among them', () => {
  const of = program('A-1 fixed done 2026-08-29; A-2 fixed done 2026-08-30; A-3 dropped done 2026-08-31; A-4 fixed done 2026-11-22; A-5');
  const keysAt = (indices: Int32Array): string[] => [...indices].map((index) => of.issues[index]?.key ?? '');
  expect(keysAt(tally(of).wentAt)).toEqual(['A-2', 'A-3', 'A-4']);
  expect(keysAt(tally(of).recentlyDoneAt)).toEqual(['A-3', 'A-4']);
  expect(teamWeeks(of).map(({ delivered, net }) => [delivered[11], net[11]])).toEqual([[1, 2]]);
});

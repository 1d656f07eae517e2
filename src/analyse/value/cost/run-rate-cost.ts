import { addWorkingDays, nextWorkingDay } from '../../../model/calendar';
import type { Issue, Program } from '../../../model/program';
import type { Day } from '../../../model/time';
import type { Dated } from '../../../model/value/dated';
import { valueOn } from '../../../model/value/dated';
import type { Money } from '../../../model/value/money';
import type { PackageId } from '../../../model/value/work-package';
import type { ValueSettings } from '../../../model/value/value-settings';
import { capitalClass } from './capital-class';
import { inProgramCurrency } from './exchange';
import { LEDGER_UNITS, type Posting } from './ledger';

export type PostedTeams = { readonly postings: readonly Posting[]; readonly noRunRate: ReadonlySet<string> };

/** Where a team's work was: a package (null: outside the baseline) of a project. */
type Place = { readonly package: PackageId | null; readonly projectId: number | null };

/** Issues of one team in one place, by when work on them began and ended, both included. */
type Worked = { readonly place: Place; readonly change: Map<Day, number> };

/** Nobody goes further back than this, whatever day a rate is dated from. */
const MOST_DAYS = 4_000;

/**
 * A team's cost of a working day, shared out by its work: evenly over the issues without children that were in progress
 * on that day, or became done on it. A day on which none was is cost outside the baseline, in no project. A day without a
 * rate for the team costs nothing that is known: the team is named in `noRunRate`. Days after `asOf` are not there yet.
 */
export const postedTeams = (program: Program, packageOf: (index: number) => PackageId | null): PostedTeams => {
  const byTeam = workByTeam(program, packageOf);
  const { runRates } = program.value.settings;
  const noRunRate = new Set([...byTeam.keys()].filter((team) => !Object.hasOwn(runRates, team)));
  const postings = Object.entries(runRates).flatMap(([team, rates]) => shared(program, team, rates, [...byTeam.get(team)?.values() ?? []]));
  return { postings, noRunRate };
};

const workByTeam = (program: Program, packageOf: (index: number) => PackageId | null): ReadonlyMap<string, ReadonlyMap<string, Worked>> => {
  const byTeam = new Map<string, Map<string, Worked>>();
  for (const issue of program.issues) {
    const days = issue.leaf ? workedDays(issue, program.asOf) : null;
    if (days === null) continue;
    const places = byTeam.get(issue.team.id) ?? new Map<string, Worked>();
    byTeam.set(issue.team.id, places);
    const place: Place = { package: packageOf(issue.index), projectId: issue.project.id };
    const key = `${place.projectId ?? ''} ${place.package ?? ''}`;
    const worked = places.get(key) ?? { place, change: new Map<Day, number>() };
    places.set(key, worked);
    add(worked.change, days.from, 1);
    add(worked.change, days.to + 1, -1);
  }
  return byTeam;
};

const add = (change: Map<Day, number>, day: Day, by: number): void => { change.set(day, (change.get(day) ?? 0) + by); };

const workedDays = ({ started, done }: Issue, asOf: Day): { readonly from: Day; readonly to: Day } | null => {
  const from = started ?? done;
  return from === null || from > asOf ? null : { from, to: Math.max(from, Math.min(asOf, done ?? asOf)) };
};

const shared = (program: Program, team: string, rates: readonly Dated<Money>[], worked: readonly Worked[]): readonly Posting[] => {
  const { calendar, asOf, value: { settings } } = program;
  if (rates.length === 0 || !calendar.workingWeek.includes(true)) return [];
  const first = Math.max(asOf - MOST_DAYS, Math.min(...rates.map(({ from }) => from)));
  const counts = runningCounts(worked, first);
  const postings: Posting[] = [];
  for (let day = nextWorkingDay(calendar, first); day <= asOf; day = addWorkingDays(calendar, day, 1)) {
    counts.goTo(day);
    const rate = valueOn(rates, day);
    const units = rate === null ? null : inProgramCurrency(settings, rate, day, LEDGER_UNITS);
    if (units !== null) postings.push(...sharedOn({ day, team, units, settings }, counts.now));
  }
  return postings;
};

type Counts = { readonly now: readonly { readonly place: Place; count: number }[]; readonly goTo: (day: Day) => void };

/** How many issues were worked on in each place, walked forward from day to day. */
const runningCounts = (worked: readonly Worked[], first: Day): Counts => {
  const now = [...worked].sort((a, b) => keyOf(a.place) < keyOf(b.place) ? -1 : 1).map(({ place, change }) => {
    let count = 0;
    for (const [day, by] of change) if (day < first) count += by;
    return { place, change, count };
  });
  let next = first;
  return {
    now,
    goTo: (day) => {
      for (; next <= day; next++) for (const one of now) one.count += one.change.get(next) ?? 0;
    },
  };
};

const keyOf = ({ package: id, projectId }: Place): string => `${projectId ?? ''} ${id ?? ''}`;

const nowhere: Place = { package: null, projectId: null };

type TeamDay = { readonly day: Day; readonly team: string; readonly units: number; readonly settings: ValueSettings };

/** The parts of a day add up to what the day costs: each is what lies between two rounded sums. */
const sharedOn = (of: TeamDay, counts: Counts['now']): readonly Posting[] => {
  const all = counts.reduce((sum, { count }) => sum + count, 0);
  if (all === 0) return [posting(nowhere, of, of.units)];
  let before = 0;
  return counts.flatMap(({ place, count }) => {
    if (count === 0) return [];
    const [from, to] = [Math.round(of.units * before / all), Math.round(of.units * (before + count) / all)];
    before += count;
    return [posting(place, of, to - from)];
  });
};

const posting = (place: Place, { day, team, settings }: TeamDay, units: number): Posting => ({
  source: 'run-rate', package: place.package, projectId: place.projectId, teamId: team, class: capitalClass(settings, { ...place, issue: null }, day).class,
  from: day, to: day, units, seenOn: day, goneOn: null, person: -1,
});

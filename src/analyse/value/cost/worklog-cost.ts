import { holders } from '../../../model/holders';
import type { Program } from '../../../model/program';
import type { Baseline, PackageId } from '../../../model/value/work-package';
import type { WorklogTotals } from '../../../model/value/worklog';
import { lazily } from '../../../model/lazily';
import { capitalClass } from './capital-class';
import { hourlyPrices } from './hourly-prices';
import type { Posting } from './ledger';
import { OUTSIDE } from '../package-places';
import { packageOfIssues } from './package-of-issue';
import { byPlace, type WorkOn } from './work-on';

/** Logged work in money: there are so many rows that they are columns, and objects only for whoever asks for them. */
export type PostedWork = {
  readonly postings: readonly Posting[];
  /** How many rows were priced. */
  readonly count: number;
  /** Those of a package, by its place in the baseline's list, or outside of all. */
  readonly of: (place: number) => WorkOn;
  readonly all: WorkOn;
  /** Seconds of people without a rate on the day, or with one in a currency that has no exchange rate, by account id. */
  readonly noRate: ReadonlyMap<string, number>;
  readonly earlySeconds: number;
  readonly unpriced: ReadonlySet<PackageId | null>;
};

/** `rows` of the work log and the `issues` they are of, by their indices. */
type Priced = { count: number; readonly rows: Int32Array; readonly issues: Int32Array; readonly places: Int32Array; readonly on: WorkOn };

const columnsFor = (length: number): Priced => ({
  count: 0, rows: new Int32Array(length), issues: new Int32Array(length), places: new Int32Array(length),
  on: { days: new Int32Array(length), seenOn: new Int32Array(length), units: new Float64Array(length) },
});

const cut = ({ days, seenOn, units }: WorkOn, count: number): WorkOn => ({ days: days.subarray(0, count), seenOn: seenOn.subarray(0, count), units: units.subarray(0, count) });

/**
 * Work logged in Jira, each row at the rate of whoever worked, on the day it was worked (see hourly-prices.ts), by seconds.
 * Rows of issues that the program does not have for this viewer are not there.
 */
export const postedWork = (program: Program, logged: WorklogTotals, baseline: Baseline | null): PostedWork => {
  const { value: { settings, baselines }, byId } = program;
  const places = packageOfIssues(program, baseline);
  const { team, teams } = holders(program);
  const priceOf = hourlyPrices(settings, logged.people, teams.map(({ id }) => id));
  const packageAt = (place: number): PackageId | null => baseline?.packages[place]?.id ?? null;
  const begun = baselines[0]?.from ?? Number.NEGATIVE_INFINITY;
  const [noRate, unpriced] = [new Map<string, number>(), new Set<PackageId | null>()];
  const priced = columnsFor(logged.seconds.length);
  let earlySeconds = 0;
  for (let row = 0; row < logged.seconds.length; row += 1) {
    const index = byId.get(logged.issueIds[row] ?? -1);
    if (index === undefined) continue;
    const person = logged.authors[row] ?? -1;
    const on = logged.days[row] ?? 0;
    const seconds = logged.seconds[row] ?? 0;
    const place = places[index] ?? OUTSIDE;
    if (on < begun) earlySeconds += seconds;
    const units = priceOf(person, team[index] ?? -1, on, seconds);
    if (!Number.isNaN(units)) add(priced, row, index, place, on, units, Math.max(on, logged.seenOn[row] ?? 0));
    else {
      unpriced.add(packageAt(place));
      noRate.set(logged.people[person] ?? '', (noRate.get(logged.people[person] ?? '') ?? 0) + seconds);
    }
  }
  const all = cut(priced.on, priced.count);
  const of = lazily(() => byPlace(all, priced.places.subarray(0, priced.count), baseline?.packages.length ?? 0));
  const postings = lazily(() => Array.from({ length: priced.count }, (_, at) => posting(program, logged, priced, at, packageAt)));
  return { count: priced.count, all, of: (place) => of()(place), noRate, earlySeconds, unpriced, get postings() { return postings(); } };
};

/** One value after the other: there may be hundreds of thousands of rows. */
const add = (to: Priced, row: number, index: number, place: number, on: number, units: number, seenOn: number): void => {
  const at = to.count;
  to.count += 1;
  to.rows[at] = row;
  to.issues[at] = index;
  to.places[at] = place;
  to.on.days[at] = on;
  to.on.units[at] = units;
  to.on.seenOn[at] = seenOn;
};

const posting = ({ issues, value: { settings } }: Program, { authors }: WorklogTotals, { rows, issues: indices, places, on }: Priced, at: number, packageAt: (place: number) => PackageId | null): Posting => {
  const issue = issues[indices[at] ?? -1] ?? null;
  const [id, day, projectId] = [packageAt(places[at] ?? OUTSIDE), on.days[at] ?? 0, issue?.project.id ?? null];
  return {
    source: 'worklog', package: id, projectId, teamId: issue?.team.id ?? null, class: capitalClass(settings, { package: id, projectId, issue }, day).class,
    from: day, to: day, units: on.units[at] ?? 0, seenOn: on.seenOn[at] ?? day, goneOn: null, person: authors[rows[at] ?? -1] ?? -1,
  };
};

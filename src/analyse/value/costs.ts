import type { Calendar } from '../../model/calendar';
import type { Program } from '../../model/program';
import { presentOf } from '../../model/program-at';
import type { Day } from '../../model/time';
import type { Baseline, PackageId } from '../../model/value/work-package';
import { lazily } from '../../model/lazily';
import { oncePer } from '../once-per';
import { counts, dayCurve, type Basis, type DayCurve } from './cost/day-curve';
import { grouped } from './cost/grouped';
import { minorOf, type Posting, type Uncounted } from './cost/ledger';
import { baselineOn } from './cost/package-of-issue';
import { posted, type Posted } from './cost/posted';
import { gathered, noWork, seenBy } from './cost/work-on';
import { known, unknown, type Known } from './known';
import { OUTSIDE } from './package-places';

export type { Basis } from './cost/day-curve';

/** What a program has cost, whatever it was taken from. */
export type Costs = {
  /**
   * AC: what was spent on a package by the end of a day, in minor units of the program's currency; null stands for all
   * that is outside the baseline of `asOf`. Unknown where nothing is known of cost at all, or nothing of what there is
   * of this package could be priced; never 0 for that.
   */
  readonly spent: (id: PackageId | null, day: Day, basis: Basis) => Known;
  /** The same of several packages together at the ends of days (in their order); unknown where it is of one of them. One pass, whatever the number of days. */
  readonly spentTogether: (ids: readonly PackageId[], days: readonly Day[], basis: Basis) => readonly Known[];
  /** All that was spent by the end of a day, in ledger units, as far as it was in the book on `knownOn`. */
  readonly heldOn: (knownOn: Day) => DayCurve;
  /** All actual cost, in no order. */
  readonly postings: readonly Posting[];
  readonly uncounted: Uncounted;
  /** Why no cost at all can be told; null where it can. */
  readonly reason: string | null;
};

/** What is said of every amount to somebody without the finance role. */
export const NOT_SHOWN = 'not shown to you: it takes the finance role';

/** `some`: there is cost that could be told. */
const whyUnknown = ({ value: { shown, settings, worklogs } }: Program, { uncounted }: Posted, some: boolean): string | null => {
  if (!shown) return NOT_SHOWN;
  if (settings.currency === null) return 'no currency is chosen for this program';
  if (settings.source === 'worklogs' && worklogs === null) return 'the work logged in Jira was not read yet';
  if (some) return null;
  if (uncounted.noRate.size > 0) return 'nobody who logged work has a rate';
  return uncounted.noExchange.size > 0 ? 'no exchange rate is set for the currencies of its lines' : 'no cost is known yet';
};

/** Where cost is of, as a place in the baseline's list. */
const placesOf = (baseline: Baseline | null): ((id: PackageId | null) => number) => {
  const places = new Map<PackageId | null, number>(baseline?.packages.map(({ id }, place) => [id, place]));
  return (id) => places.get(id) ?? OUTSIDE;
};

/** What is of each place. */
class Spent {
  private readonly byPlace: ReadonlyMap<number, readonly Posting[]>;
  private readonly gaps: ReadonlySet<number>;
  private readonly curves: Readonly<Record<Basis, Map<number, DayCurve>>> = { known: new Map(), reported: new Map() };

  constructor(private readonly calendar: Calendar, private readonly of: Posted, private readonly placeOf: (id: PackageId | null) => number) {
    this.byPlace = grouped(of.others, (posting) => placeOf(posting.package));
    this.gaps = new Set([...of.uncounted.packages].map(placeOf));
  }

  private work(place: number) { return this.of.work?.of(place) ?? noWork; }

  /** Whether there is cost of it, and none that could be priced. */
  isGap(id: PackageId | null): boolean {
    const place = this.placeOf(id);
    return this.gaps.has(place) && !this.byPlace.has(place) && this.work(place).days.length === 0;
  }

  curve(id: PackageId | null, basis: Basis): DayCurve {
    const place = this.placeOf(id);
    const found = this.curves[basis].get(place) ?? dayCurve(this.calendar, this.byPlace.get(place) ?? [], basis, this.work(place));
    this.curves[basis].set(place, found);
    return found;
  }

  together(ids: readonly (PackageId | null)[], basis: Basis): DayCurve {
    const places = [...new Set(ids.map(this.placeOf))];
    return dayCurve(this.calendar, places.flatMap((place) => this.byPlace.get(place) ?? []), basis, gathered(places.map((place) => this.work(place))));
  }
}

const costs = (program: Program): Costs => {
  const { calendar, asOf, value: { baselines } } = program;
  const baseline = baselineOn(baselines, asOf);
  const all = posted(program, baseline);
  const some = (all.work?.count ?? 0) > 0;
  const reasons: Readonly<Record<Basis, string | null>> = {
    known: whyUnknown(program, all, some || all.others.some(({ goneOn }) => goneOn === null)),
    // What was taken back since had been reported.
    reported: whyUnknown(program, all, some || all.others.length > 0),
  };
  const of = new Spent(calendar, all, placesOf(baseline));
  const whyNot = (id: PackageId | null, basis: Basis): string | null => reasons[basis] ?? (of.isGap(id) ? 'what was spent on it has no rate' : null);
  const postings = lazily(() => [...all.others, ...all.work?.postings ?? []]);
  return {
    spent: (id, day, basis) => {
      const reason = whyNot(id, basis);
      return reason === null ? known(minorOf(of.curve(id, basis)(day))) : unknown(reason);
    },
    spentTogether: (ids, days, basis) => {
      const [reason = null] = ids.flatMap((id) => whyNot(id, basis) ?? []);
      if (reason !== null) return days.map(() => unknown(reason));
      const curve = of.together(ids, basis);
      return days.map((day) => known(minorOf(curve(day))));
    },
    heldOn: (knownOn) => {
      const held = all.others.filter((posting) => counts(posting, knownOn, 'reported')).map((posting) => ({ ...posting, goneOn: null }));
      return dayCurve(calendar, held, 'known', all.work === null ? noWork : seenBy(all.work.all, knownOn));
    },
    get postings() { return postings(); },
    uncounted: all.uncounted, reason: reasons.known,
  };
};

/**
 * The program whose costs are those of this one: today's, where the same baseline holds and cost does not come from what
 * teams worked on up to the day. Work is then of the package it is of by today's parents, on every day alike, so that a
 * trend has no steps where an issue was moved; and lines and logged work are gone over once, not for each past day.
 */
const costedAs = (program: Program): Program => {
  const present = presentOf(program);
  const { baselines, settings: { source } } = program.value;
  const same = present.value === program.value && source !== 'run-rate' && baselineOn(baselines, present.asOf) === baselineOn(baselines, program.asOf);
  return same ? present : program;
};

const made = oncePer(costs);

/** The costs of a program, made once for everything that asks. */
export const costsOf = (program: Program): Costs => made(costedAs(program));

import type { Program } from '../../model/program';
import { presentOf } from '../../model/program-at';
import type { Day } from '../../model/time';
import type { PackageId } from '../../model/value/work-package';
import { oncePer } from '../once-per';
import { dayCurve, type Basis, type DayCurve } from './cost/day-curve';
import { grouped } from './cost/grouped';
import { minorOf, type Posting, type Uncounted } from './cost/ledger';
import { postedLines } from './cost/lines-cost';
import { baselineOn, packageOfIssues } from './cost/package-of-issue';
import { postedTeams } from './cost/run-rate-cost';
import { postedWork } from './cost/worklog-cost';
import { known, unknown, type Known } from './known';

export type { Basis } from './cost/day-curve';

/** What a program has cost, whatever it was taken from. */
export type Costs = {
  /**
   * AC: what was spent on a package by the end of a day, in minor units of the program's currency; null stands for all
   * that is outside the baseline of `asOf`. Unknown where nothing is known of cost at all, or nothing of what there is
   * of this package could be priced; never 0 for that.
   */
  readonly spent: (id: PackageId | null, day: Day, basis: Basis) => Known;
  /** All actual cost, in no order. */
  readonly postings: readonly Posting[];
  readonly uncounted: Uncounted;
  /** Why no cost at all can be told; null where it can. */
  readonly reason: string | null;
};

/** What is said of every amount to somebody without the finance role. */
export const NOT_SHOWN = 'not shown to you: it takes the finance role';

/** Cost of work, by the source that the program has chosen. */
type Posted = { readonly postings: readonly Posting[]; readonly uncounted: Uncounted };

/**
 * Entered lines always count, for what nobody logs, such as licences and travel; beside them work costs what the
 * program's source says: worklogs x rates, or teams' cost a day x their work. With lines as the source they are all.
 */
const posted = (program: Program): Posted => {
  const { value: { settings: { source }, worklogs, baselines }, asOf } = program;
  const lines = postedLines(program, 'actual');
  const packageOf = packageOfIssues(program, baselineOn(baselines, asOf));
  const work = source === 'worklogs' && worklogs !== null ? postedWork(program, worklogs, packageOf) : null;
  const teams = source === 'run-rate' ? postedTeams(program, packageOf) : null;
  return {
    postings: [...lines.postings, ...work?.postings ?? [], ...teams?.postings ?? []],
    uncounted: {
      noExchange: lines.noExchange, noRate: work?.noRate ?? new Map(), noRunRate: teams?.noRunRate ?? new Set(),
      restrictedSeconds: source === 'worklogs' ? worklogs?.restrictedSeconds ?? 0 : 0, earlySeconds: work?.earlySeconds ?? 0,
      packages: new Set([...lines.unpriced, ...work?.unpriced ?? []]),
    },
  };
};

/** `some`: there is cost that could be told. */
const whyUnknown = ({ value: { shown, settings, worklogs } }: Program, { uncounted }: Posted, some: boolean): string | null => {
  if (!shown) return NOT_SHOWN;
  if (settings.currency === null) return 'no currency is chosen for this program';
  if (settings.source === 'worklogs' && worklogs === null) return 'the work logged in Jira was not read yet';
  if (some) return null;
  if (uncounted.noRate.size > 0) return 'nobody who logged work has a rate';
  return uncounted.noExchange.size > 0 ? 'no exchange rate is set for the currencies of its lines' : 'no cost is known yet';
};

const costs = (program: Program): Costs => {
  const all = posted(program);
  const reasons: Readonly<Record<Basis, string | null>> = {
    known: whyUnknown(program, all, all.postings.some(({ goneOn }) => goneOn === null)),
    // What was taken back since had been reported.
    reported: whyUnknown(program, all, all.postings.length > 0),
  };
  const planned = new Set<PackageId | null>(baselineOn(program.value.baselines, program.asOf)?.packages.map(({ id }) => id));
  const placeOf = (id: PackageId | null): PackageId | null => (planned.has(id) ? id : null);
  const byPackage = grouped(all.postings, (posting) => placeOf(posting.package));
  const gaps = new Set([...all.uncounted.packages].map(placeOf));
  const curves = new Map<string, DayCurve>();
  const curve = (id: PackageId | null, basis: Basis): DayCurve => {
    const key = `${basis} ${id ?? ''}`;
    const found = curves.get(key) ?? dayCurve(program.calendar, byPackage.get(id) ?? [], basis);
    curves.set(key, found);
    return found;
  };
  const spent = (id: PackageId | null, day: Day, basis: Basis): Known => {
    const reason = reasons[basis];
    if (reason !== null) return unknown(reason);
    if (!byPackage.has(id) && gaps.has(id)) return unknown('what was spent on it has no rate');
    return known(minorOf(curve(id, basis)(day)));
  };
  return { spent, postings: all.postings, uncounted: all.uncounted, reason: reasons.known };
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

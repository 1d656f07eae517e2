import type { Day } from '../../../model/time';
import type { CostClass } from '../../../model/value/cost-line';
import type { PackageId } from '../../../model/value/work-package';

/**
 * Cost is counted in whole 3,600ths of the currency's minor unit, what a second costs at one minor unit an hour: whole
 * numbers add up to the same sum in whatever order and whatever partition they are added.
 */
export const LEDGER_UNITS = 3600;

/** In minor units, which need not be whole. */
export const minorOf = (units: number): number => units / LEDGER_UNITS;

/**
 * A piece of cost, from wherever it came: even over the working days of `from`..`to`. `package` null: outside the
 * baseline. `seenOn`: the day from which it was reported; `goneOn`: from which it no longer was, null where it holds.
 * `person`: index of who worked; -1 where cost is nobody's logged work.
 */
export type Posting = {
  readonly source: 'line' | 'worklog' | 'run-rate';
  readonly package: PackageId | null;
  readonly projectId: number | null;
  readonly teamId: string | null;
  readonly class: CostClass | null;
  readonly from: Day;
  readonly to: Day;
  readonly units: number;
  readonly seenOn: Day;
  readonly goneOn: Day | null;
  readonly person: number;
};

/** What could not be counted, and what is told beside it. */
export type Uncounted = {
  /** Lines in a currency that has no exchange rate on their first day, by currency. */
  readonly noExchange: ReadonlyMap<string, number>;
  /** Seconds of work logged by people for whom no rate holds, by account id. */
  readonly noRate: ReadonlyMap<string, number>;
  /** Teams that work was done by, and that have no cost a day. */
  readonly noRunRate: ReadonlySet<string>;
  /** Seconds of logged work that is restricted in Jira. */
  readonly restrictedSeconds: number;
  /** Seconds logged on days before the first baseline: they are counted. */
  readonly earlySeconds: number;
  /** Packages (null: outside the baseline) some cost of which could not be counted. */
  readonly packages: ReadonlySet<PackageId | null>;
};

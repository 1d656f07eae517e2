import { isMadeLater } from '../../../model/prefix-map';
import type { Program } from '../../../model/program';
import type { Day } from '../../../model/time';
import type { DayRecord, PackageOnDay } from '../../../model/value/day-record';
import type { PackageId } from '../../../model/value/work-package';
import { known, ratio, unknown, type Known } from '../known';

/** The indices of one day. */
export type Indices = { readonly cpi: Known; readonly spi: Known; readonly 'spi-t': Known };

/** What was reported of a day. */
export type ReportedDay = { readonly day: Day; readonly reported: Indices };

/**
 * Packages of which a viewer may be told what was reported: those they may see with every child that any baseline gave
 * them. What was recorded of others was made of work that this viewer does not see.
 */
export const packagesToTell = ({ value: { baselines }, byId }: Program): ReadonlySet<PackageId> => {
  const [seen, hidden] = [new Set<PackageId>(), new Set<PackageId>()];
  for (const { packages } of baselines) {
    for (const { id, children } of packages) (children.every(({ issueId }) => byId.has(issueId) || isMadeLater(byId, issueId)) ? seen : hidden).add(id);
  }
  return new Set([...seen].filter((id) => !hidden.has(id)));
};

const sum = (packages: readonly PackageOnDay[], of: (one: PackageOnDay) => number | null): number => packages.reduce((all, one) => all + (of(one) ?? 0), 0);

const NONE = unknown('no record for your view');

/** It was made of all packages, and is for those who may see all of them. */
const byTime = ({ scheduleByTime = null }: DayRecord, told: ReadonlySet<PackageId>, packages: readonly PackageOnDay[]): Known =>
  (scheduleByTime === null || !packages.every(({ id }) => told.has(id)) ? NONE : known(scheduleByTime));

const dayOf = (record: DayRecord, told: ReadonlySet<PackageId>): ReportedDay => {
  const all = record.packages.filter(({ counts, earned, planned }) => counts && earned !== null && planned !== null);
  const counted = all.filter(({ id }) => told.has(id));
  const costed = counted.filter(({ spent }) => spent !== null);
  return {
    day: record.day,
    reported: {
      spi: counted.length === 0 ? NONE : ratio(sum(counted, (one) => one.earned), sum(counted, (one) => one.planned), 'nothing was planned by then'),
      cpi: costed.length === 0 ? NONE : ratio(sum(costed, (one) => one.earned), sum(costed, (one) => one.spent), 'nothing was spent by then'),
      'spi-t': byTime(record, told, all),
    },
  };
};

/**
 * What was reported of past days, the oldest first: ratios of sums over the packages that the viewer may see today with
 * all of their children. Records of another currency than the program's are left out: they are amounts of something else.
 */
export const reportedDays = (program: Program, records: readonly DayRecord[]): readonly ReportedDay[] => {
  const told = packagesToTell(program);
  const { currency } = program.value.settings;
  return records.filter((record) => record.day <= program.asOf && record.currency === currency).map((record) => dayOf(record, told));
};

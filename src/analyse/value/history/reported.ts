import type { Program } from '../../../model/program';
import type { Day } from '../../../model/time';
import type { DayRecord, PackageOnDay } from '../../../model/value/day-record';
import type { PackageId } from '../../../model/value/work-package';
import { costsOf } from '../costs';
import { ratio, unknown, type Known } from '../known';

/** The indices of a day: as they were reported, and CPI with the cost that is known of that day by now. */
export type ReportedDay = { readonly day: Day; readonly cpi: Known; readonly cpiKnown: Known; readonly spi: Known };

/**
 * Packages of which a viewer may be told what was reported: those they may see with every child that any baseline gave
 * them. What was recorded of others was made of work that this viewer does not see.
 */
export const packagesToTell = ({ value: { baselines }, byId }: Program): ReadonlySet<PackageId> => {
  const [seen, hidden] = [new Set<PackageId>(), new Set<PackageId>()];
  for (const { packages } of baselines) {
    for (const { id, children } of packages) (children.every(({ issueId }) => byId.has(issueId)) ? seen : hidden).add(id);
  }
  return new Set([...seen].filter((id) => !hidden.has(id)));
};

const sum = (packages: readonly PackageOnDay[], of: (one: PackageOnDay) => number | null): number => packages.reduce((all, one) => all + (of(one) ?? 0), 0);

const NONE = 'no record for your view';

const dayOf = (program: Program, { day, packages }: DayRecord, told: ReadonlySet<PackageId>): ReportedDay => {
  const counted = packages.filter(({ id, counts, earned, planned }) => counts && earned !== null && planned !== null && told.has(id));
  const costed = counted.filter(({ spent }) => spent !== null);
  const costs = costsOf(program);
  const now = costed.map(({ id }) => costs.spent(id, day, 'known').value);
  const earned = sum(costed, (one) => one.earned);
  return {
    day,
    spi: counted.length === 0 ? unknown(NONE) : ratio(sum(counted, (one) => one.earned), sum(counted, (one) => one.planned), 'nothing was planned by then'),
    cpi: costed.length === 0 ? unknown(NONE) : ratio(earned, sum(costed, (one) => one.spent), 'nothing was spent by then'),
    cpiKnown: costed.length === 0 || now.includes(null) ? unknown(NONE) : ratio(earned, now.reduce<number>((all, one) => all + (one ?? 0), 0), 'nothing was spent by then'),
  };
};

/**
 * What was reported of past days, the oldest first: ratios of sums over the packages that the viewer may see today with
 * all of their children. Records of another currency than the program's are left out: they are amounts of something else.
 */
export const reportedDays = (program: Program, records: readonly DayRecord[]): readonly ReportedDay[] => {
  const told = packagesToTell(program);
  const { currency } = program.value.settings;
  return records.filter((record) => record.day <= program.asOf && record.currency === currency).map((record) => dayOf(program, record, told));
};

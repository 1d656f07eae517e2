import { isMadeLater } from '../../../model/prefix-map';
import type { Program } from '../../../model/program';
import type { Day } from '../../../model/time';
import type { DayRecord } from '../../../model/value/day-record';
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

const NONE = unknown('no record for your view');

/** `told`: see `packagesToTell`. `cost`: whether what was spent on them may be told too. */
type Told = { readonly told: ReadonlySet<PackageId>; readonly cost: boolean };

/**
 * Cost of work in Jira is of all issues under a package, whatever its baseline froze: where some of the program are out of sight,
 * theirs may be in it, and who knows what was earned could tell it. Entered lines are of packages alone. A record that does not
 * say where its cost came from is withheld too: the program may have counted otherwise then.
 */
const tellsCost = ({ value: { partial = false } }: Program, { source }: DayRecord): boolean => !partial || source === 'lines';

/** Sums over the packages of a record that counted and of which this viewer may be told; `hidden`: whether others counted. */
type Added = { counted: number; earned: number; planned: number; costed: number; earnedAtCost: number; spent: number; hidden: boolean };

const addedUp = ({ packages }: DayRecord, { told, cost }: Told): Added => {
  const sums: Added = { counted: 0, earned: 0, planned: 0, costed: 0, earnedAtCost: 0, spent: 0, hidden: false };
  for (const { id, counts, earned, planned, spent } of packages) {
    if (!counts || earned === null || planned === null) continue;
    if (!told.has(id)) sums.hidden = true;
    else {
      sums.counted += 1;
      sums.earned += earned;
      sums.planned += planned;
      if (spent === null || !cost) continue;
      sums.costed += 1;
      sums.earnedAtCost += earned;
      sums.spent += spent;
    }
  }
  return sums;
};

const dayOf = (record: DayRecord, told: Told): ReportedDay => {
  const { counted, earned, planned, costed, earnedAtCost, spent, hidden } = addedUp(record, told);
  const { day, scheduleByTime = null } = record;
  return {
    day,
    reported: {
      spi: counted === 0 ? NONE : ratio(earned, planned, 'nothing was planned by then'),
      cpi: costed === 0 ? NONE : ratio(earnedAtCost, spent, 'nothing was spent by then'),
      // It was made of all packages, and is for those who may see all of them.
      'spi-t': scheduleByTime === null || hidden ? NONE : known(scheduleByTime),
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
  return records.filter((record) => record.day <= program.asOf && record.currency === currency).map((record) => dayOf(record, { told, cost: tellsCost(program, record) }));
};

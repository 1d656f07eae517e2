import type { Day } from '../time';
import type { CostSource } from './value-settings';
import type { PackageId } from './work-package';

/**
 * What was told of a package at the end of a day, in minor units; null where it was not known then. They can be added up, so
 * that a viewer's figures of a past day are made of the packages this viewer may see today. `counts`: whether it was in the
 * indices (neither research nor level of effort).
 */
export type PackageOnDay = {
  readonly id: PackageId;
  readonly planned: number | null;
  readonly earned: number | null;
  readonly spent: number | null;
  readonly budget: number | null;
  readonly counts: boolean;
};

/** What was reported of a day, written once and never again. `recordedAt` in milliseconds. */
export type DayRecord = {
  readonly day: Day;
  readonly recordedAt: number;
  readonly currency: string;
  /**
   * SPI(t) over all packages that counted, which cannot be added up: told to those alone who may see each of them. Null
   * where it was not known; absent where it was not recorded.
   */
  readonly scheduleByTime?: number | null;
  /** Where its cost of work came from; absent where it was not recorded. */
  readonly source?: CostSource;
  readonly packages: readonly PackageOnDay[];
};

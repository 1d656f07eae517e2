import type { Day } from '../time';
import type { PackageId } from './work-package';

/** `pass` and `take-back` are of a gate; `stop` ends a package, and `resume` undoes that, each from a day on. */
export type ActKind = 'pass' | 'take-back' | 'stop' | 'resume';

/**
 * What somebody decided about a package, from a day on; "as reported" it counts from `postedOn` on. Nothing of it is
 * changed afterwards: a later act takes an earlier one back. `gate` is null where it is of the package as a whole; `by` an
 * account id, null once that person was erased.
 */
export type PackageAct = {
  readonly id: string;
  readonly version: number;
  readonly package: PackageId;
  readonly act: ActKind;
  readonly gate: string | null;
  readonly from: Day;
  readonly reason: string;
  readonly postedOn: Day;
  readonly by: string | null;
};

/** The act of one matter that holds on a day: the latest from, and of the same day the one that was added last. */
export const latestAct = (acts: readonly PackageAct[], gate: string | null, day: Day): PackageAct | null => acts.reduce<PackageAct | null>(
  (latest, one) => (one.gate === gate && one.from <= day && (latest === null || one.from >= latest.from) ? one : latest), null,
);

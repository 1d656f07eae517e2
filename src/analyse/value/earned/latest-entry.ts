import type { Day } from '../../../model/time';
import type { EnteredPercent } from '../../../model/value/work-package';

/** What holds on a day of what was entered for one package: the latest from, and of the same day what was entered last. */
export const latestEntry = (entered: readonly EnteredPercent[], day: Day): EnteredPercent | null =>
  entered.reduce<EnteredPercent | null>((latest, one) => (one.from <= day && (latest === null || one.from >= latest.from) ? one : latest), null);

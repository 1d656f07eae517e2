import { parseIsoDay } from '../../model/day';
import type { Day } from '../../model/time';
import { deliveredIn } from '../delivery/delivered-last-week';
import { scopeChangeIn } from '../delivery/scope-change';
import { slippedIn } from '../delivery/slipped-last-week';
import { blockersClearedIn } from '../dependencies/blockers-cleared-last-week';
import { unknownFigure } from '../figure';
import type { Measure } from '../measure';
import { measureByKey } from '../measures';
import { after, type Window } from '../window';
import { newWaitsIn } from './new-waits';

const makers: readonly ((window: Window) => Measure)[] = [deliveredIn, slippedIn, blockersClearedIn, scopeChangeIn, newWaitsIn];

/** Of a day that the program looks ahead to nothing can be said, not even that nothing happened. */
const onlyOnceItHasCome = (measure: Measure, since: Day): Measure => ({
  ...measure,
  compute: (analysis) => (since > analysis.program.asOf ? unknownFigure('That day has not come yet.') : measure.compute(analysis)),
});

/**
 * What changed after a day, such as that of the last steering meeting: the measures of the last seven days, over another
 * window, and the waits that began. Delivered, slipped, blockers cleared, scope, new waits, in this order.
 */
export const sinceMeasures = (day: Day): readonly Measure[] => makers.map((make) => onlyOnceItHasCome(make(after(day)), day));

const shape = /-since-(\d{4}-\d{2}-\d{2})$/;

/** A measure by its key: of those that every program has, or since a day that the key names (`delivered-since-2026-11-08`). */
export const measureNamed = (key: string): Measure | null => {
  const day = parseIsoDay(shape.exec(key)?.[1] ?? '');
  return measureByKey.get(key) ?? (day === null ? null : sinceMeasures(day).find((measure) => measure.key === key) ?? null);
};

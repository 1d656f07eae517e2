import type { Calendar } from '../../../model/calendar';
import type { Day } from '../../../model/time';
import { heldOn, type Leg } from '../package-plan';
import { planCurve, type PlanCurve } from '../plan-curve';

type Plans = readonly (readonly (Leg | null)[])[];

/** Days from which on any of the plans is another one, in their order. */
const changesOf = (plans: Plans): readonly Day[] =>
  [...new Set(plans.flatMap((legs) => legs.flatMap((leg) => (leg === null || leg.from === -Infinity ? [] : [leg.from]))))].sort((a, b) => a - b);

/**
 * The summed plan as it held on a past day, with what it had for the days after. Made once for each stretch of days without
 * a change, and only for those that are asked for: what is behind its plan is judged by days that are over, whose plan stays.
 * `last` is the plan with all changes; it stands for one that began on another day, since periods are counted from its first.
 */
export const plansHeld = (calendar: Calendar, plans: Plans, last: PlanCurve): ((day: Day) => PlanCurve) => {
  const changes = changesOf(plans);
  const made = new Map<Day | undefined, PlanCurve>([[changes.at(-1), last]]);
  return (day) => {
    const since = changes.findLast((from) => from <= day);
    const held = made.get(since) ?? planCurve(calendar, plans.map((legs) => heldOn(legs, day)));
    const curve = held?.start === last.start ? held : last;
    made.set(since, curve);
    return curve;
  };
};

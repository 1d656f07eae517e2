import type { Day } from '../../../model/time';
import { valueOn } from '../../../model/value/dated';
import type { Money } from '../../../model/value/money';
import type { HourlyRate, ValueSettings } from '../../../model/value/value-settings';

/** Whose hour it is: the person, the team that the issue is of, and the day it was worked on. */
export type Worked = { readonly accountId: string; readonly teamId: string; readonly on: Day };

export type RateOf = (worked: Worked) => Money | null;

/**
 * What an hour costs: the person's own rate on that day; else their team's; else that of the role they have. Null where
 * none of them was set for the day: no rate is ever made up.
 */
export const hourlyRates = ({ rates, roles }: Pick<ValueSettings, 'rates' | 'roles'>): RateOf => {
  const byHolder = new Map(rates.map((rate) => [keyOf(rate.of, rate.id), rate]));
  const rateOn = (of: HourlyRate['of'], id: string, day: Day): Money | null => valueOn(byHolder.get(keyOf(of, id))?.rates ?? [], day);
  return ({ accountId, teamId, on }) => {
    const role = Object.hasOwn(roles, accountId) ? roles[accountId] : undefined;
    return rateOn('person', accountId, on) ?? rateOn('team', teamId, on) ?? (role === undefined ? null : rateOn('role', role, on));
  };
};

const keyOf = (of: HourlyRate['of'], id: string): string => `${of} ${id}`;

import { addWorkingDays } from '../../../../src/model/calendar';
import { isoDay } from '../../../../src/model/day';
import type { Program } from '../../../../src/model/program';
import { day, program } from '../../../model/program-notation';
import { valued, type Valued } from './value-program';

/**
 * A part of a published project: its budget in whole units of money, and in which of the project's periods it is planned, both
 * included. `percent` is done of it, `spent` on it, by the status date; `rest` is what is left to spend by a new estimate.
 */
export type Part = { readonly budget: number; readonly periods: readonly [first: number, last: number]; readonly percent: number; readonly spent: number; readonly rest?: number };

const { calendar } = program('A-1');

/** The working day that stands for a period, the first of them being Monday, 2026-02-02. */
export const dayOf = (period: number): string => isoDay(addWorkingDays(calendar, day('2026-02-02'), period - 1));

/** A published project at the end of one of its periods, each of which is a working day here: its parts are epics P1-1, P2-1, ... */
export const published = (parts: readonly Part[], period: number, more: Partial<Valued> = {}): Program => {
  const keys = parts.map((_, at) => `P${at + 1}-1`);
  const each = <T>(of: (part: Part, key: string) => T): readonly T[] => parts.map((part, at) => of(part, keys[at] ?? ''));
  return valued(keys.map((key) => `${key} epic`).join('; '), {
    packages: each(({ budget, periods: [first, last] }, key) => ({ key, budget: 100 * budget, start: dayOf(first), finish: dayOf(last), method: 'entered' as const })),
    entered: each(({ percent }, key) => ({ key, percent, from: dayOf(period) })),
    spent: each(({ spent }, key) => ({ key, amount: Math.round(100 * spent), on: dayOf(period) })).filter(({ amount }) => amount !== 0),
    rest: each(({ rest }, key) => ({ key, amount: 100 * (rest ?? 0), on: dayOf(period + 1) })).filter(({ amount }) => amount !== 0),
    options: { asOf: dayOf(period) }, ...more,
  });
};

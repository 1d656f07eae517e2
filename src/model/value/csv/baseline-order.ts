import { isoDay } from '../../day';
import type { Baseline } from '../work-package';
import type { ReadRow } from './sheet';

/** In a file of baselines the line of the same id that came first stands for all of them. */
type NewBaseline = ReadRow<Baseline>;

const byDay = (a: NewBaseline, b: NewBaseline): number => a.row.from - b.row.from;

const checkDays = (fresh: readonly NewBaseline[], last: Baseline | undefined): void => {
  for (const [at, { row: { from }, reader }] of fresh.entries()) {
    if (last !== undefined && from <= last.from) reader.wrong('from', `a baseline holds from ${isoDay(last.from)} on already: a new one holds from a later day`);
    else if (fresh[at - 1]?.row.from === from) reader.wrong('from', `another baseline of this file holds from ${isoDay(from)} too: each holds from a day of its own`);
  }
};

const checkKinds = (fresh: readonly NewBaseline[], stored: readonly Baseline[]): void => {
  const first = stored[0]?.from ?? null;
  for (const [at, { row: { kind }, reader }] of fresh.entries()) {
    const begins = first === null && at === 0;
    if (kind === 'first' && !begins) reader.wrong('kind', `there is a first baseline already, from ${isoDay(first ?? fresh[0]?.row.from ?? 0)}: say replan, or reset`);
    if (kind !== 'first' && begins) reader.wrong('kind', `no baseline holds before it, so that there is nothing to ${kind}: say first`);
  }
};

/** What a program's new baselines have to be to each other, and to those that are there: one first, then later ones, each from a later day. */
export const checkOrder = (news: readonly NewBaseline[], stored: readonly Baseline[]): void => {
  const fresh = [...news].sort(byDay);
  const known = [...stored].sort((a, b) => a.from - b.from);
  checkDays(fresh, known.at(-1));
  checkKinds(fresh, known);
};

import type { Program } from '../../../model/program';
import type { Day } from '../../../model/time';
import type { PackageAct } from '../../../model/value/package-act';
import type { PackageId } from '../../../model/value/work-package';
import { oncePer } from '../../once-per';
import { grouped } from '../cost/grouped';
import { turnsOf } from './gates';

/** Days on which a package stands still: from the first on, until another day, `Infinity` where nobody resumed it. */
export type Stop = { readonly from: Day; readonly until: Day; readonly reason: string };

const NONE: readonly Stop[] = [];

/** What had been said of each package by the program's day. */
export const actsOf = oncePer(({ value: { acts }, asOf }: Program): ReadonlyMap<PackageId, readonly PackageAct[]> =>
  grouped(acts.filter(({ postedOn }) => postedOn <= asOf), ({ package: id }) => id));

const stopsIn = (acts: readonly PackageAct[]): readonly Stop[] => {
  const own = acts.filter(({ gate }) => gate === null);
  const turns = turnsOf(own, 'stop');
  return turns.flatMap(({ day, on }, at) => (!on ? [] : [{
    from: day, until: turns[at + 1]?.day ?? Infinity, reason: own.findLast(({ act, from }) => act === 'stop' && from === day)?.reason ?? '',
  }]));
};

const byPackage = oncePer((program: Program) => new Map([...actsOf(program)].map(([id, acts]) => [id, stopsIn(acts)] as const)));

/** When a package was stopped, by what had been said by the program's day; in the order of days. */
export const stopsOf = (program: Program, id: PackageId): readonly Stop[] => byPackage(program).get(id) ?? NONE;

/** The stop that holds on a day; null where none does. */
export const stopOn = (program: Program, id: PackageId, day: Day): Stop | null =>
  stopsOf(program, id).find(({ from, until }) => from <= day && day < until) ?? null;

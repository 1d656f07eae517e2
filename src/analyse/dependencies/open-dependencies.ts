import { issueAt } from '../../model/past-issues';
import type { Dependency, Program } from '../../model/program';
import type { Analysis } from '../analysis';
import { endsOf } from './dependency-ends';
import { leftOut } from '../figure';
import type { Figure } from '../measure';
import { counted } from '../words';

/** The dependencies at some positions of `analysis.states.all`. */
export const dependenciesAt = ({ states: { all } }: Pick<Analysis, 'states'>, positions: readonly number[]): readonly Dependency[] => {
  const found: Dependency[] = [];
  for (const position of positions) {
    const dependency = all[position];
    if (dependency !== undefined) found.push(dependency);
  }
  return found;
};

/** How many different issues are blocked at some positions. */
export const blockedAt = ({ states }: Analysis, positions: readonly number[]): number => {
  const { blocked } = endsOf(states.all);
  const different = new Set<number | undefined>();
  for (const position of positions) different.add(blocked[position]);
  return different.size;
};

/**
 * Why waiting and coming cannot be told apart, null where they can: of more than one in twenty of the open dependencies
 * nobody knows, and their issues do not wait for something else anyway.
 */
export const whyUntold = (analysis: Analysis): string | null => {
  const { program, states: { all, waiting, coming, untold } } = analysis;
  const open = waiting.length + coming.length + untold.length;
  const matter = thatMatter(analysis);
  if (matter.length * 20 <= open) return null;
  const outside = matter.filter((position) => isSilentOutside(program, all[position])).length;
  const of = (count: number): string => `${counted(count, 'dependency', 'dependencies')} of ${open}`;
  return [
    outside === matter.length ? null : `No changelog tells what was in progress on that day for ${of(matter.length - outside)}.`,
    outside === 0 ? null : `Whether the blocker outside the program was done is not known for ${of(outside)}.`,
  ].filter((part) => part !== null).join(' ');
};

/** The open issues of which it is not known whether they wait. */
export const untoldLeftOut = (analysis: Analysis): Figure['leftOut'] => {
  const { program, states: { all } } = analysis;
  const blocked = new Set(thatMatter(analysis).map((position) => all[position]?.blocked ?? -1));
  return leftOut('Not known whether these wait', [...blocked].flatMap((index) => issueAt(program, index) ?? []));
};

/** The untold dependencies of issues that are not known to wait for another blocker. */
const thatMatter = ({ states: { all, waiting, untold } }: Analysis): readonly number[] => {
  if (untold.length === 0) return untold;
  const waits = new Set(waiting.map((position) => all[position]?.blocked));
  return untold.filter((position) => !waits.has(all[position]?.blocked));
};

/** Whether its blocker is outside the program, and nobody knows whether that is done. */
export const isSilentOutside = ({ outside }: Program, dependency: Dependency | undefined): boolean =>
  dependency !== undefined && dependency.blocker < 0 && (outside[-1 - dependency.blocker]?.status ?? null) === null;

import type { JiraIssue } from './jira-issue';
import { meaningsThere } from './link-meaning';
import { normalForm, type NormalForm } from './normal-form';
import type { Dependency, OutsideEnd, Program } from './program';

/** The members of an earlier day, and the past facts of those whose links may have been others then, by index. */
export type PastLinks = {
  readonly members: ReadonlyMap<number, number>;
  readonly relinked: ReadonlyMap<number, JiraIssue>;
};

/**
 * The dependencies of an earlier day: today's between issues that existed then, save those of issues whose links
 * have changed since, which are read anew from their links of then. An end outside that is done today may not have
 * been done then, so that its status is not known.
 */
export const pastLinks = (program: Program, past: PastLinks): NormalForm => {
  const { members, relinked } = past;
  const count = countAmong(program.dependencies, members.size);
  const outside = program.outside.map(unlessDone);
  const unresolvable = program.unresolvable.filter((end) => end.issue < members.size && stillNames(relinked.get(end.issue), end.key));
  if (relinked.size === 0) return { dependencies: program.dependencies.slice(0, count), outside, unresolvable };
  const anew = normalForm(relinked, {
    members,
    visibleOutside: new Set(outside.map((end) => end.id)),
    unresolvable: new Set(),
    meanings: meaningsThere(program.settings.linkMeanings, program.linkTypes),
  }, outside);
  return { dependencies: replaced(program.dependencies, count, relinked, anew.dependencies), outside: anew.outside, unresolvable };
};

/** The first `count` dependencies, those with a relinked end replaced by `anew`; both lists are sorted by the younger end. */
const replaced = (now: readonly Dependency[], count: number, relinked: ReadonlyMap<number, unknown>, anew: readonly Dependency[]): readonly Dependency[] => {
  const isRelinked = new Uint8Array(count === 0 ? 0 : youngerEnd(now[count - 1]) + 1);
  for (const index of relinked.keys()) if (index < isRelinked.length) isRelinked[index] = 1;
  const both: Dependency[] = [];
  let next = 0;
  for (let position = 0; position < count; position += 1) {
    const dependency = now[position];
    if (dependency === undefined || isRelinked[dependency.blocker] === 1 || isRelinked[dependency.blocked] === 1) continue;
    for (let other = anew[next]; other !== undefined && youngerEnd(other) < youngerEnd(dependency); other = anew[next]) {
      both.push(other);
      next += 1;
    }
    both.push(dependency);
  }
  for (const other of anew.slice(next)) both.push(other);
  return both;
};

const unlessDone = (end: OutsideEnd): OutsideEnd => (end.status?.category === 'done' ? { ...end, status: null } : end);

const stillNames = (past: JiraIssue | undefined, key: string): boolean =>
  past === undefined || past.links.some((link) => link.otherKey === key);

const youngerEnd = (dependency: Dependency | undefined): number =>
  dependency === undefined ? -1 : Math.max(dependency.blocker, dependency.blocked);

/** How many of the dependencies, which are sorted by it, have their younger end among the first `members`. */
const countAmong = (dependencies: readonly Dependency[], members: number): number => {
  let low = 0;
  let high = dependencies.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const dependency = dependencies[middle];
    if (dependency !== undefined && youngerEnd(dependency) < members) low = middle + 1;
    else high = middle;
  }
  return low;
};

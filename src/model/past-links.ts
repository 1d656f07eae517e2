import type { JiraIssue } from './jira-issue';
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
  const kept = program.dependencies.slice(0, countAmong(program.dependencies, members.size));
  const outside = program.outside.map(unlessDone);
  const unresolvable = program.unresolvable.filter((end) => end.issue < members.size && stillNames(relinked.get(end.issue), end.key));
  if (relinked.size === 0) return { dependencies: kept, outside, unresolvable };
  const anew = normalForm(relinked, {
    members,
    visibleOutside: new Set(outside.map((end) => end.id)),
    unresolvable: new Set(),
    meanings: program.settings.linkMeanings,
  }, outside);
  const same = withoutEnds(kept, relinked, members.size);
  return { dependencies: inOrder(same, anew.dependencies), outside: anew.outside, unresolvable };
};

const withoutEnds = (dependencies: readonly Dependency[], ends: ReadonlyMap<number, unknown>, members: number): readonly Dependency[] => {
  const isEnd = new Uint8Array(members);
  for (const index of ends.keys()) isEnd[index] = 1;
  return dependencies.filter(({ blocker, blocked }) => isEnd[blocker] !== 1 && isEnd[blocked] !== 1);
};

const unlessDone = (end: OutsideEnd): OutsideEnd => (end.status?.category === 'done' ? { ...end, status: null } : end);

const stillNames = (past: JiraIssue | undefined, key: string): boolean =>
  past === undefined || past.links.some((link) => link.otherKey === key);

const youngerEnd = (dependency: Dependency): number => Math.max(dependency.blocker, dependency.blocked);

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

/** Two lists sorted by the younger end as one. */
const inOrder = (first: readonly Dependency[], second: readonly Dependency[]): readonly Dependency[] => {
  const both: Dependency[] = [];
  let at = 0;
  for (const dependency of first) {
    for (let other = second[at]; other !== undefined && youngerEnd(other) < youngerEnd(dependency); other = second[at]) {
      both.push(other);
      at += 1;
    }
    both.push(dependency);
  }
  return both.concat(second.slice(at));
};

import { columns, parts } from '../../model/columns';
import { isDuplicateLinkType, isDuplicateResolution } from '../../model/outcome';
import { issueAt } from '../../model/past-issues';
import type { Dependency, Issue, Program } from '../../model/program';
import { isOpen } from '../tally';
import { endsOf } from './dependency-ends';

/**
 * A dependency handed on: `blocker` was dropped as a duplicate while `from.blocked` is open, and `original`, which is
 * open, now does its work. `dependency` is the one that follows, from the original to the blocked issue.
 */
export type Succession = { readonly from: Dependency; readonly blocker: Issue; readonly original: Issue; readonly dependency: Dependency };

/** A dependency whose blocker was dropped while the blocked issue is open. */
export type DroppedBlocker = { readonly dependency: Dependency; readonly blocker: Issue; readonly blocked: Issue };

const DROPPED = parts.indexOf('dropped');

/** All dependencies between members with a dropped blocker and a blocked issue that is open and not set aside. */
export const droppedBlockersOf = (program: Program): readonly DroppedBlocker[] => {
  const { dependencies } = program;
  const { part } = columns(program);
  const found: DroppedBlocker[] = [];
  const ends = endsOf(dependencies);
  for (let position = 0; position < dependencies.length; position += 1) {
    if (part[ends.blocker[position] ?? -1] !== DROPPED) continue;
    if (!isOpen(part[ends.blocked[position] ?? -1])) continue;
    const dependency = dependencies[position];
    const blocker = issueAt(program, dependency?.blocker ?? -1);
    const blocked = issueAt(program, dependency?.blocked ?? -1);
    if (dependency !== undefined && blocker !== undefined && blocked !== undefined) found.push({ dependency, blocker, blocked });
  }
  return found;
};

/**
 * The successions among dropped blockers: the blocker's resolution says duplicate, and following its outward
 * duplicate links ("duplicates X") leads to a member that is open. Where several originals are open, each counts.
 */
export const successionsAmong = (program: Program, dropped: readonly DroppedBlocker[]): readonly Succession[] => {
  const duplicateTypes = new Set(program.linkTypes.filter(isDuplicateLinkType).map((type) => type.id));
  if (duplicateTypes.size === 0) return [];
  return dropped
    .filter(({ blocker }) => isLinkedDuplicate(blocker, duplicateTypes))
    .flatMap(({ dependency, blocker, blocked }) => openOriginals(program, blocker, duplicateTypes)
      .filter((original) => original !== blocked)
      .map((original) => ({ from: dependency, blocker, original, dependency: { ...dependency, blocker: original.index } })));
};

/** The open members that an issue which was dropped as a duplicate is one of, through duplicates of duplicates. */
export const originalsOf = (program: Program, issue: Issue): readonly Issue[] => {
  const types = new Set(program.linkTypes.filter(isDuplicateLinkType).map((type) => type.id));
  return issue.outcome === 'dropped' && isLinkedDuplicate(issue, types) ? openOriginals(program, issue, types) : [];
};

/**
 * Whether it was resolved as a duplicate and says of what: few are, so that this is asked before anything is followed; the
 * resolution first, since of an earlier day links cost more to tell.
 */
const isLinkedDuplicate = ({ jira }: Issue, types: ReadonlySet<string>): boolean =>
  isDuplicateResolution(jira.resolution?.name ?? '') && jira.links.some((link) => link.side === 'outward' && types.has(link.typeId));

/** Through originals that are duplicates themselves, each looked at once, since people link duplicates in circles. */
const openOriginals = (program: Program, duplicate: Issue, types: ReadonlySet<string>): readonly Issue[] => {
  const seen = new Set([duplicate]);
  for (const issue of seen) {
    if (issue.category !== 'done') continue;
    for (const link of issue.jira.links) {
      if (link.side !== 'outward' || !types.has(link.typeId)) continue;
      const original = issueAt(program, program.byId.get(link.otherId) ?? -1);
      if (original !== undefined) seen.add(original);
    }
  }
  return [...seen].filter((issue) => issue.category !== 'done' && !issue.setAside);
};

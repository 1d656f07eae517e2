import { issueAt } from '../../model/past-issues';
import type { Dependency, Issue, Program } from '../../model/program';
import { setAsideLeftOut } from '../figure';
import type { EvidenceIssue, Figure } from '../measure';
import { fewNames } from '../words';

/** The issues of some dependencies, each once: first those that are blocked, then the blockers among the members. */
export const bothEnds = (program: Program, dependencies: Iterable<Dependency>): readonly EvidenceIssue[] => {
  const waitsFor = new Map<number, string[]>();
  const holds = new Map<number, string[]>();
  for (const { blocker, blocked } of dependencies) {
    add(waitsFor, blocked, keyOf(program, blocker));
    add(holds, blocker, keyOf(program, blocked));
  }
  return [...told(program, waitsFor, 'waits for'), ...told(program, holds, 'blocks')];
};

/** The key of an end, be it a member or outside. */
export const keyOf = (program: Program, end: number): string =>
  (end < 0 ? program.outside[-1 - end]?.key : issueAt(program, end)?.key) ?? '';

const add = (ends: Map<number, string[]>, end: number, key: string): void => {
  const keys = ends.get(end);
  if (keys === undefined) ends.set(end, [key]);
  else keys.push(key);
};

const told = (program: Program, ends: ReadonlyMap<number, readonly string[]>, verb: string): readonly EvidenceIssue[] =>
  [...ends].flatMap(([end, keys]) => {
    const issue = issueAt(program, end);
    return issue === undefined ? [] : [{ issue, why: `${verb} ${fewNames(keys)}` }];
  });

/** The set aside issues that stand in a dependency, which is why that dependency is in no figure of open work. */
export const setAsideEnds = (program: Program): Figure['leftOut'] => {
  const ends = new Set<Issue | undefined>();
  for (const { blocker, blocked } of program.dependencies) ends.add(issueAt(program, blocker)).add(issueAt(program, blocked));
  return setAsideLeftOut(program, (issue) => ends.has(issue));
};

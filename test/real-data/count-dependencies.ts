import { arcsOf, longestPath, ringsOf, type Arcs } from './count-cycles';
import { isDone, linksOf, outcomeOf, prefix } from './raw-links';
import type { RawIssue } from './read-raw';

/**
 * By what the program takes for a dependency: pairs of issues, each direction once. One of the two may be outside;
 * `inside` are those with both ends in the program, and cycles and chains run over these alone.
 */
export type DependencyCounts = {
  readonly dependencies: number;
  readonly inside: number;
  /** Between two projects, as the keys say. */
  readonly across: number;
  readonly acrossInside: number;
  /** Dependencies with one end outside; the different issues there; those of them that are not done. */
  readonly endsOutside: number;
  readonly outsideIssues: number;
  readonly outsideOpen: number;
  /** Open dependencies, blockers outside and open originals of duplicates included, and the issues they hold. */
  readonly waiting: { readonly issues: number; readonly links: number };
  readonly coming: { readonly issues: number; readonly links: number };
  readonly cycles: number;
  readonly cyclesBetweenEpics: number;
  readonly cyclesBetweenProjects: number;
  readonly droppedBlockers: number;
  readonly successions: number;
  readonly longestChain: number;
  /** The most issues, outside ones too, that depend on one issue. */
  readonly largestFanOut: number;
};

/** `blocker` says, by the name of a link type, at which end of its outward sentence the blocker stands. */
export const countDependencies = (issues: readonly RawIssue[], blocker: Readonly<Record<string, 'from' | 'to'>>): DependencyCounts => {
  const byId = new Map(issues.map((one) => [one.id, one]));
  const outside = outsideDone(issues);
  const keys = keysOf(issues);
  const pairs = new Map<string, readonly [string, string]>();
  for (const one of linksOf(issues)) {
    const side = blocker[one.type];
    if (side === undefined) continue;
    const pair = side === 'from' ? [one.from, one.to] as const : [one.to, one.from] as const;
    pairs.set(pair.join(' '), pair);
  }
  const all = [...pairs.values()];
  const inside = all.filter(([from, to]) => byId.has(from) && byId.has(to));
  const leaving = all.filter(([from, to]) => !byId.has(from) || !byId.has(to));
  const ends = new Set(leaving.map(([from, to]) => (byId.has(from) ? to : from)));
  const dropped = inside.filter(([from, to]) => outcomeAt(byId, from) === 'dropped' && outcomeAt(byId, to) === 'open');
  const successions = dropped.flatMap((pair) => successorsOf(byId, pair));
  const arcs = arcsOf(inside);
  const between = ([from, to]: readonly [string, string]): boolean => prefix(keys.get(from) ?? '') !== prefix(keys.get(to) ?? '');
  return {
    dependencies: all.length, inside: inside.length,
    across: all.filter(between).length, acrossInside: inside.filter(between).length,
    endsOutside: leaving.length, outsideIssues: ends.size, outsideOpen: [...ends].filter((id) => outside.get(id) === false).length,
    ...statesOf(byId, outside, [...new Map([...all, ...successions].map((pair) => [pair.join(' '), pair])).values()]),
    cycles: ringsOf(arcs).length,
    cyclesBetweenEpics: ringsOf(lifted(inside, (id) => epicAt(byId, id))).length,
    cyclesBetweenProjects: ringsOf(lifted(inside, (id) => projectAt(byId, id))).length,
    droppedBlockers: dropped.length, successions: successions.length,
    longestChain: longestPath(arcs), largestFanOut: Math.max(0, ...[...arcsOf(all).values()].map((targets) => targets.size)),
  };
};

type Issues = ReadonlyMap<string, RawIssue>;

const outcomeAt = (byId: Issues, id: string): string | null => { const issue = byId.get(id); return issue === undefined ? null : outcomeOf(issue); };

const projectAt = (byId: Issues, id: string): string | null => byId.get(id)?.fields.project.key ?? null;

/** The keys of all issues, the linked ones outside too. */
const keysOf = (issues: readonly RawIssue[]): Map<string, string> =>
  new Map(linksOf(issues).flatMap(({ from, to, keys }) => [[from, keys[0]], [to, keys[1]]] as const));

/** Whether each issue outside is done, as far as a link says so. */
const outsideDone = (issues: readonly RawIssue[]): Map<string, boolean> => new Map(issues.flatMap((issue) => issue.fields.issuelinks.flatMap((link) => {
  const end = link.outwardIssue ?? link.inwardIssue;
  return end === undefined ? [] : [[end.id, isDone(end)] as const];
})));

/** Waiting: the blocked issue is in progress, flagged or in an active sprint (there are no planned starts in the file). */
const statesOf = (byId: Issues, outside: ReadonlyMap<string, boolean>, pairs: readonly (readonly [string, string])[]): Pick<DependencyCounts, 'waiting' | 'coming'> => {
  const open = pairs.filter(([from, to]) => outcomeAt(byId, to) === 'open' && (byId.has(from) ? outcomeAt(byId, from) === 'open' : outside.get(from) === false));
  const active = (id: string): boolean => {
    const fields = byId.get(id)?.fields;
    return fields !== undefined && (fields.status.statusCategory.key === 'indeterminate' || (fields.customfield_10021 ?? []).length > 0
      || (fields.customfield_10020 ?? []).some((one) => one.state === 'active'));
  };
  const waiting = open.filter(([, to]) => active(to));
  const coming = open.filter(([, to]) => !active(to));
  const issues = (some: readonly (readonly [string, string])[]): number => new Set(some.map(([, to]) => to)).size;
  return { waiting: { issues: issues(waiting), links: waiting.length }, coming: { issues: issues(coming), links: coming.length } };
};

/** The open originals that take the place of a blocker resolved as a duplicate, through originals that are done themselves. */
const successorsOf = (byId: Issues, [blocker, blocked]: readonly [string, string]): [string, string][] => {
  if (byId.get(blocker)?.fields.resolution?.name !== 'Duplicate') return [];
  const originals = (id: string): string[] => {
    const issue = byId.get(id);
    return issue === undefined ? [] : linksOf([issue]).filter((one) => one.type === 'Duplicate' && one.from === id).map((one) => one.to);
  };
  const seen = new Set([blocker]);
  for (const id of seen) if (outcomeAt(byId, id) !== 'open') originals(id).filter((one) => byId.has(one)).forEach((one) => seen.add(one));
  return [...seen].filter((id) => outcomeAt(byId, id) === 'open' && id !== blocked).map((id) => [id, blocked]);
};

const lifted = (pairs: readonly (readonly [string, string])[], groupOf: (id: string) => string | null): Arcs =>
  arcsOf(pairs.flatMap(([from, to]) => {
    const ends = [groupOf(from), groupOf(to)] as const;
    return ends[0] === null || ends[1] === null || ends[0] === ends[1] ? [] : [[ends[0], ends[1]] as const];
  }));

/** An issue's epic: itself or its nearest ancestor at level 1 or above, as far as the file has them. */
const epicAt = (byId: Issues, id: string): string | null => {
  let issue = byId.get(id);
  for (let up = 0; issue !== undefined && up < 10; up += 1) {
    if (issue.fields.issuetype.hierarchyLevel >= 1) return issue.id;
    issue = byId.get(issue.fields.parent?.id ?? '');
  }
  return null;
};

export const BLOCKS = { Blocks: 'from' } as const;
/** "X depends on Y" has the blocker at the other end. */
export const BLOCKS_AND_DEPENDS = { Blocks: 'from', Depends: 'to' } as const;

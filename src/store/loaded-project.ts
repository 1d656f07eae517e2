import { tableOf, type IdTable } from '../model/id-table';
import type { JiraIssue } from '../model/jira-issue';
import type { Delta } from './delta';
import type { SnapshotProject, StoredPointer } from './pointer';

/**
 * The snapshot of one project at one version. `segments` are its issues as they are now: one list for each segment that
 * the pointer names, and one more for issues that are in none of them yet.
 */
export type LoadedProject = {
  readonly stored: StoredPointer;
  readonly project: SnapshotProject;
  readonly segments: readonly (readonly JiraIssue[])[];
  /** Issues that belong here and whose pieces cannot be read, or could not: they are missing until they are read again. */
  readonly unread: ReadonlySet<number>;
  readonly pieces: Pieces;
};

/** What the segments of a loaded project were made of. */
export type Pieces = {
  /** The issues of each segment before any delta; null where the piece cannot be read. */
  readonly base: readonly (readonly JiraIssue[] | null)[];
  /** By the number of the pointer's delta; null where the piece cannot be read. */
  readonly deltas: readonly (Delta | null)[];
  /** All deltas in one; issues of a delta that cannot be read are removed. */
  readonly over: Delta;
  /** How many issues are missing of which not even the ids are known: the project has to be pulled again. */
  readonly unknown: number;
};

export const isBroken = ({ pieces }: LoadedProject): boolean => [...pieces.base, ...pieces.deltas].includes(null);

/** Made once for each list when somebody asks, and gone with it: most lists are never asked for one of their issues. */
const tables = new WeakMap<readonly JiraIssue[], IdTable>();
const keyTables = new WeakMap<readonly JiraIssue[], ReadonlyMap<string, number>>();

const kept = <T>(known: WeakMap<readonly JiraIssue[], T>, issues: readonly JiraIssue[], make: () => T): T => {
  const before = known.get(issues);
  if (before !== undefined) return before;
  const made = make();
  known.set(issues, made);
  return made;
};

const idsOf = (issues: readonly JiraIssue[]): IdTable => kept(tables, issues, () => tableOf(issues));

const idsByKey = (issues: readonly JiraIssue[]): ReadonlyMap<string, number> =>
  kept(keyTables, issues, () => new Map(issues.map(({ key, id }) => [key, id])));

const overIndexes = new WeakMap<Delta, ReadonlyMap<string, number>>();

const keysOf = (over: Delta): ReadonlyMap<string, number> => {
  const known = overIndexes.get(over);
  if (known !== undefined) return known;
  const made = new Map([...over.issues.values()].flatMap((issue) => (issue === null ? [] : [[issue.key, issue.id] as const])));
  overIndexes.set(over, made);
  return made;
};

/** Null where the issue is not in the snapshot of this project. */
export const issueIn = ({ pieces: { base, over } }: LoadedProject, id: number): JiraIssue | null => {
  const changed = over.issues.get(id);
  return changed !== undefined ? changed : inBase(base, id);
};

export const inBase = (base: Pieces['base'], id: number): JiraIssue | null => {
  for (const issues of base) {
    const found = issues?.[idsOf(issues).get(id) ?? -1];
    if (found !== undefined) return found;
  }
  return null;
};

/** The id of the issue that has this key now; null where none of this project has. */
export const idIn = ({ pieces: { base, over } }: LoadedProject, key: string): number | null => {
  const changed = keysOf(over).get(key);
  if (changed !== undefined) return changed;
  for (const issues of base) {
    const id = issues === null ? undefined : idsByKey(issues).get(key);
    if (id !== undefined && !over.issues.has(id)) return id;
  }
  return null;
};

/** The segments with the deltas over them. A segment that no delta touches stays the same list. */
export const laidOver = (base: Pieces['base'], over: Delta): readonly (readonly JiraIssue[])[] => {
  const merged = base.map((issues) => (issues === null ? [] : overOne(issues, over)));
  const added = [...over.issues.values()].filter((issue) => issue !== null && inBase(base, issue.id) === null);
  return added.length === 0 ? merged : [...merged, added as readonly JiraIssue[]];
};

const overOne = (issues: readonly JiraIssue[], { issues: changed }: Delta): readonly JiraIssue[] => {
  if (changed.size === 0) return issues;
  const ids = idsOf(issues);
  if (![...changed.keys()].some((id) => ids.has(id))) return issues;
  return issues.flatMap((issue) => {
    const now = changed.get(issue.id);
    return now === undefined ? issue : now ?? [];
  });
};

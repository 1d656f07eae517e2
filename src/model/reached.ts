import type { EpicMembers, FoundByRules, Membership, Reached } from './membership';

/** What somebody sees, and what is known of parents: null where an issue has none, undefined where nobody can say. */
export type Ways = {
  readonly sees: (id: number) => boolean;
  readonly seesProject: (id: number) => boolean;
  readonly parentOf: (id: number) => number | null | undefined;
};

/**
 * What epics lead to for one viewer: an issue counts only where every issue on the way up to the epic, and the epic
 * itself, is one they see. So it is as if what is hidden from them were not on the site. Where the way cannot be told,
 * since the issues on it are not in the snapshot, an inclusion finds nothing and an exclusion stays.
 */
export const reachedBy = ({ included, excluded }: Membership, ways: Ways): Reached => ({
  included: inLists(included, ways, false), excluded: inLists(excluded, ways, true),
});

const inLists = ({ epics }: FoundByRules, ways: Ways, untold: boolean): ReadonlySet<number> =>
  new Set(epics.flatMap((epic) => reachedOf(epic, ways, untold)));

const rootSeen = ({ rootId, gone }: EpicMembers, { sees, seesProject }: Ways): boolean => {
  if (gone === null) return sees(rootId);
  return gone.openIn !== null && seesProject(gone.openIn);
};

const reachedOf = (epic: EpicMembers, ways: Ways, untold: boolean): readonly number[] => {
  const known = new Map([[epic.rootId, rootSeen(epic, ways)]]);
  if (known.get(epic.rootId) === false) return [];
  return [...epic.ids].filter((id) => wayUp(id, epic, ways, known, untold));
};

/** Walks up until something is known, and remembers the answer for all it came by. */
const wayUp = (from: number, epic: EpicMembers, ways: Ways, known: Map<number, boolean>, untold: boolean): boolean => {
  const path: number[] = [];
  let answer: boolean | undefined;
  for (let at = from; answer === undefined;) {
    answer = known.get(at);
    if (answer !== undefined) break;
    known.set(at, false);
    path.push(at);
    const parent = ways.parentOf(at);
    if (!ways.sees(at)) answer = false;
    else if (parent === undefined) answer = untold;
    else if (parent !== null && epic.ids.has(parent)) at = parent;
    else answer = epic.gone !== null;
  }
  for (const id of path) known.set(id, answer);
  return answer;
};

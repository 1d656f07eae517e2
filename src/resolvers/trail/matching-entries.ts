import type { TrailFilter } from '../../contract/trail';
import { browsable } from '../../jira/permissions';
import { timeLeft } from '../../jira/site';
import { entriesAfter, entriesBefore, type ReadEntry } from '../../store/trail/read-trail';
import type { KnownEntry } from '../../view/trail';

/** Entries that a filter lets through; `next` is where to go on, null where nothing is left. */
export type Matching = { readonly entries: readonly ReadEntry[]; readonly next: number | null };

const KEPT_FREE_MS = 10_000;

const passes = ({ entry, who }: ReadEntry, { action, accountId, from, to }: TrailFilter): boolean => {
  const day = entry.at.slice(0, 10);
  return (action === undefined || entry.action === action) && (accountId === undefined || who?.accountId === accountId)
    && (from === undefined || day >= from) && (to === undefined || day <= to);
};

/** Walks a chain in one direction until there are `most` entries, or the time is up, or the chain. */
const walk = async (read: (at: number | null) => Promise<readonly ReadEntry[]>, start: number | null, filter: TrailFilter, most: number): Promise<Matching> => {
  const found: ReadEntry[] = [];
  let at = start;
  for (;;) {
    const page = await read(at);
    for (const one of page) {
      at = one.entry.seq;
      if (passes(one, filter)) found.push(one);
      if (found.length === most) return { entries: found, next: at };
    }
    if (page.length === 0) return { entries: found, next: null };
    if (timeLeft() < KEPT_FREE_MS) return { entries: found, next: at };
  }
};

/** Newest first, below `before`. */
export const newestMatching = async (chain: string, filter: TrailFilter, before: number | null, most: number): Promise<Matching> => {
  const { entries, next } = await walk((at) => (at === 1 ? Promise.resolve([]) : entriesBefore(chain, at)), before, filter, most);
  return { entries, next: next === 1 ? null : next };
};

/** Oldest first, above `after`. */
export const oldestMatching = (chain: string, filter: TrailFilter, after: number, most: number): Promise<Matching> =>
  walk((at) => entriesAfter(chain, at ?? 0), after, filter, most);

/**
 * Entries as this viewer may know them: what names an issue or a project that they may not browse at this moment is
 * withheld, and so are amounts from whoever may not see the program's money (`seesMoney`). Jira is asked anew.
 */
export const knownTo = async (entries: readonly ReadEntry[], seesMoney: boolean): Promise<readonly KnownEntry[]> => {
  const issueIds = [...new Set(entries.flatMap(({ body }) => body?.issues ?? []))];
  const projectIds = [...new Set(entries.flatMap(({ body }) => body?.projects ?? []))];
  const seen = await browsable({ issueIds, projectIds });
  return entries.map(({ entry: { seq, at, action, digest }, who, body }) => ({
    seq, at, action, digest, who, changes: body?.changes ?? null,
    money: body?.money === true && !seesMoney,
    withheld: body !== null && !(body.issues.every((id) => seen.issues.has(id)) && body.projects.every((id) => seen.projects.has(id))),
  }));
};

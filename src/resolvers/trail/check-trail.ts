import type { KeyObject } from 'node:crypto';
import type { TrailCalls } from '../../contract/calls';
import type { SignedHead, TrailCheck } from '../../contract/trail';
import { siteId, timeLeft } from '../../jira/site';
import { atFirst, endWrong, entryWrong, type Reached, type SaysErased, type Wrong } from '../../store/trail/check-chain';
import { isMarked } from '../../store/trail/erasure-mark';
import { entriesAfter, entriesBefore, type ReadEntry, trailHead } from '../../store/trail/read-trail';
import { isSigned } from '../../store/trail/signed-heads';
import { knownKeys } from '../../store/trail/signing-key';

type Call = TrailCalls['checkTrail'];

const KEPT_FREE_MS = 10_000;
const MOST_AT_ONCE = 400;

type Part = { readonly reached: Reached; readonly ended: boolean; readonly wrong: readonly Wrong[]; readonly digests: ReadonlyMap<number, string> };

const erasureIn = (chain: string): SaysErased => async (by, seq, half) => {
  const [found] = await entriesBefore(chain, by + 1);
  if (found?.entry.seq !== by || found.entry.action !== 'person-erased') return false;
  return isMarked(found.body?.changes ?? [], seq, half);
};

/** Entries after `from`, as many as there is time for. */
const checkPart = async (chain: string, from: Reached): Promise<Part> => {
  const wrong: Wrong[] = [];
  const digests = new Map<number, string>();
  let reached = from;
  for (;;) {
    const entries: readonly ReadEntry[] = await entriesAfter(chain, reached.seq);
    for (const read of entries) {
      wrong.push(...await entryWrong(read, reached, erasureIn(chain)));
      reached = { seq: read.entry.seq, digest: read.entry.digest };
      digests.set(reached.seq, reached.digest);
    }
    if (entries.length === 0) return { reached, ended: true, wrong, digests };
    if (digests.size >= MOST_AT_ONCE || timeLeft() < KEPT_FREE_MS) return { reached, ended: false, wrong, digests };
  }
};

const headWrong = (head: SignedHead, programId: string, { digests, reached }: Part, keys: readonly KeyObject[]): string | null => {
  if (head.programId !== programId || head.site !== siteId()) return 'It is about another trail.';
  if (!isSigned(head, keys)) return 'Its signature is not one of this site.';
  if (head.seq > reached.seq) return `The trail ends at entry ${reached.seq} now, and had ${head.seq} when it was signed: entries are missing at the end.`;
  return digests.get(head.seq) === head.digest ? null : 'The entry is not the one that was signed: it, or one before it, was changed since.';
};

/** Heads whose entry was looked at in this part; in the last one also those beyond the end. */
const headsOf = (heads: readonly SignedHead[], programId: string, from: Reached, part: Part, keys: readonly KeyObject[]): TrailCheck['heads'] =>
  heads
    .filter(({ seq }) => seq > from.seq && (part.ended || seq <= part.reached.seq))
    .map((head) => ({ head, why: headWrong(head, programId, part, keys) }))
    .map(({ head: { seq, at }, why }) => ({ seq, at, holds: why === null, why }));

/**
 * Computes a chain anew, a part at a time, and compares it with signed heads that were exported earlier. What somebody
 * changed in the storage is found up to the last of those heads even if they made the rest of the chain fit again.
 */
export const checkTrail = async ({ programId, from, heads }: Call['input']): Promise<TrailCheck> => {
  const start = from ?? atFirst;
  const [before, keys, part] = [await trailHead(programId), await knownKeys(), await checkPart(programId, start)];
  return {
    checked: part.reached.seq,
    total: Math.max(before?.version ?? 0, part.reached.seq),
    next: part.ended ? null : part.reached,
    wrong: part.ended ? [...part.wrong, ...endWrong({ before, after: await trailHead(programId) }, part.reached, part.digests)] : part.wrong,
    heads: headsOf(heads, programId, start, part, keys),
  };
};

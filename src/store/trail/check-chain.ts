import { entryDigest, isErased, NO_ENTRY, sealedDigest, type Sealed, type Erased, type TrailEntry, type TrailHead } from './entry';
import type { Half } from './erasure-mark';
import type { ReadEntry } from './read-trail';

/** Where checking has come: the last entry looked at, and its digest. */
export type Reached = { readonly seq: number; readonly digest: string };

export type Wrong = { readonly seq: number; readonly why: string };

export const atFirst: Reached = { seq: 0, digest: NO_ENTRY };

/** Whether this entry of the same chain says that it erased that half of that one. */
export type SaysErased = (by: number, seq: number, half: Half) => Promise<boolean>;

const entriesWords = (from: number, to: number): string => (from === to ? `Entry ${from} is missing` : `Entries ${from} to ${to} are missing`);

const halfWords: Readonly<Record<Half, string>> = { who: 'Who did it', body: 'What was done' };

const halfWrong = async (half: Half, part: Sealed | Erased, entry: TrailEntry, saysErased: SaysErased): Promise<readonly string[]> => {
  if (isErased(part)) return await saysErased(part.erasedBy, entry.seq, half) ? [] : [`${halfWords[half]} was taken out, and no entry says that it was erased`];
  return sealedDigest(part) === entry[half] ? [] : [`${halfWords[half]} was changed after it was written`];
};

const textsWrong = async ({ entry, texts }: ReadEntry, saysErased: SaysErased): Promise<readonly string[]> => {
  if (texts === null) return ['What was done, and by whom, is missing'];
  return [...await halfWrong('who', texts.who, entry, saysErased), ...await halfWrong('body', texts.body, entry, saysErased)];
};

/** What does not hold of an entry, given the one before it in the chain. */
export const entryWrong = async (read: ReadEntry, before: Reached, saysErased: SaysErased): Promise<readonly Wrong[]> => {
  const { entry } = read;
  const missing = entry.seq > before.seq + 1 ? [{ seq: before.seq + 1, why: `${entriesWords(before.seq + 1, entry.seq - 1)}.` }] : [];
  const own = [
    ...(missing.length === 0 && entry.previous !== before.digest ? ['It does not follow on the entry before it'] : []),
    ...(entryDigest(entry) === entry.digest ? [] : ['It was changed after it was written']),
    ...await textsWrong(read, saysErased),
  ];
  return [...missing, ...own.map((why) => ({ seq: entry.seq, why: `${why}.` }))];
};

/** Where a chain was said to end, before its entries were looked at and afterwards: it may have gone on meanwhile. */
export type Ends = { readonly before: TrailHead | null; readonly after: TrailHead | null };

/** What does not hold of the end of a chain, given the last entry that was there, and digests of entries by number. */
export const endWrong = ({ before, after }: Ends, last: Reached, digests: ReadonlyMap<number, string>): readonly Wrong[] => {
  const [least, most] = [before?.version ?? 0, after?.version ?? 0];
  if (least > last.seq) return [{ seq: last.seq + 1, why: `${entriesWords(last.seq + 1, least)} at the end.` }];
  if (most < last.seq) return [{ seq: most + 1, why: 'The trail goes on beyond the end that was written last.' }];
  const known = new Map([...digests, [last.seq, last.digest] as const]);
  const other = [before, after].find((head) => head !== null && known.has(head.version) && known.get(head.version) !== head.digest);
  return other === undefined || other === null ? [] : [{ seq: other.version, why: 'It is not the entry that was written last.' }];
};

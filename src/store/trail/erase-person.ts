import { kvs } from '@forge/kvs';
import type { TrailNote } from '../../model/trail-note';
import { pagesOf, under } from '../pages';
import { writeEntry } from '../write-record';
import { actorKey } from './actors';
import { readBody } from './body';
import { isErased, type Sealed, type Erased, textsKey, type TrailTexts } from './entry';
import { erasureMark, type Half, type NamedIn } from './erasure-mark';

/** Some entries of one chain whose texts name somebody. */
export type Naming = { readonly chain: string; readonly entries: readonly NamedIn[] };

/** One operation for each, and some more for the entry that says so, have to fit into one transaction. */
const AT_ONCE = 15;

const PREFIX = 'trail-text:';

const isBy = (part: Sealed | Erased, accountId: string): boolean => !isErased(part) && part.text === JSON.stringify(accountId);

const isAbout = (part: Sealed | Erased, accountId: string): boolean =>
  !isErased(part) && (readBody(part.text)?.people.includes(accountId) ?? false);

const halvesNaming = ({ who, body }: TrailTexts, accountId: string): readonly Half[] =>
  [...(isBy(who, accountId) ? ['who' as const] : []), ...(isAbout(body, accountId) ? ['body' as const] : [])];

const placeOf = (key: string): { readonly chain: string; readonly seq: number } => {
  const cut = key.lastIndexOf(':');
  return { chain: key.slice(PREFIX.length, cut), seq: Number(key.slice(cut + 1)) };
};

/** All entries that name the person, in portions of one transaction each. */
export const findNaming = async (accountId: string): Promise<readonly Naming[]> => {
  const found = new Map<string, NamedIn[]>();
  for await (const page of pagesOf(under<TrailTexts>(PREFIX))) {
    for (const { key, value } of page) {
      const halves = halvesNaming(value, accountId);
      if (halves.length === 0) continue;
      const { chain, seq } = placeOf(key);
      found.set(chain, [...found.get(chain) ?? [], { seq, halves }]);
    }
  }
  return [...found].flatMap(([chain, entries]) => portions(entries).map((some) => ({ chain, entries: some })));
};

const portions = (entries: readonly NamedIn[]): readonly (readonly NamedIn[])[] =>
  Array.from({ length: Math.ceil(entries.length / AT_ONCE) }, (_, at) => entries.slice(at * AT_ONCE, (at + 1) * AT_ONCE));

const withoutPerson = (texts: TrailTexts, accountId: string, erasedBy: number): TrailTexts => ({
  who: isBy(texts.who, accountId) ? { erasedBy } : texts.who,
  body: isAbout(texts.body, accountId) ? { erasedBy } : texts.body,
});

/**
 * Takes a person out of these entries: who they were where they acted, and whatever names them, each with its salt. The
 * entries stay and still verify. An entry of the same chain, by `who` (somebody else), says which halves of them went,
 * in the same transaction.
 */
export const eraseFrom = async ({ chain, entries }: Naming, accountId: string, who: string): Promise<void> => {
  const note: TrailNote = { who, action: 'person-erased', people: [], issues: [], changes: [erasureMark(entries)] };
  await writeEntry({ chain, note }, async (transaction, erasedBy) => {
    const all = await Promise.all(entries.map(({ seq }) => kvs.get<TrailTexts>(textsKey(chain, seq))));
    for (const [at, { seq }] of entries.entries()) {
      const texts = all[at];
      if (texts !== undefined) transaction.set(textsKey(chain, seq), withoutPerson(texts, accountId, erasedBy));
    }
    transaction.delete(actorKey(chain, accountId));
  });
};

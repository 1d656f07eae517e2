import { kvs, WhereConditions } from '@forge/kvs';
import type { TrailNote } from '../../model/trail-note';
import { writeEntry } from '../write-record';
import { actorKey } from './actors';
import { readBody } from './body';
import { isErased, type Sealed, type Erased, textsKey, type TrailTexts } from './entry';

/** Some entries of one chain whose texts name somebody. */
export type Naming = { readonly chain: string; readonly seqs: readonly number[] };

/** One operation for each, and some more for the entry that says so, have to fit into one transaction. */
const AT_ONCE = 15;

const PREFIX = 'trail-text:';

const isBy = (part: Sealed | Erased, accountId: string): boolean => !isErased(part) && part.text === JSON.stringify(accountId);

const isAbout = (part: Sealed | Erased, accountId: string): boolean =>
  !isErased(part) && (readBody(part.text)?.people.includes(accountId) ?? false);

const placeOf = (key: string): { readonly chain: string; readonly seq: number } => {
  const cut = key.lastIndexOf(':');
  return { chain: key.slice(PREFIX.length, cut), seq: Number(key.slice(cut + 1)) };
};

/** All entries that name the person, in portions of one transaction each. */
export const findNaming = async (accountId: string): Promise<readonly Naming[]> => {
  const found = new Map<string, number[]>();
  let cursor: string | undefined;
  do {
    const query = kvs.query().where('key', WhereConditions.beginsWith(PREFIX)).limit(100);
    const page = await (cursor === undefined ? query : query.cursor(cursor)).getMany<TrailTexts>();
    for (const { key, value } of page.results) {
      if (!isBy(value.who, accountId) && !isAbout(value.body, accountId)) continue;
      const { chain, seq } = placeOf(key);
      found.set(chain, [...found.get(chain) ?? [], seq]);
    }
    cursor = page.nextCursor ?? undefined;
  } while (cursor !== undefined);
  return [...found].flatMap(([chain, seqs]) => portions(seqs).map((some) => ({ chain, seqs: some })));
};

const portions = (seqs: readonly number[]): readonly (readonly number[])[] =>
  Array.from({ length: Math.ceil(seqs.length / AT_ONCE) }, (_, at) => seqs.slice(at * AT_ONCE, (at + 1) * AT_ONCE));

const withoutPerson = (texts: TrailTexts, accountId: string, erasedBy: number): TrailTexts => ({
  who: isBy(texts.who, accountId) ? { erasedBy } : texts.who,
  body: isAbout(texts.body, accountId) ? { erasedBy } : texts.body,
});

/**
 * Takes a person out of these entries: who they were where they acted, and whatever names them, each with its salt. The
 * entries stay and still verify. An entry of the same chain, by `who` (somebody else), says which they were, in the same
 * transaction.
 */
export const eraseFrom = async ({ chain, seqs }: Naming, accountId: string, who: string): Promise<void> => {
  const note: TrailNote = { who, action: 'person-erased', people: [], issues: [], changes: [{ what: 'Entries', before: null, after: seqs.join(', ') }] };
  await writeEntry({ chain, note }, async (transaction, erasedBy) => {
    const all = await Promise.all(seqs.map((seq) => kvs.get<TrailTexts>(textsKey(chain, seq))));
    for (const [at, seq] of seqs.entries()) {
      const texts = all[at];
      if (texts !== undefined) transaction.set(textsKey(chain, seq), withoutPerson(texts, accountId, erasedBy));
    }
    transaction.delete(actorKey(chain, accountId));
  });
};

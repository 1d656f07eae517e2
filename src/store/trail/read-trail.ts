import { kvs, Sort, WhereConditions } from '@forge/kvs';
import { readBody, type TrailBody } from './body';
import { ENTRIES, HEADS, isErased, type TrailEntry, type TrailHead, type TrailTexts, textsKey } from './entry';

/** An entry with what is still known of it. `who`: an account id, null for the app itself. */
export type ReadEntry = {
  readonly entry: TrailEntry;
  readonly texts: TrailTexts | null;
  readonly who: { readonly accountId: string | null } | null;
  readonly body: TrailBody | null;
};

/** What a query gives in one page, and a batch takes. */
const AT_ONCE = 20;

export const trailHead = async (chain: string): Promise<TrailHead | null> => (await kvs.entity<TrailHead>(HEADS).get(chain)) ?? null;

/** Who did what these texts belong to; null where nobody can tell any more. */
export const whoIn = (texts: TrailTexts | null): ReadEntry['who'] => {
  if (texts === null || isErased(texts.who)) return null;
  try {
    const accountId: unknown = JSON.parse(texts.who.text);
    return typeof accountId === 'string' || accountId === null ? { accountId } : null;
  } catch {
    return null;
  }
};

const readEntry = (entry: TrailEntry, texts: TrailTexts | null): ReadEntry =>
  ({ entry, texts, who: whoIn(texts), body: texts === null || isErased(texts.body) ? null : readBody(texts.body.text) });

const withTexts = async (entries: readonly TrailEntry[]): Promise<readonly ReadEntry[]> => {
  if (entries.length === 0) return [];
  const { successfulKeys } = await kvs.batchGet<TrailTexts>(entries.map(({ chain, seq }) => ({ key: textsKey(chain, seq) })));
  const texts = new Map(successfulKeys.map(({ key, value }) => [key, value]));
  return entries.map((entry) => readEntry(entry, texts.get(textsKey(entry.chain, entry.seq)) ?? null));
};

/** Up to 20 entries with a lower number than `before` (null: the newest), newest first. */
export const entriesBefore = async (chain: string, before: number | null): Promise<readonly ReadEntry[]> => {
  const query = kvs.entity<TrailEntry>(ENTRIES).query().index('by-chain', { partition: [chain] }).sort(Sort.DESC).limit(AT_ONCE);
  const page = await (before === null ? query : query.where(WhereConditions.lessThan(before))).getMany();
  return withTexts(page.results.map(({ value }) => value));
};

/** Up to 20 entries with a higher number than `after`, oldest first. */
export const entriesAfter = async (chain: string, after: number): Promise<readonly ReadEntry[]> => {
  const page = await kvs.entity<TrailEntry>(ENTRIES).query().index('by-chain', { partition: [chain] })
    .where(WhereConditions.greaterThan(after)).sort(Sort.ASC).limit(AT_ONCE).getMany();
  return withTexts(page.results.map(({ value }) => value));
};

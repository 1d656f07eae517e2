import { createHmac, randomBytes, randomInt } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { kvs } from '@forge/kvs';
import type { Place } from '../../read-together';
import { Remembered } from '../../remembered';
import { type Versioned, versionIs } from '../../versioned';

/**
 * Where answers lie until they are published. Who answered, and what was answered, are two places:
 *
 * - marks: for everybody who answered, a keyed digest of survey and account, in sorted order within one of 16 records. The key lies
 *   in the platform's storage of secrets, so that a mark tells nobody's name to who reads the records, and it goes when the
 *   survey is closed. There is no record, no moment and no place in a row of its own for an answer.
 * - the urn: how many gave each answer, and comments each put in at a random place. Nothing in it points to a mark.
 *
 * Both are written in one transaction: a kill leaves both or neither, so that no answer counts twice or is lost behind a
 * mark. With five answers the urn is sealed; a sealed portion is published, then cleared, each of which can be done again.
 */
const ENTITY = 'survey-part';
const ATTEMPTS = 20;

export type Portion = { readonly number: number; readonly counts: readonly number[]; readonly comments: readonly string[] };

type Part = { readonly body: Body };
type Body = { readonly marks: readonly string[] } | { readonly open: Portion; readonly sealed: Portion | null };
type Urn = { readonly open: Portion; readonly sealed: Portion | null };
type Stored = Part & Versioned;

const secretKey = (surveyId: string): string => `survey-key:${surveyId}`;
const urnKey = (surveyId: string): string => `${surveyId}:urn`;
const marksKey = (surveyId: string, mark: string): string => `${surveyId}:marks:${mark.charAt(0)}`;

const markOf = (secret: string, surveyId: string, accountId: string): string =>
  createHmac('sha256', Buffer.from(secret, 'base64')).update(JSON.stringify([surveyId, accountId])).digest('hex').slice(0, 40);

/** Lets a survey take answers: without its key nobody can answer. */
export const openBallot = (surveyId: string): Promise<void> => kvs.setSecret(secretKey(surveyId), randomBytes(32).toString('base64'));

const marksIn = (stored: Stored | undefined): readonly string[] => (stored !== undefined && 'marks' in stored.body ? stored.body.marks : []);

const urnIn = (stored: Stored | undefined): Urn =>
  (stored !== undefined && 'open' in stored.body ? stored.body : { open: { number: 1, counts: [], comments: [] }, sealed: null });

/** Where somebody's mark would be, and whether what is kept there has it. */
type BallotAt = { readonly place: Place; readonly standing: (found: unknown) => 'open' | 'answered' };

const ballotWith = (secret: string, surveyId: string, accountId: string): BallotAt => {
  const mark = markOf(secret, surveyId, accountId);
  return {
    place: { key: marksKey(surveyId, mark), entityName: ENTITY },
    standing: (found) => (marksIn(found as Stored | undefined).includes(mark) ? 'answered' : 'open'),
  };
};

const KEYS = 1_000;

/** Keys that this process read, by site and survey: a survey has one, which never changes and goes when it is closed. */
const keys = new Remembered<string>(KEYS, () => 1);

/**
 * Where to read whether somebody answered a survey that takes answers, for those who read more in the same call; null
 * where this process has not read the key of the survey yet. `site` is the cloud id.
 */
export const ballotAt = (site: string, surveyId: string, accountId: string): BallotAt | null => {
  const secret = keys.known(`${site}|${surveyId}`);
  return secret === undefined ? null : ballotWith(secret, surveyId, accountId);
};

/** Whether somebody may still answer: `closed` also where the survey came from a file and has no key here. */
export const ballotOf = async (site: string, surveyId: string, accountId: string): Promise<'open' | 'answered' | 'closed'> => {
  const secret = await kvs.getSecret<string>(secretKey(surveyId));
  if (secret === undefined) return 'closed';
  keys.keep(`${site}|${surveyId}`, secret);
  const { place: { key }, standing } = ballotWith(secret, surveyId, accountId);
  return standing(await kvs.entity<Stored>(ENTITY).get(key));
};

const added = ({ number, counts, comments }: Portion, answer: number, comment: string): Portion => ({
  number,
  counts: Array.from({ length: Math.max(counts.length, answer + 1) }, (_, at) => (counts[at] ?? 0) + (at === answer ? 1 : 0)),
  comments: comment === '' ? comments : comments.toSpliced(randomInt(comments.length + 1), 0, comment),
});

const sealedIfFull = ({ open, sealed }: Urn, least: number): Urn =>
  (sealed === null && open.counts.reduce((sum, count) => sum + count, 0) >= least ? { sealed: open, open: { number: open.number + 1, counts: [], comments: [] } } : { open, sealed });

const put = (transaction: ReturnType<typeof kvs.transact>, key: string, part: Part, stored: Stored | undefined): void => {
  const seen = stored?.version ?? 0;
  // No token of its own: it would tell which two records were written together.
  transaction.set(key, { ...part, version: seen + 1, token: '' }, { entityName: ENTITY, conditions: versionIs<Stored>(seen) });
};

/** Thrown where so many answer at once that this answer found no moment; nothing was written. */
export class UrnBusy extends Error {
  override readonly name = 'UrnBusy';
}

/** Puts an answer in, once. `least`: how many make a portion. */
export const castAnswer = async (surveyId: string, accountId: string, given: { readonly answer: number; readonly comment: string }, least: number): Promise<'taken' | 'answered' | 'closed'> => {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const secret = await kvs.getSecret<string>(secretKey(surveyId));
    if (secret === undefined) return 'closed';
    const mark = markOf(secret, surveyId, accountId);
    const [marks, urn] = await Promise.all([kvs.entity<Stored>(ENTITY).get(marksKey(surveyId, mark)), kvs.entity<Stored>(ENTITY).get(urnKey(surveyId))]);
    if (marksIn(marks).includes(mark)) return attempt === 0 ? 'answered' : 'taken';
    const { open, sealed } = urnIn(urn);
    const transaction = kvs.transact();
    put(transaction, marksKey(surveyId, mark), { body: { marks: [...marksIn(marks), mark].sort() } }, marks);
    put(transaction, urnKey(surveyId), { body: sealedIfFull({ open: added(open, given.answer, given.comment), sealed }, least) }, urn);
    const failure = await transaction.execute().then(() => null, (error: unknown) => ({ error }));
    if (failure === null) return 'taken';
    if (!await overtaken(surveyId, mark, marks, urn)) throw failure.error;
    await wait(Math.random() * 25 * (attempt + 1));
  }
  throw new UrnBusy('Too many answers came at once.');
};

const overtaken = async (surveyId: string, mark: string, marks: Stored | undefined, urn: Stored | undefined): Promise<boolean> => {
  const now = await Promise.all([kvs.entity<Stored>(ENTITY).get(marksKey(surveyId, mark)), kvs.entity<Stored>(ENTITY).get(urnKey(surveyId))]);
  return now[0]?.version !== marks?.version || now[1]?.version !== urn?.version;
};

/** The portion that is to be published; null where none is full. */
export const sealedPortion = async (surveyId: string): Promise<Portion | null> => urnIn(await kvs.entity<Stored>(ENTITY).get(urnKey(surveyId))).sealed;

/** Takes a portion out once it is published; where more came meanwhile, they may be the next. */
export const clearPortion = async (surveyId: string, number: number, least: number): Promise<void> => {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const stored = await kvs.entity<Stored>(ENTITY).get(urnKey(surveyId));
    const { open, sealed } = urnIn(stored);
    if (sealed?.number !== number) return;
    const transaction = kvs.transact();
    put(transaction, urnKey(surveyId), { body: sealedIfFull({ open, sealed: null }, least) }, stored);
    const failure = await transaction.execute().then(() => null, (error: unknown) => ({ error }));
    if (failure === null) return;
    const now = await kvs.entity<Stored>(ENTITY).get(urnKey(surveyId));
    if (now?.version === stored?.version) throw failure.error;
    await wait(Math.random() * 25 * (attempt + 1));
  }
};

/** Takes the marks, the urn with what was never published, and the key away. */
export const endBallot = async (surveyId: string): Promise<void> => {
  await kvs.deleteSecret(secretKey(surveyId));
  const keys = [urnKey(surveyId), ...'0123456789abcdef'.split('').map((first) => marksKey(surveyId, first))];
  for (const key of keys) await kvs.entity<Stored>(ENTITY).delete(key);
};

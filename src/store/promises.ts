import { kvs } from '@forge/kvs';
import type { TeamPromise } from '../model/promise';
import type { TrailNote } from '../model/trail-note';
import type { Versioned } from './versioned';
import { writeRecord } from './write-record';

export type PromiseOutcome =
  | { readonly ok: true; readonly promise: TeamPromise }
  | { readonly ok: false; readonly stored: TeamPromise | null };

type StoredPromise = TeamPromise & Versioned;

const ENTITY = 'promise';
/** As many as Forge gives at once. */
const PAGE = 20;

const read = ({ token: _, ...promise }: StoredPromise): TeamPromise => promise;

/** The entity and the key a request is kept under, as its trail names them. */
export const promiseEntity = ENTITY;
export const promiseKey = (programId: string, id: string): string => `${programId}:${id}`;

export const getPromise = async (programId: string, id: string): Promise<TeamPromise | null> => {
  const stored = await kvs.entity<StoredPromise>(ENTITY).get(promiseKey(programId, id));
  return stored === undefined ? null : read(stored);
};

/** All requests of a program, the oldest first. */
export const listPromises = async (programId: string): Promise<readonly TeamPromise[]> => {
  const found: TeamPromise[] = [];
  let cursor: string | undefined;
  do {
    const query = kvs.entity<StoredPromise>(ENTITY).query().index('by-program', { partition: [programId] }).limit(PAGE);
    const page = await (cursor === undefined ? query : query.cursor(cursor)).getMany();
    found.push(...page.results.map(({ value }) => read(value)));
    cursor = page.nextCursor ?? undefined;
  } while (cursor !== undefined);
  return found;
};

type Unversioned = Omit<TeamPromise, 'version'>;

const write = async (promise: Unversioned, seen: number, note: TrailNote): Promise<PromiseOutcome> => {
  const at = { entity: ENTITY, key: promiseKey(promise.programId, promise.id), seen };
  const outcome = await writeRecord(at, promise, [{ chain: promise.programId, note }]);
  if (outcome.ok) return { ok: true, promise: read(outcome.stored) };
  return { ok: false, stored: outcome.stored === undefined ? null : read(outcome.stored) };
};

/** Keeps a new request, with its entry in the program's trail; where one of this id is there already, `stored` is that one. */
export const createPromise = (promise: Unversioned, note: TrailNote): Promise<PromiseOutcome> => write(promise, 0, note);

/** Saves what was read at `seenVersion`; if somebody else saved since, nothing is written and `stored` is theirs. */
export const savePromise = ({ version: _, ...promise }: TeamPromise, seenVersion: number, note: TrailNote): Promise<PromiseOutcome> =>
  write(promise, seenVersion, note);

/** Takes away all requests of a program that is deleted. */
export const removePromises = async (programId: string): Promise<void> => {
  for (const { id } of await listPromises(programId)) await kvs.entity<StoredPromise>(ENTITY).delete(promiseKey(programId, id));
};

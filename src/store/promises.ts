import { kvs } from '@forge/kvs';
import type { TeamPromise } from '../model/promise';
import type { TrailNote } from '../model/trail-note';
import { allOf } from './pages';
import { type Versioned, type WriteOutcome, writeVersioned } from './versioned';
import { writeRecord } from './write-record';

export type PromiseOutcome =
  | { readonly ok: true; readonly promise: TeamPromise }
  | { readonly ok: false; readonly stored: TeamPromise | null };

type StoredPromise = TeamPromise & Versioned;

const ENTITY = 'promise';

const read = ({ token: _, ...promise }: StoredPromise): TeamPromise => promise;

/** The entity and the key a request is kept under, as its trail names them. */
export const promiseEntity = ENTITY;
export const promiseKey = (programId: string, id: string): string => `${programId}:${id}`;

export const getPromise = async (programId: string, id: string): Promise<TeamPromise | null> => {
  const stored = await kvs.entity<StoredPromise>(ENTITY).get(promiseKey(programId, id));
  return stored === undefined ? null : read(stored);
};

/** All requests of a program, the oldest first. */
export const listPromises = async (programId: string): Promise<readonly TeamPromise[]> =>
  (await allOf(kvs.entity<StoredPromise>(ENTITY).query().index('by-program', { partition: [programId] }))).map(({ value }) => read(value));

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

const without = <T extends { readonly by: string | null }>(deed: T, accountId: string): T => (deed.by === accountId ? { ...deed, by: null } : deed);

/**
 * Takes a person out of a program's requests; what was asked, answered and cleared stays. Nothing a reader would call a
 * change, so that it leaves no entry of its own: that the person was erased is told where their entries were.
 */
export const forgetInPromises = async (programId: string, accountId: string): Promise<void> => {
  for (const promise of await listPromises(programId)) await forgetIn(promise, accountId);
};

const actsIn = ({ askedBy, answers, cleared }: TeamPromise, accountId: string): boolean =>
  askedBy === accountId || cleared?.by === accountId || answers.some(({ by }) => by === accountId);

const forgetIn = async (found: TeamPromise, accountId: string): Promise<void> => {
  let promise: TeamPromise | null = found;
  while (promise !== null && actsIn(promise, accountId)) {
    const { version, ...rest }: TeamPromise = promise;
    const kept: Unversioned = {
      ...rest,
      askedBy: rest.askedBy === accountId ? null : rest.askedBy,
      answers: rest.answers.map((answer) => without(answer, accountId)),
      cleared: rest.cleared === null ? null : without(rest.cleared, accountId),
    };
    const outcome: WriteOutcome<Unversioned & Versioned> = await writeVersioned(ENTITY, promiseKey(rest.programId, rest.id), kept, version);
    promise = outcome.ok || outcome.stored === undefined ? null : read(outcome.stored);
  }
};

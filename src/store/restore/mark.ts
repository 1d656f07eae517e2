import { kvs } from '@forge/kvs';
import { deleteVersioned, type Versioned, versionIs, writeVersioned } from '../versioned';

/**
 * That a restore was decided: from now on until it is taken away, nobody is shown or may write what the app keeps.
 * `writes`: the rows are being written, of which `done` parts of `parts` are. Times in milliseconds.
 */
export type RestoreMark = {
  readonly version: number;
  readonly restoreId: string;
  /** Account id of who decided it. */
  readonly by: string;
  readonly at: number;
  readonly touchedAt: number;
  readonly writes: boolean;
  readonly done: number;
  readonly parts: number;
};

/** Nothing is shown or written while what the app keeps is put back. */
export class RestoreRunning extends Error {
  override readonly name = 'RestoreRunning';
}

type Stored = RestoreMark & Versioned;

const ENTITY = 'restoring';
const KEY = 'now';

/** A process may rely this long on having seen no mark. */
export const REMEMBERED_MS = 30_000;

/**
 * How long after the mark the first row is written: what a process remembers has lapsed by then, and invocations that
 * a page waits for, which end within 25 s, have ended.
 */
export const QUIET_S = 60;

const sawNone = new Map<string, number>();

const read = ({ token: _, ...mark }: Stored): RestoreMark => mark;

export const readMark = async (): Promise<RestoreMark | null> => {
  const stored = await kvs.entity<Stored>(ENTITY).get(KEY);
  return stored === undefined ? null : read(stored);
};

/** Whether a restore keeps a site from being shown and written to; that none does is remembered for a while. */
export const isRestoring = async (site: string, now: number): Promise<boolean> => {
  const seen = sawNone.get(site);
  if (seen !== undefined && now >= seen && now - seen < REMEMBERED_MS) return false;
  const mark = await readMark();
  if (mark === null) sawNone.set(site, now);
  else sawNone.delete(site);
  return mark !== null;
};

/** Decides a restore; false where another one was decided before. */
export const setMark = async (site: string, restoreId: string, by: string, parts: number, now: number): Promise<boolean> => {
  const mark = { restoreId, by, at: now, touchedAt: now, writes: false, done: 0, parts };
  const outcome = await writeVersioned(ENTITY, KEY, mark, 0);
  sawNone.delete(site);
  return outcome.ok;
};

/** Remembers how far the restore has come; null where the mark is another one by now. */
export const touchMark = async ({ version, ...mark }: RestoreMark, change: Partial<Pick<RestoreMark, 'writes' | 'done'>>, now: number): Promise<RestoreMark | null> => {
  const outcome = await writeVersioned(ENTITY, KEY, { ...mark, ...change, touchedAt: now }, version);
  return outcome.ok ? read(outcome.stored) : null;
};

/** Takes back a decision of which nothing was written. */
export const withdrawMark = async ({ version }: RestoreMark): Promise<void> => {
  await deleteVersioned<Stored>(ENTITY, KEY, version);
};

type Transaction = ReturnType<typeof kvs.transact>;

/** Lets a transaction fail where a restore was decided. */
export const unlessMarked = (transaction: Transaction): void => {
  transaction.check<Stored>(KEY, { entityName: ENTITY, conditions: versionIs<Stored>(0) });
};

/** Ends the restore in a transaction that says so. */
export const endMark = ({ version }: RestoreMark) => (transaction: Transaction): void => {
  transaction.delete<Stored>(KEY, { entityName: ENTITY, conditions: versionIs<Stored>(version) });
};

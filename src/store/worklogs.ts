import { gunzipSync, gzipSync } from 'node:zlib';
import { kvs } from '@forge/kvs';
import { inTransaction, outdated, planBlob, readBlob, writeBehindNote, type BlobRef } from './blobs';
import { NewerFormat } from './container';
import { nextDataVersion, touchData } from './data-version';
import { Remembered } from './remembered';

/** Work logged on the issues of one project, by columns of one length. `authors` are indices into `people`; moments are in minutes, `seenAt` from when on it is reported: when it came into Jira, or was changed there. */
export type WorkColumns = {
  readonly ids: readonly number[];
  readonly issueIds: readonly number[];
  readonly authors: readonly number[];
  readonly startedAt: readonly number[];
  readonly seconds: readonly number[];
  readonly restricted: readonly number[];
  readonly seenAt: readonly number[];
  readonly people: readonly string[];
};

type Place = { readonly projectId: number; readonly format: number; readonly blob: BlobRef };

/**
 * How far work logs were read. `updatedTo` and `deletedTo` are Jira's moments in milliseconds. `complete`: all that there
 * were came once, for all of `projectIds`. `readAt`: when somebody last looked.
 */
export type WorkState = {
  readonly projectIds: readonly number[];
  readonly updatedTo: number;
  readonly deletedTo: number;
  readonly complete: boolean;
  readonly readAt: number;
};

const FORMAT = 1;
const STATE = 'worklogs';
const ASKED = 'worklogs-asked';
const SMALL = 170_000;

const remembered = new Remembered<WorkColumns>(400_000, ({ ids }) => ids.length);

const keyOf = (projectId: number): string => `worklogs:${projectId}`;

export const readWorkState = async (): Promise<WorkState | null> => (await kvs.get<WorkState>(STATE)) ?? null;
export const writeWorkState = (state: WorkState): Promise<void> => kvs.set(STATE, state);

/** From now on all of it is there, so that pages that could not tell a cost can. */
export const tellWorkIsComplete = (): Promise<void> => touchData();

/** Somebody chose work logs as the source of cost: the next sweep is to look at once. */
export const askForWork = (): Promise<void> => kvs.set(ASKED, { asked: true });
export const wasAskedForWork = async (): Promise<boolean> => await kvs.get(ASKED) !== undefined;
export const forgetAskedForWork = (): Promise<void> => kvs.delete(ASKED);

export const noWork: WorkColumns = { ids: [], issueIds: [], authors: [], startedAt: [], seconds: [], restricted: [], seenAt: [], people: [] };

/** What is kept of a project; nothing where no work was read. Throws `NewerFormat` where a newer version of the app wrote it. */
export const readWork = async (projectId: number): Promise<WorkColumns> => {
  const place = await kvs.get<Place>(keyOf(projectId));
  if (place === undefined) return noWork;
  if (place.format > FORMAT) throw new NewerFormat(place.format);
  return remembered.get(place.blob.id, async () => JSON.parse(gunzipSync(await readBlob(place.blob)).toString('utf8')) as WorkColumns);
};

/** Puts these columns in the place of what is kept of a project, all at once. */
export const writeWork = async (projectId: number, columns: WorkColumns): Promise<void> => {
  const before = await kvs.get<Place>(keyOf(projectId));
  const planned = planBlob(gzipSync(JSON.stringify(columns)));
  const place: Place = { projectId, format: FORMAT, blob: planned.ref };
  const small = planned.bytes.length <= SMALL;
  const note = small ? null : await writeBehindNote([planned], Date.now());
  const version = nextDataVersion();
  const transaction = kvs.transact().set(keyOf(projectId), place).set(version.key, version.value);
  for (const { key, value } of small ? inTransaction(planned) : []) transaction.set(key, value);
  if (before !== undefined) { const garbage = outdated([before.blob], Date.now()); transaction.set(garbage.key, garbage.value); }
  if (note !== null) transaction.delete(note);
  await transaction.execute();
};

/** Forgets what is kept of a project that no cost is taken from any more. */
export const removeWork = async (projectId: number): Promise<void> => {
  const place = await kvs.get<Place>(keyOf(projectId));
  if (place === undefined) return;
  const garbage = outdated([place.blob], Date.now());
  await kvs.transact().set(garbage.key, garbage.value).delete(keyOf(projectId)).execute();
};

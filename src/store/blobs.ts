import { randomUUID } from 'node:crypto';
import { kvs } from '@forge/kvs';
import { BrokenSnapshot } from './columns';
import { pagesOf, under } from './pages';
import { Remembered } from './remembered';
import { noteRead, noteWrote } from './units';

/** Bytes kept under an id of their own, in `chunks` values. They are written once and never changed. */
export type BlobRef = { readonly id: string; readonly chunks: number };

/** A blob that is about to be written: its place is known before a byte of it is stored. */
export type PlannedBlob = { readonly ref: BlobRef; readonly bytes: Uint8Array };

/** A value may have 240 KiB, and base64 takes four characters for three bytes. */
const CHUNK_BYTES = 176_000;

const ABANDONED_AFTER_MS = 60 * 60_000;
/** Readers that hold an old pointer have this long to read what it points to. */
const COLLECTED_AFTER_MS = 10 * 60_000;

/** What this process wrote last it mostly reads next, as a pull does step by step: that is not asked of the storage. */
const WRITTEN_BYTES = 8_000_000;
const written = new Remembered<Uint8Array>(WRITTEN_BYTES, ({ length }) => length);

const GARBAGE = 'garbage:';

type Garbage = { readonly blobs: readonly BlobRef[]; readonly notBefore: number };

export const planBlob = (bytes: Uint8Array): PlannedBlob => ({
  ref: { id: randomUUID(), chunks: Math.max(1, Math.ceil(bytes.length / CHUNK_BYTES)) }, bytes,
});

const chunkKey = (ref: BlobRef, chunk: number): string => `blob:${ref.id}:${chunk}`;

/** The values of a small blob, for a transaction that also writes what points to it. */
export const inTransaction = ({ ref, bytes }: PlannedBlob): readonly { readonly key: string; readonly value: string }[] =>
  Array.from({ length: ref.chunks }, (_, chunk) => ({ key: chunkKey(ref, chunk), value: chunkOf(bytes, chunk) }));

/** Says that these are stored for certain, and pointed to. `site` is the cloud id. */
export const noteWritten = (site: string, planned: readonly PlannedBlob[]): void => {
  for (const { ref, bytes } of planned) written.keep(`${site}|${ref.id}`, bytes);
};

/** Throws `BrokenSnapshot` where a chunk is missing. */
export const readOrRecall = async (site: string, ref: BlobRef): Promise<Uint8Array> => written.known(`${site}|${ref.id}`) ?? readBlob(ref);

/** The keys under which the bytes of a blob are kept. */
export const blobPieces = (ref: BlobRef): readonly string[] => Array.from({ length: ref.chunks }, (_, chunk) => chunkKey(ref, chunk));

const chunkOf = (bytes: Uint8Array, chunk: number): string =>
  Buffer.from(bytes.subarray(chunk * CHUNK_BYTES, (chunk + 1) * CHUNK_BYTES)).toString('base64');

const writeBlob = async ({ ref, bytes }: PlannedBlob): Promise<void> => {
  for (let chunk = 0; chunk < ref.chunks; chunk++) {
    const text = chunkOf(bytes, chunk);
    noteWrote(text);
    await kvs.set(chunkKey(ref, chunk), text);
  }
};

/** Throws `BrokenSnapshot` where a chunk is missing. */
export const readBlob = async (ref: BlobRef): Promise<Uint8Array> => {
  const keys = Array.from({ length: ref.chunks }, (_, chunk) => chunkKey(ref, chunk));
  const chunks = await Promise.all(keys.map((key) => kvs.get<string>(key)));
  return Buffer.concat(chunks.map((chunk, number) => {
    noteRead(chunk);
    if (typeof chunk !== 'string') throw new BrokenSnapshot(`Chunk ${number} of blob ${ref.id} is missing.`);
    return Buffer.from(chunk, 'base64');
  }));
};

/**
 * Writes blobs behind a note that says they may be abandoned: if the process dies before anything points to them, the
 * collector finds them. Answers the note's key; the transaction that points to the blobs deletes the note.
 */
export const writeBehindNote = async (planned: readonly PlannedBlob[], now: number): Promise<string> => {
  const note = garbage(planned.map(({ ref }) => ref), now + ABANDONED_AFTER_MS);
  noteWrote(note.value);
  await kvs.set(note.key, note.value);
  for (const blob of planned) await writeBlob(blob);
  return note.key;
};

/** What to store beside a flipped pointer, so that the blobs it no longer needs are collected later. */
export const outdated = (blobs: readonly BlobRef[], now: number): { readonly key: string; readonly value: Garbage } =>
  garbage(blobs, now + COLLECTED_AFTER_MS);

const garbage = (blobs: readonly BlobRef[], notBefore: number) => ({ key: GARBAGE + randomUUID(), value: { blobs, notBefore } });

/** Deletes blobs whose time is up. Answers how many. A note goes last, so that a kill leaves it to be found again. */
export const collectGarbage = async (now: number): Promise<number> => {
  let collected = 0;
  for await (const page of pagesOf(under<Garbage>(GARBAGE))) {
    for (const { key, value } of page.filter((note) => note.value.notBefore <= now)) {
      for (const blob of value.blobs) await deleteBlob(blob);
      await kvs.delete(key);
      collected += value.blobs.length;
    }
  }
  return collected;
};

/** Takes blobs that are pointed to again out of what is to be collected. */
export const rescueBlobs = async (ids: ReadonlySet<string>): Promise<void> => {
  for await (const page of pagesOf(under<Garbage>(GARBAGE))) {
    for (const { key, value } of page) {
      const blobs = value.blobs.filter(({ id }) => !ids.has(id));
      if (blobs.length < value.blobs.length) await kvs.set(key, { ...value, blobs });
    }
  }
};

const deleteBlob = async (ref: BlobRef): Promise<void> => {
  for (let chunk = 0; chunk < ref.chunks; chunk++) await kvs.delete(chunkKey(ref, chunk));
};

import { gunzipSync, gzipSync } from 'node:zlib';
import { kvs, WhereConditions } from '@forge/kvs';
import { deleteAll, setAll } from './in-batches';

/**
 * Files that were uploaded, until it is decided about them: parts of whole lines, compressed, in pieces that fit into a
 * value. `pieces` by part, null where a part is missing; `at` is when the last one came, in milliseconds.
 */
export type UploadNote = { readonly at: number; readonly pieces: readonly (number | null)[] };

/** Keys are called after what was uploaded first, and stay: another version of the app collects them too. */
const NOTE = 'restore-note:';
const PIECE = 'restore-piece:';
const DECISION = 'restore-plan:';

/** Characters of base64, which JSON takes as they are. */
const PIECE_LENGTH = 200_000;

const pieceKey = (uploadId: string, part: number, piece: number): string => `${PIECE}${uploadId}:${part}:${piece}`;

/** Where what was decided about an upload is kept; it goes with the upload. */
export const decisionKey = (uploadId: string): string => DECISION + uploadId;

/** Null where nothing of it is here. */
export const uploadNote = async (uploadId: string): Promise<UploadNote | null> => (await kvs.get<UploadNote>(NOTE + uploadId)) ?? null;

const packed = (text: string): readonly string[] => {
  const whole = gzipSync(text).toString('base64');
  return Array.from({ length: Math.ceil(whole.length / PIECE_LENGTH) }, (_, at) => whole.slice(at * PIECE_LENGTH, (at + 1) * PIECE_LENGTH));
};

/** Keeps one part; the note comes first, so that what is begun is found again and collected. */
export const keepPart = async (uploadId: string, part: number, text: string, now: number): Promise<void> => {
  const before = (await uploadNote(uploadId)) ?? { at: now, pieces: [] };
  const pieces = packed(text);
  if (part === 0) await kvs.set(NOTE + uploadId, before);
  await setAll(pieces.map((value, piece) => ({ key: pieceKey(uploadId, part, piece), value: { value } })));
  const all = Array.from({ length: Math.max(before.pieces.length, part + 1) }, (_, at) => (at === part ? pieces.length : before.pieces[at] ?? null));
  await kvs.set(NOTE + uploadId, { at: now, pieces: all } satisfies UploadNote);
};

/** A part as it was uploaded. Throws where a piece of it is not there. */
export const readPart = async (uploadId: string, part: number, pieces: number): Promise<string> => {
  const found = await Promise.all(Array.from({ length: pieces }, (_, piece) => kvs.get<{ readonly value: string }>(pieceKey(uploadId, part, piece))));
  return gunzipSync(Buffer.from(found.map((piece) => {
    if (piece === undefined) throw new Error('A piece of what was uploaded is missing.');
    return piece.value;
  }).join(''), 'base64')).toString('utf8');
};

/** Throws away what was uploaded; the note goes last. */
export const dropUpload = async (uploadId: string): Promise<void> => {
  const note = await uploadNote(uploadId);
  if (note === null) return;
  const keys = note.pieces.flatMap((pieces, part) => Array.from({ length: pieces ?? 0 }, (_, piece) => pieceKey(uploadId, part, piece)));
  await deleteAll([...keys, ...await orphansOf(uploadId), decisionKey(uploadId)]);
  await kvs.delete(NOTE + uploadId);
};

/** Pieces of a part that was never noted, because whoever kept it was stopped. */
const orphansOf = async (uploadId: string): Promise<readonly string[]> => {
  const page = await kvs.query().where('key', WhereConditions.beginsWith(`${PIECE}${uploadId}:`)).limit(100).getMany();
  return page.results.map(({ key }) => key);
};

/** Throws away what was uploaded before a moment and is not `kept`. */
export const dropUploadsBefore = async (before: number, kept: string | null): Promise<void> => {
  const page = await kvs.query().where('key', WhereConditions.beginsWith(NOTE)).limit(100).getMany<UploadNote>();
  for (const { key, value } of page.results) {
    const uploadId = key.slice(NOTE.length);
    if (value.at < before && uploadId !== kept) await dropUpload(uploadId);
  }
};

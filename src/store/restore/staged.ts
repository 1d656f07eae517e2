import { gunzipSync, gzipSync } from 'node:zlib';
import { kvs, WhereConditions } from '@forge/kvs';
import { deleteAll, setAll } from '../in-batches';

/**
 * What was uploaded of a file to restore, until it is decided about: parts of whole lines, compressed, in pieces that fit
 * into a value. `pieces` by part, null where a part is missing.
 */
export type StagedNote = { readonly at: number; readonly pieces: readonly (number | null)[] };

const NOTE = 'restore-note:';
const PIECE = 'restore-piece:';
const PLAN = 'restore-plan:';

/** Characters of base64, which JSON takes as they are. */
const PIECE_LENGTH = 200_000;

const pieceKey = (restoreId: string, part: number, piece: number): string => `${PIECE}${restoreId}:${part}:${piece}`;

export const readNote = async (restoreId: string): Promise<StagedNote | null> => (await kvs.get<StagedNote>(NOTE + restoreId)) ?? null;

const packed = (text: string): readonly string[] => {
  const whole = gzipSync(text).toString('base64');
  return Array.from({ length: Math.ceil(whole.length / PIECE_LENGTH) }, (_, at) => whole.slice(at * PIECE_LENGTH, (at + 1) * PIECE_LENGTH));
};

/** Keeps one part; the note comes first, so that what is begun is found again and collected. */
export const stagePart = async (restoreId: string, part: number, text: string, now: number): Promise<void> => {
  const before = (await readNote(restoreId)) ?? { at: now, pieces: [] };
  const pieces = packed(text);
  if (part === 0) await kvs.set(NOTE + restoreId, before);
  await setAll(pieces.map((value, piece) => ({ key: pieceKey(restoreId, part, piece), value: { value } })));
  const all = Array.from({ length: Math.max(before.pieces.length, part + 1) }, (_, at) => (at === part ? pieces.length : before.pieces[at] ?? null));
  await kvs.set(NOTE + restoreId, { at: now, pieces: all } satisfies StagedNote);
};

/** A part as it was uploaded. Throws where a piece of it is not there. */
export const readPart = async (restoreId: string, part: number, pieces: number): Promise<string> => {
  const found = await Promise.all(Array.from({ length: pieces }, (_, piece) => kvs.get<{ readonly value: string }>(pieceKey(restoreId, part, piece))));
  return gunzipSync(Buffer.from(found.map((piece) => {
    if (piece === undefined) throw new Error('A piece of what was uploaded is missing.');
    return piece.value;
  }).join(''), 'base64')).toString('utf8');
};

/**
 * What was decided with the restore: of the chains those that the file's take the place of (of all others the file has
 * nothing that is not here), and what its entry says.
 */
export type RestorePlan = { readonly taken: readonly string[]; readonly said: readonly { readonly what: string; readonly before: string | null; readonly after: string | null }[] };

export const writePlan = (restoreId: string, plan: RestorePlan): Promise<void> => kvs.set(PLAN + restoreId, plan);

export const readPlan = async (restoreId: string): Promise<RestorePlan | null> => (await kvs.get<RestorePlan>(PLAN + restoreId)) ?? null;

/** Throws away what was uploaded; the note goes last. */
export const dropStaged = async (restoreId: string): Promise<void> => {
  const note = await readNote(restoreId);
  if (note === null) return;
  const keys = note.pieces.flatMap((pieces, part) => Array.from({ length: pieces ?? 0 }, (_, piece) => pieceKey(restoreId, part, piece)));
  await deleteAll([...keys, ...await orphansOf(restoreId), PLAN + restoreId]);
  await kvs.delete(NOTE + restoreId);
};

/** Pieces of a part that was never noted, because whoever kept it was stopped. */
const orphansOf = async (restoreId: string): Promise<readonly string[]> => {
  const page = await kvs.query().where('key', WhereConditions.beginsWith(`${PIECE}${restoreId}:`)).limit(100).getMany();
  return page.results.map(({ key }) => key);
};

/** Throws away what was uploaded before a moment and is not `kept`. */
export const collectStaged = async (before: number, kept: string | null): Promise<void> => {
  const page = await kvs.query().where('key', WhereConditions.beginsWith(NOTE)).limit(100).getMany<StagedNote>();
  for (const { key, value } of page.results) {
    const restoreId = key.slice(NOTE.length);
    if (value.at < before && restoreId !== kept) await dropStaged(restoreId);
  }
};

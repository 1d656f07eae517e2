import { createHash } from 'node:crypto';
import { readNote, readPart, stagePart } from '../restore/staged';

/** Whose upload it is: nobody else finds it, and it is good for nothing else. */
export type UploadOf = { readonly programId: string; readonly accountId: string; readonly sheet: string; readonly uploadId: string };

const keyOf = ({ programId, accountId, sheet, uploadId }: UploadOf): string =>
  createHash('sha256').update(JSON.stringify([programId, accountId, sheet, uploadId])).digest('hex').slice(0, 40);

/** Keeps a part of a file that is to be imported; what nobody decides about is thrown away after a day. */
export const keepUpload = (of: UploadOf, part: number, text: string, now: number): Promise<void> => stagePart(keyOf(of), part, text, now);

export const uploadBegan = async (of: UploadOf): Promise<boolean> => (await readNote(keyOf(of))) !== null;

/** The whole text; null where there is none, or parts of it are missing. */
export const readUpload = async (of: UploadOf): Promise<string | null> => {
  const key = keyOf(of);
  const note = await readNote(key);
  if (note === null || note.pieces.includes(null)) return null;
  const texts = await Promise.all(note.pieces.map((pieces, part) => readPart(key, part, pieces ?? 0)));
  return texts.join('');
};

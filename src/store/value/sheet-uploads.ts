import { createHash } from 'node:crypto';
import { keepPart, readPart, uploadNote } from '../uploads';

/** Whose upload of a sheet it is: nobody else finds it, and it is good for nothing else. */
export type SheetUpload = { readonly programId: string; readonly accountId: string; readonly sheet: string; readonly uploadId: string };

const idOf = ({ programId, accountId, sheet, uploadId }: SheetUpload): string =>
  createHash('sha256').update(JSON.stringify([programId, accountId, sheet, uploadId])).digest('hex').slice(0, 40);

/** Keeps a part of a file that is to be imported; what nobody decides about is thrown away after a day. */
export const keepSheetPart = (of: SheetUpload, part: number, text: string, now: number): Promise<void> => keepPart(idOf(of), part, text, now);

export const sheetBegan = async (of: SheetUpload): Promise<boolean> => (await uploadNote(idOf(of))) !== null;

/** The whole text; null where there is none, or parts of it are missing. */
export const readSheet = async (of: SheetUpload): Promise<string | null> => {
  const id = idOf(of);
  const note = await uploadNote(id);
  if (note === null || note.pieces.includes(null)) return null;
  const texts = await Promise.all(note.pieces.map((pieces, part) => readPart(id, part, pieces ?? 0)));
  return texts.join('');
};

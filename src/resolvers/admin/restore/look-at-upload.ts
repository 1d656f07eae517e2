import { lookThrough } from '../../../store/restore/look-through';
import type { FileFacts } from '../../../store/restore/file-facts';
import { BadFile } from '../../../store/restore/read-line';
import { allHeads, chainsToTake, type Heads, seenText } from '../../../store/restore/standing';
import { uploadNote, type UploadNote } from '../../../store/uploads';
import { gone, unusable } from './stage-part';

/** An upload that may be restored, beside what is here now. `seen` tells this state of the site. */
export type Upload = { readonly note: UploadNote; readonly facts: FileFacts; readonly heads: Heads; readonly taken: ReadonlySet<string>; readonly seen: string };

/** Looks through the whole of what was uploaded. Refuses what cannot be used, with the number of the line. */
export const lookAtUpload = async (restoreId: string): Promise<Upload> => {
  const note = await uploadNote(restoreId);
  if (note === null) throw gone();
  try {
    const heads = await allHeads();
    const facts = await lookThrough(restoreId, note);
    return { note, facts, heads, taken: await chainsToTake(facts.chains), seen: seenText(heads) };
  } catch (error) {
    if (error instanceof BadFile) throw unusable(error);
    throw error;
  }
};

/** What people call a site by: the first part of its address. */
export const nameOfSite = (address: string): string => {
  try {
    return new URL(address).host;
  } catch {
    return address;
  }
};

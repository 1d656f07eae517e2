import { flagsAfterChange } from '../jobs/flags/flags-soon';
import type { ChangedText, TrailNote } from '../model/trail-note';
import { type ProgramRecord, saveProgram } from '../store/programs';
import { conflictOf, writesSince } from './conflict';
import { programFor } from './program-for';
import { Refusal } from './refusal';
import type { Viewer } from './viewer';

export type SeenProgram = { readonly programId: string; readonly version: number };

/** A program as it is to be, with what the trail says of it; who did it is added. */
export type Changed = { readonly program: ProgramRecord; readonly note: Omit<TrailNote, 'who'> };

/** `toSave`: it will be saved, and not only told as what it would have been. May be asked for more than once. */
export type Change = (stored: ProgramRecord, toSave: boolean) => Changed | Promise<Changed>;

/** A change of which one thing is told, and which names nobody and no issue. */
export const noted = (action: TrailNote['action'], ...changes: readonly ChangedText[]): Changed['note'] => ({ action, changes, people: [], issues: [] });

/** What the change would do to what is stored now; nothing where it cannot be made any more. */
const yoursOver = async (stored: ProgramRecord, change: Change): Promise<readonly ChangedText[]> => {
  try {
    return (await change(stored, false)).note.changes;
  } catch {
    return [];
  }
};

/** What to tell somebody who saw another version than the one that is stored; `yours` is what was not saved. */
export const programConflict = async (stored: ProgramRecord | null, { programId, version }: SeenProgram, yours: readonly ChangedText[]): Promise<Refusal> => (stored === null
  ? new Refusal('not-found', 'The program was deleted meanwhile. Nothing was saved.')
  : conflictOf({ chain: programId, entity: 'program', key: programId, seen: version, stored: stored.version, yours }));

const MOST_ATTEMPTS = 5;

/** Whether nobody saved since: nothing lies in between but projects that a job found, which no person saw differently. */
const isAsSeen = async ({ version: stored }: ProgramRecord, { programId, version: seen }: SeenProgram): Promise<boolean> => {
  if (stored === seen) return true;
  const writes = await writesSince({ chain: programId, entity: 'program', key: programId, seen });
  const found = writes.filter(({ entry, who, body }) => entry.action === 'projects-found' && who?.accountId === null && (body?.record?.version ?? 0) <= stored);
  return writes.length === found.length && found.length === stored - seen;
};

/**
 * Saves a change of a program that the viewer manages, as they saw it at `version`. If somebody saved since, nothing is
 * written, and the conflict shows both sides. What only a job saved since stays, and the change is made on top of it.
 */
export const changeProgram = async (seen: SeenProgram, viewer: Viewer, change: Change): Promise<ProgramRecord> => {
  let stored = await programFor(seen.programId, viewer, 'manage');
  for (let attempt = 1; attempt <= MOST_ATTEMPTS && await isAsSeen(stored, seen); attempt++) {
    const { program, note } = await change(stored, true);
    const outcome = await saveProgram(program, stored.version, { ...note, who: viewer.accountId });
    if (outcome.ok) {
      await flagsAfterChange(stored, outcome.program);
      return outcome.program;
    }
    if (outcome.stored === null) throw await programConflict(null, seen, []);
    stored = outcome.stored;
  }
  throw await programConflict(stored, seen, await yoursOver(stored, change));
};

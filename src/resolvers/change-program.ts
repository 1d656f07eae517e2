import { flagsAfterChange } from '../jobs/flags/flags-soon';
import type { ChangedText, TrailNote } from '../model/trail-note';
import { type ProgramRecord, saveProgram } from '../store/programs';
import { conflictOf } from './conflict';
import { programFor } from './program-for';
import { Refusal } from './refusal';
import type { Viewer } from './viewer';

export type SeenProgram = { readonly programId: string; readonly version: number };

/** A program as it is to be, with what the trail says of it; who did it is added. */
export type Changed = { readonly program: ProgramRecord; readonly note: Omit<TrailNote, 'who'> };

export type Change = (stored: ProgramRecord) => Changed | Promise<Changed>;

/** A change of which one thing is told, and which names nobody and no issue. */
export const noted = (action: TrailNote['action'], ...changes: readonly ChangedText[]): Changed['note'] => ({ action, changes, people: [], issues: [] });

/** What the change would do to what is stored now; nothing where it cannot be made any more. */
const yoursOver = async (stored: ProgramRecord, change: Change): Promise<readonly ChangedText[]> => {
  try {
    return (await change(stored)).note.changes;
  } catch {
    return [];
  }
};

/** What to tell somebody who saw another version than the one that is stored; `yours` is what was not saved. */
export const programConflict = async (stored: ProgramRecord | null, { programId, version }: SeenProgram, yours: readonly ChangedText[]): Promise<Refusal> => (stored === null
  ? new Refusal('not-found', 'The program was deleted meanwhile. Nothing was saved.')
  : conflictOf({ chain: programId, entity: 'program', key: programId, seen: version, stored: stored.version, yours }));

/**
 * Saves a change of a program that the viewer manages, as they saw it at `version`. If somebody saved since, nothing is
 * written, and the conflict shows both sides.
 */
export const changeProgram = async (seen: SeenProgram, viewer: Viewer, change: Change): Promise<ProgramRecord> => {
  const stored = await programFor(seen.programId, viewer, 'manage');
  if (stored.version !== seen.version) throw await programConflict(stored, seen, await yoursOver(stored, change));
  const { program, note } = await change(stored);
  const outcome = await saveProgram(program, seen.version, { ...note, who: viewer.accountId });
  if (outcome.ok) {
    await flagsAfterChange(stored, outcome.program);
    return outcome.program;
  }
  throw await programConflict(outcome.stored, seen, outcome.stored === null ? [] : await yoursOver(outcome.stored, change));
};

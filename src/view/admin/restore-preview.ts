import type { ExportHead, RestorePreview, RestoreProgram } from '../../contract/export';
import { counted } from '../../analyse/words';

/** A program of a file beside the one here. `newer`: entries of its trail that the file does not have; null where its trail is another one. */
export type ProgramStanding = { readonly name: string; readonly here: boolean; readonly same: boolean; readonly newer: number | null };

export type RestoreFacts = {
  readonly restoreId: string;
  readonly head: ExportHead;
  readonly typeName: string | null;
  readonly programs: readonly ProgramStanding[];
  readonly kept: number;
  readonly counts: Readonly<Partial<Record<'promise' | 'question' | 'meeting' | 'trail', number>>>;
  readonly settings: RestorePreview['settings'];
  /** Trails that are here and would give way to the file's, and trails of the file that do not hold. */
  readonly replacedTrails: number;
  readonly brokenTrails: number;
  readonly seen: string;
};

const programOf = ({ name, here, same, newer }: ProgramStanding): RestoreProgram =>
  ({ name, state: !here ? 'new' : same && newer === 0 ? 'same' : 'replaced', undone: here ? newer : 0 });

const notesOf = ({ typeName, replacedTrails, brokenTrails }: RestoreFacts): readonly string[] => [
  ...(typeName === null ? [] : ['The file comes from another site. Projects, fields, groups and people have other ids there: look at the rules and roles of each program afterwards.']),
  ...(replacedTrails === 0 ? [] : [`${counted(replacedTrails, 'trail')} here did not come about as the file tells, and ${replacedTrails === 1 ? 'gives' : 'give'} way to it. The entry about this restore says where ${replacedTrails === 1 ? 'it' : 'each'} ended.`]),
  ...(brokenTrails === 0 ? [] : [`${counted(brokenTrails, 'trail')} in the file ${brokenTrails === 1 ? 'does' : 'do'} not hold, and ${brokenTrails === 1 ? 'is' : 'are'} restored as ${brokenTrails === 1 ? 'it is' : 'they are'}: Check will say so.`]),
  'People who were erased after the file was made are in it again where it names them: erase them once more.',
];

export const restorePreview = (facts: RestoreFacts): RestorePreview => {
  const { restoreId, head, typeName, programs, kept, counts, settings, seen } = facts;
  return {
    restoreId, head, typeName, kept, settings, seen,
    programs: programs.map(programOf),
    counts: { requests: counts.promise ?? 0, answers: counts.question ?? 0, meetings: counts.meeting ?? 0, entries: counts.trail ?? 0 },
    notes: notesOf(facts),
  };
};

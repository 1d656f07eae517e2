import { kvs } from '@forge/kvs';
import { completeSettings, UnreadableSettings } from '../model/complete-settings';
import type { RoleGrant, Visibility } from '../model/roles';
import type { ProgramSettings } from '../model/settings';
import type { TrailNote } from '../model/trail-note';
import type { Place } from './read-together';
import { Remembered } from './remembered';
import { SITE_CHAIN } from './trail/entry';
import { allVersioned, type Versioned } from './versioned';
import { removeRecord, writeRecord } from './write-record';

/**
 * A program as it is kept: its settings and the ids of the projects its rules lead to (for queries: the projects of
 * the issues they found). `version` counts its writes; `createdAt` in minutes since 1970.
 */
export type ProgramRecord = {
  readonly id: string;
  readonly version: number;
  readonly name: string;
  readonly ownerId: string;
  readonly visibility: Visibility;
  /** What people without a grant are once the program is published. */
  readonly everyone: 'viewer' | 'contributor';
  readonly grants: readonly RoleGrant[];
  /** Minutes since 1970; null while the program is in use. */
  readonly archivedAt: number | null;
  readonly settings: ProgramSettings;
  readonly createdAt: number;
  readonly projectIds: readonly number[];
};

export type NewProgram = Omit<ProgramRecord, 'id' | 'version' | 'createdAt'>;

export type SaveOutcome =
  | { readonly ok: true; readonly program: ProgramRecord }
  | { readonly ok: false; readonly stored: ProgramRecord | null };

/** What a program of an older version of the app lacks. */
type Later = 'everyone' | 'grants' | 'archivedAt';

type StoredProgram = Versioned & Omit<ProgramRecord, Later> & Partial<Pick<ProgramRecord, Later>>;

const ENTITY = 'program';

const read = ({ token: _, ...stored }: StoredProgram): ProgramRecord => ({
  everyone: 'contributor', grants: [], archivedAt: null, ...stored, settings: settingsFrom(stored.settings),
});

const MOST_SETTINGS = 200;

/** Settings by the text of what was stored, the same for whoever stored the same: to look through them takes longer than to read them. */
const completed = new Remembered<ProgramSettings>(MOST_SETTINGS, () => 1);

const settingsFrom = (stored: ProgramSettings): ProgramSettings => {
  const text = JSON.stringify(stored);
  const settings = completed.known(text) ?? completeSettings(stored);
  completed.keep(text, settings);
  return settings;
};

const readOrNull = (stored: StoredProgram | undefined): ProgramRecord | null => (stored === undefined ? null : read(stored));

export const getProgram = async (id: string): Promise<ProgramRecord | null> =>
  readOrNull(await kvs.entity<StoredProgram>(ENTITY).get(id));

/** Where a program is kept, and what is read from there: for those who read more in the same call. */
export const programPlace = (id: string): Place => ({ key: id, entityName: ENTITY });
export const programFrom = (stored: unknown): ProgramRecord | null => readOrNull(stored as StoredProgram | undefined);

/**
 * Ids of the projects of all programs, of those too that another version of the app wrote in a form that this one cannot
 * read: what they have read is not forgotten while both versions run.
 */
export const projectsInUse = async (): Promise<ReadonlySet<number>> =>
  new Set((await allVersioned<StoredProgram>(ENTITY)).flatMap(({ projectIds }) => projectIds));

/** One that another version of the app wrote in a form that this one cannot read holds up no other. */
const readable = (stored: StoredProgram): readonly ProgramRecord[] => {
  try {
    return [read(stored)];
  } catch (error) {
    if (error instanceof UnreadableSettings) return [];
    throw error;
  }
};

/** All programs of the site that can be read, archived ones too, by name. Who may see which is the caller's question. */
export const listPrograms = async (): Promise<readonly ProgramRecord[]> =>
  (await allVersioned<StoredProgram>(ENTITY))
    .flatMap(readable)
    .sort((a, b) => a.name.localeCompare(b.name) || a.id.localeCompare(b.id));

/** `id` may be chosen by the caller, so that what belongs to the program can be stored before the program itself. */
export const createProgram = async (program: NewProgram, id: string, note: TrailNote): Promise<ProgramRecord> => {
  const record = { ...program, id, createdAt: Math.floor(Date.now() / 60_000) };
  const outcome = await writeRecord({ entity: ENTITY, key: id, seen: 0 }, record, [{ chain: id, note }]);
  if (!outcome.ok) throw new Error(`A program with the id ${id} exists already.`);
  return read(outcome.stored);
};

/** Saves what was read at `seenVersion`; if somebody else saved since, nothing is written and `stored` is theirs. */
export const saveProgram = async (program: ProgramRecord, seenVersion: number, note: TrailNote): Promise<SaveOutcome> => {
  const { version: _, ...record } = program;
  const outcome = await writeRecord<Omit<StoredProgram, keyof Versioned>>({ entity: ENTITY, key: program.id, seen: seenVersion }, record, [{ chain: program.id, note }]);
  return outcome.ok ? { ok: true, program: read(outcome.stored) } : { ok: false, stored: readOrNull(outcome.stored) };
};

/**
 * Deletes the program as it was at `seenVersion`. Its trail stays, and the trail of the site says it too, since nobody
 * but administrators can open that of a program that is gone. Deleting what is gone already is no conflict.
 */
export const deleteProgram = async (id: string, seenVersion: number, note: TrailNote): Promise<SaveOutcome | { readonly ok: true }> => {
  const notes = [{ chain: id, note }, { chain: SITE_CHAIN, note }] as const;
  const outcome = await removeRecord<Omit<StoredProgram, keyof Versioned>>({ entity: ENTITY, key: id, seen: seenVersion }, [...notes]);
  return outcome.ok ? outcome : { ok: false, stored: read(outcome.stored) };
};

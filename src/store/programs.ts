import { randomUUID } from 'node:crypto';
import { kvs } from '@forge/kvs';
import type { RoleGrant, Visibility } from '../model/roles';
import type { ProgramSettings } from '../model/settings';
import { allVersioned, deleteVersioned, writeVersioned } from './versioned';

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

type StoredProgram = ProgramRecord & { readonly token: string };

const ENTITY = 'program';

export const getProgram = async (id: string): Promise<ProgramRecord | null> => {
  const stored = await kvs.entity<StoredProgram>(ENTITY).get(id);
  return stored === undefined ? null : withoutToken(stored);
};

/** All programs of the site, by name. Who may see which is the caller's question. */
export const listPrograms = async (): Promise<readonly ProgramRecord[]> =>
  (await allVersioned<StoredProgram>(ENTITY))
    .map(withoutToken)
    .sort((a, b) => a.name.localeCompare(b.name) || a.id.localeCompare(b.id));

/** `id` may be chosen by the caller, so that what belongs to the program can be stored before the program itself. */
export const createProgram = async (program: NewProgram, id: string = randomUUID()): Promise<ProgramRecord> => {
  const record = { ...program, id, createdAt: Math.floor(Date.now() / 60_000) };
  const outcome = await writeVersioned(ENTITY, id, record, 0);
  if (!outcome.ok) throw new Error(`A program with the id ${id} exists already.`);
  return withoutToken(outcome.stored);
};

/** Saves what was read at `seenVersion`; if somebody else saved since, nothing is written and `stored` is theirs. */
export const saveProgram = async (program: ProgramRecord, seenVersion: number): Promise<SaveOutcome> => {
  const { version: _, ...record } = program;
  const outcome = await writeVersioned(ENTITY, program.id, record, seenVersion);
  if (outcome.ok) return { ok: true, program: withoutToken(outcome.stored) };
  return { ok: false, stored: outcome.stored === undefined ? null : withoutToken(outcome.stored) };
};

/** Deletes the program as it was at `seenVersion`. Deleting what is gone already is no conflict. */
export const deleteProgram = async (id: string, seenVersion: number): Promise<SaveOutcome | { readonly ok: true }> => {
  const outcome = await deleteVersioned<StoredProgram>(ENTITY, id, seenVersion);
  if (outcome.ok) return outcome;
  return { ok: false, stored: outcome.stored === undefined ? null : withoutToken(outcome.stored) };
};

const withoutToken = ({ token: _, ...program }: StoredProgram): ProgramRecord => program;

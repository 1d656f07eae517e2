import { isDeepStrictEqual } from 'node:util';
import type { TrailNote } from '../../../model/trail-note';
import { removeRow, RowConflict, saveRow } from '../../../store/value/change-row';
import { readTable, type Row, type TableName } from '../../../store/value/table';
import { Refusal } from '../../refusal';
import type { Viewer } from '../../viewer';
import { changesBetween, rowConflict, type Told } from './row-conflict';

/** A kind of row: where it is kept, what it is called, and how it is told. */
export type RowKind<R extends Row> = {
  readonly table: TableName;
  /** In a sentence: "this objective". */
  readonly what: string;
  readonly name: (row: R) => string;
  readonly tell: (row: R) => Told;
};

export type RowSeen = { readonly programId: string; readonly id: string; readonly version: number };

/** What an entry names beside its changes; see `TrailNote`. */
export type Names = Partial<Pick<TrailNote, 'people' | 'issues' | 'projects' | 'money'>>;

const gone = (what: string): Refusal => new Refusal('not-found', `Somebody took ${what} away meanwhile. Nothing was saved.`);

const noteOf = (viewer: Viewer, changes: TrailNote['changes'], names: Names): TrailNote => ({ who: viewer.accountId, action: 'value-changed', people: [], issues: [], changes, ...names });

/** The rows of a kind that are stored. */
const storedRow = async <R extends Row>(kind: RowKind<R>, { programId, id }: Pick<RowSeen, 'programId' | 'id'>): Promise<R | null> =>
  (await readTable<R>(programId, kind.table)).find((row) => row.id === id) ?? null;

const refuse = async <R extends Row>(kind: RowKind<R>, programId: string, stored: R | null, yours: R | null): Promise<Refusal> => (stored === null
  ? gone(kind.what)
  : rowConflict({ programId, table: kind.table, name: kind.name(stored), what: kind.what, version: stored.version, stored: kind.tell(stored), yours: yours === null ? [] : kind.tell(yours) }));

const added = <R extends Row>(kind: RowKind<R>, rows: readonly R[]): TrailNote['changes'] => rows.flatMap((row) => changesBetween(kind.name(row), null, kind.tell(row)));

/** Adds a row; it gets version 1. `beside`: others that come with it, in the same write. */
export const addRow = async <R extends Row>(kind: RowKind<R>, programId: string, row: R, viewer: Viewer, names: Names = {}, beside: readonly R[] = []): Promise<R> =>
  saveRow(programId, kind.table, { ...row, version: 0 }, noteOf(viewer, added(kind, [row, ...beside]), names), beside);

/**
 * Changes the row that was seen: `change` makes of the stored one what is to be kept, or refuses. Where somebody else saved it
 * since, nothing is written, and both sides are told. What changes nothing is not written. `beside`: rows that are added
 * in the same write.
 */
export const changeRow = async <R extends Row>(kind: RowKind<R>, seen: RowSeen, viewer: Viewer, change: (stored: R) => R, namesOf: (before: R, after: R) => Names = () => ({}), beside: readonly R[] = []): Promise<R> => {
  const stored = await storedRow(kind, seen);
  if (stored === null) throw gone(kind.what);
  const next = change(stored);
  if (stored.version !== seen.version) throw await refuse(kind, seen.programId, stored, next);
  if (isDeepStrictEqual(next, stored) && beside.length === 0) return stored;
  const told = [...changesBetween(kind.name(next), kind.tell(stored), kind.tell(next)), ...added(kind, beside)];
  // Links are told by how many they are, and owners not by name: other ones may be as many.
  const changes = told.length > 0 ? told : [{ what: `${kind.name(next)}: particulars`, before: null, after: 'changed' }];
  try {
    return await saveRow(seen.programId, kind.table, { ...next, version: seen.version }, noteOf(viewer, changes, namesOf(stored, next)), beside);
  } catch (error) {
    if (error instanceof RowConflict) throw await refuse(kind, seen.programId, error.stored as R | null, next);
    throw error;
  }
};

/** Takes a row away where it is still as it was seen; what is gone already is no error. */
export const takeRow = async <R extends Row>(kind: RowKind<R>, seen: RowSeen, viewer: Viewer, allow: (stored: R) => void = () => undefined, namesOf: (row: R) => Names = () => ({})): Promise<void> => {
  const stored = await storedRow(kind, seen);
  if (stored === null) return;
  allow(stored);
  try {
    await removeRow(seen.programId, kind.table, { id: seen.id, version: seen.version }, noteOf(viewer, changesBetween(kind.name(stored), kind.tell(stored), null), namesOf(stored)));
  } catch (error) {
    if (error instanceof RowConflict) throw await refuse(kind, seen.programId, error.stored as R | null, null);
    throw error;
  }
};

import { setTimeout as wait } from 'node:timers/promises';
import { gunzipSync, gzipSync } from 'node:zlib';
import { kvs } from '@forge/kvs';
import type { TrailNote } from '../../model/trail-note';
import type { Benefit } from '../../model/value/benefit';
import { inTransaction, outdated, planBlob, readBlob, writeBehindNote, type BlobRef, type PlannedBlob } from '../blobs';
import { NewerFormat } from '../container';
import { Remembered } from '../remembered';
import { inCalendarYears } from './older-years';
import type { Versioned } from '../versioned';
import { writeRecord } from '../write-record';

/** What a program keeps of money, objectives and outcomes: a table each, with rows of its own shape. */
export type TableName =
  | 'settings' | 'baselines' | 'entered' | 'acts' | 'lines' | 'transfers' | 'objectives' | 'aims' | 'benefits' | 'reviews' | 'surveys' | 'risks' | 'mappings';

/** `version` grows by one with every change of the row; 1 is what somebody made. */
export type Row = { readonly id: string; readonly version: number };

/** Rows of a page are kept together, gzipped; a page that did not change keeps its place. */
type Page = { readonly blob: BlobRef; readonly rows: number };

type TableHead = { readonly programId: string; readonly table: TableName; readonly format: number; readonly pages: readonly Page[] };
type StoredHead = TableHead & Versioned;

/** Where the rows of a table are kept. */
export type TablePages = Pick<TableHead, 'pages'>;

const ENTITY = 'value';
const FORMAT = 1;
const ATTEMPTS = 12;
/** Bytes of new pages that still fit into the transaction which points to them. */
const SMALL = 170_000;

/** Rows a page: a baseline may be as large as the program, lines come by the thousand and stay as they are. */
const rowsOfPage: Partial<Record<TableName, number>> = { baselines: 1, lines: 2000 };
const pageSize = (table: TableName): number => rowsOfPage[table] ?? 500;

const pages = new Remembered<readonly Row[]>(200_000, (rows) => rows.length);

/** The entity and the key a table is kept under, as the trail names them. */
export const tableEntity = ENTITY;
export const tableKey = (programId: string, table: TableName): string => `${programId}:${table}`;

const readPage = async ({ blob }: Page): Promise<readonly Row[]> =>
  pages.get(blob.id, async () => JSON.parse(gunzipSync(await readBlob(blob)).toString('utf8')) as readonly Row[]);

const readRows = async (head: TableHead): Promise<readonly Row[]> => {
  if (head.format > FORMAT) throw new NewerFormat(head.format);
  const rows = (await Promise.all(head.pages.map(readPage))).flat();
  return head.table === 'benefits' ? inCalendarYears(rows as readonly unknown[] as readonly Benefit[], (table) => readTable(head.programId, table)) : rows;
};

/** All tables of a program, by name; one that nobody wrote to yet is absent. The rows are what was written to that table. */
export const readTables = async (programId: string): Promise<ReadonlyMap<TableName, readonly Row[]>> => {
  const { results } = await kvs.entity<StoredHead>(ENTITY).query().index('by-program', { partition: [programId] }).limit(100).getMany();
  return new Map(await Promise.all(results.map(async ({ value }) => [value.table, await readRows(value)] as const)));
};

/** The rows of one table, in the order in which they were added. */
export const readTable = async <R extends Row>(programId: string, table: TableName): Promise<readonly R[]> => {
  const head = await kvs.entity<StoredHead>(ENTITY).get(tableKey(programId, table));
  return head === undefined ? [] : await readRows(head) as readonly R[];
};

/** What a change of a table comes to, with the entry that it leaves. */
export type TableChange<R extends Row> = { readonly rows: readonly R[]; readonly note: TrailNote };

/** Thrown where others wrote the same table again and again; nothing was changed. */
export class TableBusy extends Error {
  override readonly name = 'TableBusy';
}

/**
 * Changes a table as a whole: `change` is given its rows and answers what they are to be, or throws to leave them; where
 * somebody else wrote meanwhile it is asked again, with what they wrote. All rows change at once or none does. Rows that
 * stay the same objects are not written again.
 */
export const changeTable = async <R extends Row>(
  programId: string, table: TableName, change: (rows: readonly R[]) => TableChange<R> | Promise<TableChange<R>>,
): Promise<readonly R[]> => {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const stored = await kvs.entity<StoredHead>(ENTITY).get(tableKey(programId, table));
    const head = stored ?? { programId, table, format: FORMAT, pages: [], version: 0 };
    const { rows, note } = await change(await readRows(head) as readonly R[]);
    if (await writeRows(head, rows, note)) return rows;
    await wait(Math.random() * 20 * attempt);
  }
  throw new TableBusy(`The table ${table} is being written by others.`);
};

const writeRows = async ({ programId, table, pages: before, version }: TableHead & { readonly version: number }, rows: readonly Row[], note: TrailNote): Promise<boolean> => {
  const planned = await planPages(before, rows, pageSize(table));
  const fresh = planned.flatMap(({ blob }) => (blob === null ? [] : [blob]));
  const kept = new Set(planned.map(({ page }) => page.blob.id));
  const old = before.flatMap(({ blob }) => (kept.has(blob.id) ? [] : [blob]));
  const small = fresh.reduce((bytes, { bytes: { length } }) => bytes + length, 0) <= SMALL && fresh.length <= 4;
  const behind = small ? null : await writeBehindNote(fresh, Date.now());
  const record: TableHead = { programId, table, format: FORMAT, pages: planned.map(({ page }) => page) };
  const outcome = await writeRecord({ entity: ENTITY, key: tableKey(programId, table), seen: version }, record, [{ chain: programId, note }], {
    set: [...(small ? fresh.flatMap(inTransaction) : []), ...(old.length === 0 ? [] : [outdated(old, Date.now())])],
    remove: behind === null ? [] : [behind],
  });
  return outcome.ok;
};

type PlannedPage = { readonly page: Page; readonly blob: PlannedBlob | null };

/** A page whose rows are the very ones that were read stays where it is. */
const planPages = async (before: readonly Page[], rows: readonly Row[], size: number): Promise<readonly PlannedPage[]> => {
  const planned: PlannedPage[] = [];
  for (let from = 0; from < rows.length; from += size) {
    const of = rows.slice(from, from + size);
    const page = before[planned.length];
    const same = page !== undefined && isSame(await readPage(page), of);
    planned.push(same ? { page, blob: null } : newPage(of));
  }
  return planned;
};

const isSame = (before: readonly Row[], now: readonly Row[]): boolean => before.length === now.length && before.every((row, at) => row === now[at]);

const newPage = (rows: readonly Row[]): PlannedPage => {
  const blob = planBlob(gzipSync(JSON.stringify(rows)));
  return { page: { blob: blob.ref, rows: rows.length }, blob };
};

/** Takes away the tables of a program that are not `kept`: all where it is deleted. Their pages are collected later. */
export const removeTables = async (programId: string, kept: (table: TableName) => boolean = () => false): Promise<void> => {
  const { results } = await kvs.entity<StoredHead>(ENTITY).query().index('by-program', { partition: [programId] }).limit(100).getMany();
  for (const { key, value } of results.filter((one) => !kept(one.value.table))) {
    const garbage = outdated(value.pages.map(({ blob }) => blob), Date.now());
    await kvs.transact().set(garbage.key, garbage.value).delete(key, { entityName: ENTITY }).execute();
  }
};

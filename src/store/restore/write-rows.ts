import { randomUUID } from 'node:crypto';
import { chainOf, type FileRow, type Place } from '../export/row';
import { type Item, setAll } from '../in-batches';
import { actorKey } from '../trail/actors';
import { whoIn } from '../trail/read-trail';
import { rememberKeys } from '../trail/signing-key';
import type { Versioned } from '../versioned';
import { saysTheSame, valuesOf } from './standing';
import { writePieces, writeTables } from './write-tables';

const ofPlace = <P extends Place>(rows: readonly FileRow[], place: P): readonly Extract<FileRow, { in: P }>[] =>
  rows.filter((row): row is Extract<FileRow, { in: P }> => row.in === place);

/**
 * A record that is here and says something else gets the version after its own, so that nobody who saw the one before
 * saves over it. What says the same stays: writing twice is writing once.
 */
const afterHere = (value: Versioned, here: Versioned | undefined): Versioned | null => {
  if (here === undefined) return value;
  return saysTheSame(value, here) ? null : { ...value, version: here.version + 1, token: randomUUID() };
};

const writeRecords = async (rows: readonly FileRow[], entityName: 'program' | 'site' | 'promise' | 'question' | 'meeting' | 'day-record'): Promise<void> => {
  const mine = ofPlace(rows, entityName);
  const here = await valuesOf<Versioned>(entityName, mine.map(({ key }) => key));
  await setAll(mine.flatMap(({ key, value }) => {
    const next = afterHere(value, here.get(key));
    return next === null ? [] : [{ key, value: next, entityName }];
  }));
};

/** A note on a raise that is under way, or died, here is newer than the file's. */
const writeRaisings = async (rows: readonly FileRow[]): Promise<void> => {
  const mine = ofPlace(rows, 'raising');
  const here = await valuesOf('raising', mine.map(({ key }) => key));
  await setAll(mine.filter(({ key }) => !here.has(key)).map(({ key, value }) => ({ key, value, entityName: 'raising' })));
};

const actorIn = (row: Extract<FileRow, { in: 'trail-text' }>): readonly Item[] => {
  const accountId = whoIn(row.value)?.accountId ?? null;
  return accountId === null ? [] : [{ key: actorKey(chainOf(row), accountId), value: { accountId } }];
};

/** Later items win where several are of one key, as when somebody acted twice. */
const different = (items: readonly Item[]): readonly Item[] => [...new Map(items.map((item) => [item.key, item])).values()];

const writeTrails = async (rows: readonly FileRow[], taken: ReadonlySet<string>): Promise<void> => {
  const mine = rows.filter((row) => taken.has(chainOf(row)));
  for (const entityName of ['trail', 'trail-head'] as const) {
    await setAll(ofPlace(mine, entityName).map(({ key, value }) => ({ key, value, entityName })));
  }
  const texts = ofPlace(mine, 'trail-text');
  await setAll([...texts, ...ofPlace(mine, 'trail-signed')].map(({ key, value }) => ({ key, value })));
  await setAll(different(texts.flatMap(actorIn)));
};

/** Writes rows of a file to where they belong; of trails those of chains that are taken. May be done again. */
export const writeRows = async (rows: readonly FileRow[], taken: ReadonlySet<string>): Promise<void> => {
  for (const entityName of ['program', 'site', 'promise', 'question', 'meeting', 'day-record'] as const) await writeRecords(rows, entityName);
  await writePieces(ofPlace(rows, 'blob'));
  await writeTables(ofPlace(rows, 'value'), afterHere);
  await writeRaisings(rows);
  await writeTrails(rows, taken);
  await rememberKeys(ofPlace(rows, 'public-key').map(({ value }) => value.pem));
};

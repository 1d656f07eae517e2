import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import { kvs, Sort, WhereConditions } from '@forge/kvs';
import { isoDay } from '../../model/day';
import type { Day } from '../../model/time';
import type { DayRecord } from '../../model/value/day-record';
import { NewerFormat } from '../container';
import { allOf, PAGE } from '../pages';
import { Remembered } from '../remembered';
import type { Versioned } from '../versioned';
import { writeRecord } from '../write-record';

/** A day as it is kept: its packages compressed, and the digest of them that the trail tells too. */
export type StoredDay = { readonly programId: string; readonly day: Day; readonly format: number; readonly digest: string; readonly data: string };

const ENTITY = 'day-record';
const FORMAT = 1;

/** The key a day is kept under. */
export const dayKey = (programId: string, day: Day): string => `${programId}:${day}`;

/** A day does not change any more: what was read once is read. */
const days = new Remembered<DayRecord>(400_000, ({ packages }) => packages.length + 1);

const digestOf = (json: string): string => createHash('sha256').update(json).digest('hex');

/** Kept as JSON text, and no otherwise, so that its digest can be told anew. */
const unpacked = (data: string): string => gunzipSync(Buffer.from(data, 'base64')).toString('utf8');

const recordOf = ({ format, data, digest }: StoredDay): Promise<DayRecord> => {
  if (format > FORMAT) throw new NewerFormat(format);
  return days.get(digest, () => Promise.resolve(JSON.parse(unpacked(data)) as DayRecord));
};

/** Whether a day as it is stored is what its digest was made of. */
export const isUntouched = ({ data, digest }: StoredDay): boolean => digestOf(unpacked(data)) === digest;

/**
 * Records a day, with the digest of it in the trail, in one transaction; false where the day is recorded already, which
 * then stays as it is.
 */
export const recordDay = async (programId: string, record: DayRecord): Promise<boolean> => {
  const json = JSON.stringify(record);
  const digest = digestOf(json);
  const stored: StoredDay = { programId, day: record.day, format: FORMAT, digest, data: gzipSync(json).toString('base64') };
  const changes = [{ what: isoDay(record.day), before: null, after: digest }];
  const note = { who: null, action: 'day-recorded', changes, people: [], issues: [] } as const;
  return (await writeRecord({ entity: ENTITY, key: dayKey(programId, record.day), seen: 0 }, stored, [{ chain: programId, note }])).ok;
};

/** The days of a program from one on, the oldest first, as they are stored. */
export const storedDays = async (programId: string, from: Day): Promise<readonly StoredDay[]> => {
  const query = kvs.entity<StoredDay & Versioned>(ENTITY).query().index('by-program', { partition: [programId] })
    .where(WhereConditions.greaterThanEqualTo(from)).sort(Sort.ASC);
  return (await allOf(query)).map(({ value: { version: _, token: __, ...day } }) => day);
};

/** The days recorded of a program from one on, the oldest first: a call to the storage for each hundred of them. */
export const readDays = async (programId: string, from: Day): Promise<readonly DayRecord[]> => Promise.all((await storedDays(programId, from)).map(recordOf));

/** The last day that was recorded; null where none was. */
export const lastRecordedDay = async (programId: string): Promise<Day | null> => {
  const { results: [last] } = await kvs.entity<StoredDay>(ENTITY).query().index('by-program', { partition: [programId] }).sort(Sort.DESC).limit(1).getMany();
  return last?.value.day ?? null;
};

/** Takes away the days of a program that is deleted. */
export const removeDays = async (programId: string): Promise<void> => {
  for (;;) {
    const { results } = await kvs.entity<StoredDay>(ENTITY).query().index('by-program', { partition: [programId] }).limit(PAGE).getMany();
    for (const { key } of results) await kvs.entity(ENTITY).delete(key);
    if (results.length < PAGE) return;
  }
};

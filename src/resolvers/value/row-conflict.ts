import type { Conflict } from '../../contract/result';
import { displayNames } from '../../jira/people';
import type { ChangedText } from '../../model/trail-note';
import { tableEntity, tableKey, type TableName } from '../../store/value/table';
import { writesSince } from '../conflict';
import { Refusal } from '../refusal';

/** A row that two people wrote to. `name` is what its entries in the trail call it; `yours` is what was not saved, over what is stored. */
export type RowCollision = {
  readonly programId: string;
  readonly table: TableName;
  readonly name: string;
  readonly stored: number;
  readonly yours: readonly ChangedText[];
};

/** The last write of the table that tells of this row: others changed other rows of it. */
const lastWriter = async ({ programId, table, name }: RowCollision): Promise<Pick<Conflict, 'by' | 'at'>> => {
  const writes = await writesSince({ chain: programId, entity: tableEntity, key: tableKey(programId, table), seen: 0 });
  const last = writes.find(({ body }) => body?.changes.some(({ what, after }) => what.startsWith(name) || after === name));
  const accountId = last?.who?.accountId ?? null;
  const names = await displayNames(accountId === null ? [] : [accountId]);
  return { by: accountId === null ? null : names.get(accountId) ?? null, at: last?.entry.at ?? null };
};

/** What somebody is told whose change of a row came second: who saved it, and both sides. */
export const rowConflict = async (collision: RowCollision, what: string): Promise<Refusal> => new Refusal(
  'conflict', `Somebody else saved ${what} meanwhile. Nothing of yours was saved; load it again and repeat your change.`,
  { storedVersion: collision.stored, conflict: { ...await lastWriter(collision), rows: collision.yours.map(({ what: of, before, after }) => ({ what: of, theirs: before, yours: after })) } },
);

import { displayNames } from '../../../jira/people';
import type { ChangedText } from '../../../model/trail-note';
import { tableEntity, tableKey, type TableName } from '../../../store/value/table';
import { entriesBefore } from '../../../store/trail/read-trail';
import { Refusal } from '../../refusal';

/** What of a row is shown, in the words of its page, in order. */
export type Told = readonly (readonly [what: string, text: string | null])[];

/** What differs between two tellings of a row; `name` is put before each. */
export const changesBetween = (name: string, before: Told | null, after: Told | null): readonly ChangedText[] => {
  const [old, now] = [new Map(before), new Map(after)];
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((what) => {
    const [was, is] = [old.get(what) ?? null, now.get(what) ?? null];
    return was === is ? [] : [{ what: `${name}: ${what}`, before: was, after: is }];
  });
};

/** Who wrote this row last, as far as the newest entries of the trail tell. */
const lastWriter = async (programId: string, table: TableName, name: string): Promise<{ readonly by: string | null; readonly at: string | null }> => {
  const entries = await entriesBefore(programId, null);
  const last = entries.find(({ body }) => body?.record?.entity === tableEntity && body.record.key === tableKey(programId, table) && body.changes.some(({ what }) => what.startsWith(`${name}: `)));
  const accountId = last?.who?.accountId ?? null;
  const names = await displayNames(accountId === null ? [] : [accountId]);
  return { by: accountId === null ? null : names.get(accountId) ?? null, at: last?.entry.at ?? null };
};

export type RowCollision = { readonly programId: string; readonly table: TableName; readonly name: string; readonly what: string; readonly version: number; readonly stored: Told; readonly yours: Told };

/** What somebody is told whose write of a row came second: what is stored now beside what was not saved, and who saved it. */
export const rowConflict = async ({ programId, table, name, what, version, stored, yours }: RowCollision): Promise<Refusal> => {
  const rows = changesBetween(name, stored, yours).map((change) => ({ what: change.what, theirs: change.before, yours: change.after }));
  return new Refusal('conflict', `Somebody else saved ${what} meanwhile. Nothing of yours was saved; load it again and repeat your change.`, {
    storedVersion: version, conflict: { ...await lastWriter(programId, table, name), rows },
  });
};

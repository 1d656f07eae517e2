import { findUsers, unlessForbidden } from '../../../jira/find-people';
import { displayNames } from '../../../jira/people';
import { looksLikeAccount } from '../../../model/account-id';
import type { FileLine } from '../../../model/value/csv/read-cells';
import type { SheetRow } from '../../../model/value/csv/sheet';
import { peopleNames, type PeopleNames } from '../../../view/value/sheet-names';

/** Names of one file that Jira is asked about; beyond them people are told by their accounts. */
const MOST_SOUGHT = 20;
/** Found of each: people of one name, and those whose names begin with it. */
const MOST_FOUND = 20;

/** Owners in rows of any table, as far as they can be accounts. */
const accountsIn = (rows: readonly SheetRow[]): readonly string[] =>
  rows.flatMap((row) => ('owner' in row && typeof row.owner === 'string' && looksLikeAccount(row.owner) ? [row.owner] : []));

/** Names of those who answer for these rows. */
export const ownersOf = async (rows: readonly SheetRow[]): Promise<PeopleNames> => peopleNames(await displayNames(accountsIn(rows)));

const cellsOf = (lines: readonly FileLine[], key: string): readonly string[] => [...new Set(lines.flatMap(({ cells }) => cells[key]?.trim() || []))];

/** Names of those who answer for rows that are stored, and of those whom the lines of a file name or give by their accounts. */
export const ownersIn = async (lines: readonly FileLine[], stored: readonly SheetRow[]): Promise<PeopleNames> => {
  const names = new Map(await displayNames([...accountsIn(stored), ...cellsOf(lines, 'ownerid').filter(looksLikeAccount)]));
  const { person } = peopleNames(names);
  const unknown = cellsOf(lines.filter(({ cells }) => (cells['ownerid'] ?? '').trim() === ''), 'owner').filter((text) => !looksLikeAccount(text) && person(text) === null);
  for (const text of unknown.slice(0, MOST_SOUGHT)) {
    const found = await unlessForbidden(findUsers(text, MOST_FOUND));
    for (const { accountId, name } of found) if (name.toLowerCase() === text.toLowerCase()) names.set(accountId, name);
  }
  return peopleNames(names);
};

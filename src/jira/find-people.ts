import { route } from '@forge/api';
import { NotAllowed } from './errors';
import { askJira } from './request';
import { usersPageWire, usersWire } from './wire/people-wire';

export type FoundPerson = { readonly accountId: string; readonly name: string };

/** People whose name, or address where Jira shows it, holds these words, as the user may find them; nobody who cannot sign in any more. */
export const findUsers = async (query: string, atMost: number): Promise<readonly FoundPerson[]> => {
  const search = new URLSearchParams({ query, maxResults: String(atMost) });
  const users = await askJira({ as: 'user', path: route`/rest/api/3/user/search?${search}`, answer: usersWire, reads: 'people found by name' });
  return users
    .filter(({ active, accountType }) => active && (accountType ?? 'atlassian') === 'atlassian')
    .map(({ accountId, displayName }) => ({ accountId, name: displayName }));
};

const AT_ONCE = 100;

/** People by account id, as the user sees them; those that Jira does not know, or hides from the user, are absent. */
export const usersById = async (accountIds: readonly string[]): Promise<ReadonlyMap<string, FoundPerson>> => {
  const asked = [...new Set(accountIds)];
  const found = new Map<string, FoundPerson>();
  for (let from = 0; from < asked.length; from += AT_ONCE) {
    const query = new URLSearchParams([...asked.slice(from, from + AT_ONCE).map((id) => ['accountId', id] as [string, string]), ['maxResults', String(AT_ONCE)]]);
    const { values } = await askJira({ as: 'user', path: route`/rest/api/3/user/bulk?${query}`, answer: usersPageWire, reads: 'people' });
    for (const { accountId, displayName } of values) found.set(accountId, { accountId, name: displayName });
  }
  return found;
};

/** An empty list where the user may not look for people at all: then nobody can be found, and nothing is broken. */
export const unlessForbidden = async <T>(search: Promise<readonly T[]>): Promise<readonly T[]> => {
  try {
    return await search;
  } catch (error) {
    if (error instanceof NotAllowed) return [];
    throw error;
  }
};

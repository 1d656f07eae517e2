import { route } from '@forge/api';
import { askJira } from './request';
import { usersPageWire } from './wire/people-wire';

const AT_ONCE = 100;

/** Names of people by account id, as the user sees them; those who are gone, or hidden from the user, are absent. */
export const displayNames = async (accountIds: readonly string[]): Promise<ReadonlyMap<string, string>> => {
  const distinct = [...new Set(accountIds)].filter((id) => id !== '');
  const names = new Map<string, string>();
  for (let from = 0; from < distinct.length; from += AT_ONCE) {
    const query = new URLSearchParams([...distinct.slice(from, from + AT_ONCE).map((id): [string, string] => ['accountId', id]), ['maxResults', String(AT_ONCE)]]);
    const { values } = await askJira({ as: 'user', path: route`/rest/api/3/user/bulk?${query}`, answer: usersPageWire, reads: 'names of people' });
    for (const { accountId, displayName } of values) names.set(accountId, displayName);
  }
  return names;
};

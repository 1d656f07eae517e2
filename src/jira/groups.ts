import { route } from '@forge/api';
import { NotFound } from './errors';
import { rememberAnswers } from './remembered-answer';
import { askJira } from './request';
import { siteId } from './site';
import { foundGroupsWire, groupNamesWire, groupsWire } from './wire/people-wire';

export type GroupName = { readonly groupId: string; readonly name: string };

const remembered = rememberAnswers<ReadonlySet<string>>();

/**
 * Ids of the groups somebody is in, asked as the app: most people may not look into groups themselves. At most a minute
 * old; `fresh` asks anew. Somebody Jira does not know is in none. Throws where Jira cannot be asked.
 */
export const groupIdsOf = (accountId: string, fresh = false): Promise<ReadonlySet<string>> => remembered(`${siteId()}|${accountId}`, async () => {
  try {
    const groups = await askJira({ as: 'app', path: route`/rest/api/3/user/groups?accountId=${accountId}`, answer: groupNamesWire, reads: 'the groups of a person' });
    return new Set(groups.map(({ groupId }) => groupId));
  } catch (error) {
    if (error instanceof NotFound) return new Set();
    throw error;
  }
}, fresh);

const AT_ONCE = 50;

/** Groups by id, asked as the app; those that are not there any more are absent. */
export const groupsById = async (groupIds: readonly string[]): Promise<ReadonlyMap<string, GroupName>> => {
  const asked = [...new Set(groupIds)];
  const found = new Map<string, GroupName>();
  for (let from = 0; from < asked.length; from += AT_ONCE) {
    const query = new URLSearchParams([...asked.slice(from, from + AT_ONCE).map((id) => ['groupId', id] as [string, string]), ['maxResults', String(AT_ONCE)]]);
    const { values } = await askJira({ as: 'app', path: route`/rest/api/3/group/bulk?${query}`, answer: groupsWire, reads: 'groups' });
    for (const { groupId, name } of values) found.set(groupId, { groupId, name });
  }
  return found;
};

/** Groups with these words in their name, as the user may find them. */
export const findGroups = async (query: string, atMost: number): Promise<readonly GroupName[]> => {
  const { groups } = await askJira({
    as: 'user', path: route`/rest/api/3/groups/picker?query=${query}&maxResults=${atMost}`, answer: foundGroupsWire, reads: 'groups found by name',
  });
  return groups.map(({ groupId, name }) => ({ groupId, name }));
};

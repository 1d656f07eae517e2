import type { SettingsCalls } from '../../contract/calls';
import { findUsers, unlessForbidden } from '../../jira/find-people';
import { findGroups } from '../../jira/groups';

type Call = SettingsCalls['findPeople'];

const MOST_FOUND = 10;

/** People and groups whose name holds the words, as the person asking may find them in Jira; people first. */
export const findPeople = async ({ query }: Call['input']): Promise<Call['output']> => {
  const words = query.trim();
  if (words === '') return { holders: [] };
  const [users, groups] = await Promise.all([unlessForbidden(findUsers(words, MOST_FOUND)), unlessForbidden(findGroups(words, MOST_FOUND))]);
  return {
    holders: [
      ...users.map(({ accountId, name }) => ({ kind: 'user' as const, accountId, name })),
      ...groups.map(({ groupId, name }) => ({ kind: 'group' as const, groupId, name })),
    ],
  };
};

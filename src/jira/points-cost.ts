/**
 * What a call costs of the points that Jira grants an app by the hour, by the table at
 * https://developer.atlassian.com/cloud/jira/platform/rate-limiting: one point for the call, one more for every issue
 * or work log that it returns, and two altogether where it is about people, groups or permissions. A write costs one. Jira tells
 * nobody what it has counted, so this is the app's own estimate.
 */
const lists: Readonly<Record<string, string>> = {
  '/rest/api/3/search/jql': 'issues',
  '/rest/api/3/issue/bulkfetch': 'issues',
  '/rest/api/3/changelog/bulkfetch': 'issueChangeLogs',
};

/** Its answer is the list itself. */
const WORK = '/rest/api/3/worklog/list';

const aboutPeople = /^\/rest\/api\/3\/(user|users|group|groups|groupuserpicker|myself|mypermissions|permissions|permissionscheme|project\/[^/]+\/permissionscheme)(\/|$)/;

/** `answer` is what Jira returned, null where it returned nothing of use. A call that Jira refuses with 429 costs nothing. */
export const pointsOf = (path: string, status: number, answer: unknown = null): number => {
  if (status === 429) return 0;
  const [address = ''] = path.split('?');
  const list = Object.hasOwn(lists, address) ? lists[address] : undefined;
  if (address === WORK) return 1 + (Array.isArray(answer) ? answer.length : 0);
  if (list !== undefined) return 1 + rowsIn(answer, list);
  return aboutPeople.test(address) ? 2 : 1;
};

const rowsIn = (answer: unknown, list: string): number => {
  const rows: unknown = typeof answer === 'object' && answer !== null ? Reflect.get(answer, list) : null;
  return Array.isArray(rows) ? rows.length : 0;
};

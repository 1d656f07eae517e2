import { pointsOf } from '../../src/jira/points-cost';

test.each<[string, number, unknown, number]>([
  ['/rest/api/3/search/jql', 200, { issues: [{}, {}, {}] }, 4],
  ['/rest/api/3/search/jql', 200, { issues: [] }, 1],
  ['/rest/api/3/search/jql', 400, null, 1],
  ['/rest/api/3/search/jql', 429, null, 0],
  ['/rest/api/3/issue/bulkfetch', 200, { issues: [{}] }, 2],
  ['/rest/api/3/changelog/bulkfetch', 200, { issueChangeLogs: [{}, {}] }, 3],
  ['/rest/api/3/search/approximate-count', 200, { count: 400 }, 1],
  ['/rest/api/3/permissions/check', 200, { projectPermissions: [{}] }, 2],
  ['/rest/api/3/mypermissions?permissions=ADMINISTER', 200, {}, 2],
  ['/rest/api/3/user?accountId=x', 200, {}, 2],
  ['/rest/api/3/user/groups?accountId=x', 200, [{}], 2],
  ['/rest/api/3/project/10001/permissionscheme?expand=permissions', 200, {}, 2],
  ['/rest/api/3/project/10001', 200, {}, 1],
  ['/rest/api/3/project/user', 200, {}, 1],
  ['/rest/api/3/issueLink', 201, null, 1],
  ['/rest/api/3/issue/10001/properties/flagship', 200, null, 1],
  ['/rest/api/3/status', 503, null, 1],
])('%s with %j costs what the table says', (path, status, answer, points) => {
  expect(pointsOf(path, status, answer)).toBe(points);
});

import { routeOf } from './route';

test.each([
  ['/', '', { page: 'home' }],
  ['/jira/dashboards', '', { page: 'dashboards' }],
  ['/jira/dashboards/10000', '', { page: 'dashboard', id: '10000' }],
  ['/browse/WEB-1', '', { page: 'issue', key: 'WEB-1' }],
  ['/browse/%E0%A4%A', '', { page: 'issue', key: '%E0%A4%A' }],
  ['/issues/', '?jql=project%20%3D%20A%20%26%26%20b%20%3D%201', { page: 'search', jql: 'project = A && b = 1' }],
  ['/issues', '', { page: 'search', jql: '' }],
  ['/issues/', '?filter=10001', { page: 'search', jql: '', filterId: '10001' }],
  ['/issues/', '?jql=a%3D1&filter=10001', { page: 'search', jql: 'a=1', filterId: '10001' }],
  ['/jira/software/c/projects/WEB/boards/1', '', { page: 'board', id: '1', view: 'board' }],
  ['/jira/software/projects/MOB/boards/3/backlog', '', { page: 'board', id: '3', view: 'backlog' }],
  ['/projects/WEB', '?selectedItem=com.atlassian.jira.jira-projects-plugin:release-page', { page: 'versions', projectKey: 'WEB' }],
  ['/jira/projects/WEB', '', { page: 'search', jql: 'project = "WEB" ORDER BY updated DESC' }],
  ['/projects/A%22%20or%20key%20%3D%20%22B', '', { page: 'search', jql: 'project = "A or key = B" ORDER BY updated DESC' }],
  ['/jira/apps/flagship', '', { page: 'global' }],
  ['/jira/apps/flagship/program/7/overview', '', { page: 'global' }],
  ['/jira/apps/flagshipping', '', { page: 'nothing', path: '/jira/apps/flagshipping' }],
])('%s%s', (path, query, route) => expect(routeOf(path, query)).toEqual(route));

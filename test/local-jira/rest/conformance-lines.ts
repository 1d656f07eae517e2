import { standardUsers } from '../site/standard-tables';
import type { Person } from './open-rest';

/** One request of the tour through the API; paths that begin with `agile/` are not of `api/3`. */
export type Line = readonly [who: Person, line: string, body?: unknown];

const agile = 'agile/1.0';

/** Board 1 is the one that the sprint of the seed tells of; 2 the kanban board of A. The sprint that is made is 10001. */
const boards: readonly Line[] = [
  ['officer', `GET ${agile}/board?type=scrum,simple&name=board`], ['officer', `GET ${agile}/board/1`], ['officer', `GET ${agile}/board/1/configuration`],
  ['officer', `GET ${agile}/board/2/configuration`], ['officer', `GET ${agile}/board/1/project`], ['officer', `GET ${agile}/board/1/version?released=false`],
  ['officer', `GET ${agile}/board/1/quickfilter`], ['officer', `GET ${agile}/board/1/sprint?state=active,future`], ['officer', `GET ${agile}/board/1/epic`],
  ['officer', `POST ${agile}/sprint`, { name: ' Next ', originBoardId: 1, goal: 'Ship', startDate: '2026-12-01T09:00:00.000+0000', endDate: '2026-12-12T09:00:00.000Z' }],
  ['officer', `GET ${agile}/sprint/10001`], ['officer', `POST ${agile}/sprint/10001`, { state: 'active' }],
  ['officer', `PUT ${agile}/sprint/10001`, { name: 'Now', state: 'active', startDate: '2026-12-01', endDate: '2026-12-13' }],
  ['officer', `POST ${agile}/sprint/10001/issue`, { issues: ['A-5'], rankBeforeIssue: 'A-1' }], ['officer', `GET ${agile}/sprint/10001/issue`],
  ['officer', `GET ${agile}/board/1/issue?jql=created%20is%20not%20empty%20order%20by%20key&expand=names,schema`], ['officer', `GET ${agile}/board/1/backlog`],
  ['officer', `GET ${agile}/board/1/epic/none/issue`], ['officer', `GET ${agile}/board/1/epic/A-1/issue`], ['officer', `GET ${agile}/board/1/sprint/10001/issue?fields=summary,sprint`],
  ['officer', `GET ${agile}/issue/A-5?expand=names`], ['officer', `PUT ${agile}/issue/rank`, { issues: ['A-5'], rankAfterIssue: 'A-1' }],
  ['officer', `PUT ${agile}/issue/A-5/estimation?boardId=1`, { value: '8.0' }], ['officer', `GET ${agile}/issue/A-5/estimation?boardId=1`],
  ['officer', `POST ${agile}/backlog/issue`, { issues: ['A-5'] }], ['officer', `POST ${agile}/backlog/1/issue`, { issues: ['A-5'] }], ['officer', `POST ${agile}/board/1/issue`, { issues: ['A-5'] }],
  ['officer', `POST ${agile}/epic/A-1/issue`, { issues: ['A-5'] }], ['officer', `GET ${agile}/epic/A-1/issue`], ['officer', `POST ${agile}/epic/none/issue`, { issues: ['A-5'] }],
  ['officer', `GET ${agile}/epic/A-1`], ['officer', `POST ${agile}/epic/A-1`, { summary: 'Renamed', done: true }],
  ['officer', `POST ${agile}/sprint/10001`, { state: 'closed' }], ['officer', `DELETE ${agile}/sprint/10001`],
];

const remote = { globalId: 'system=wiki&id=1', relationship: 'mentioned in', application: { type: 'wiki', name: 'Wiki' }, object: { url: 'https://wiki.example/1', title: 'Page', summary: 'What', icon: { url16x16: 'https://wiki.example/i.png', title: 'Page' }, status: { resolved: true } } };

const remoteLinks: readonly Line[] = [
  ['officer', 'POST issue/A-1/remotelink', remote], ['officer', 'POST issue/A-1/remotelink', { ...remote, relationship: 'named in' }],
  ['officer', 'POST issue/A-1/remotelink', { object: { url: 'https://example.com', title: 'Bare' } }],
  ['officer', 'GET issue/A-1/remotelink'], ['officer', 'GET issue/A-1/remotelink?globalId=system%3Dwiki%26id%3D1'], ['officer', 'GET issue/A-1/remotelink/10001'],
  ['officer', 'PUT issue/A-1/remotelink/10002', { object: { url: 'https://example.com/2', title: 'Changed' } }],
  ['officer', 'GET issue/A-1/changelog'], ['officer', 'DELETE issue/A-1/remotelink/10002'], ['officer', 'DELETE issue/A-1/remotelink?globalId=system%3Dwiki%26id%3D1'],
];

/** 10501 is the version that was made earlier; 10502 and 10503 are made here. */
const versions: readonly Line[] = [
  ['admin', 'POST version', { projectId: 10000, name: '3.0', startDate: '2027-01-01', releaseDate: '2027-02-01' }], ['admin', 'POST version', { project: 'A', name: '4.0' }],
  ['admin', 'PUT version/10502', { releaseDate: '', startDate: null, description: 'Later' }], ['officer', 'POST version/10503/move', { position: 'First' }],
  ['officer', 'POST version/10503/move', { after: 'http://jira.test/rest/api/3/version/10502' }], ['officer', 'GET version/10501/relatedIssueCounts'],
  ['officer', 'GET version/10501/unresolvedIssueCount'], ['admin', 'PUT version/10502/mergeto/10501'], ['admin', 'POST version/10503/removeAndSwap', { moveFixIssuesTo: 10501 }],
];

const bulk: readonly Line[] = [
  ['officer', 'GET bulk/issues/fields?issueIdsOrKeys=A-1,A-5'],
  ['officer', 'POST bulk/issues/fields', { selectedIssueIdsOrKeys: ['A-1', 'A-5', 'NOPE-1'], selectedActions: ['duedate'], editedFieldsInput: { datePickerFields: [{ fieldId: 'duedate', date: { formattedDate: '24/Dec/26' } }] } }],
  ['officer', 'GET bulk/issues/transition?issueIdsOrKeys=A-1,B-1'],
  ['officer', 'POST bulk/issues/transition', { bulkTransitionInputs: [{ selectedIssueIdsOrKeys: ['A-5'], transitionId: '13' }] }],
  ['officer', 'GET bulk/queue/20000'], ['officer', 'GET bulk/queue/20001'],
];

/** The filter that is made here is 10004: three belong to boards. */
const filters: readonly Line[] = [
  ['officer', 'POST filter', { name: 'Mine', jql: 'project = A', description: 'What I do', favourite: true, sharePermissions: [{ type: 'project', project: { id: '10000' } }], editPermissions: [{ type: 'user', user: { accountId: standardUsers.lead.accountId } }] }],
  ['officer', 'GET filter/10004'], ['officer', 'GET filter/my?includeFavourites=true'], ['officer', 'GET filter/favourite'],
  ['officer', 'GET filter/search?filterName=i&orderBy=-name&expand=jql,owner,description,favourite,sharePermissions,viewUrl'],
  ['lead', 'PUT filter/10004', { name: 'Ours', jql: 'project = B' }], ['officer', 'DELETE filter/10004/favourite'], ['officer', 'PUT filter/10004/favourite'],
  ['officer', 'POST filter/10004/permission', { type: 'group', groupname: 'jira-users' }], ['officer', 'POST filter/10004/permission', { type: 'projectRole', projectId: '10000', projectRoleId: '10003' }],
  ['officer', 'GET filter/10004/permission'], ['officer', 'GET filter/10004/permission/1'], ['officer', 'DELETE filter/10004/permission/1'],
  ['officer', 'POST search/jql', { jql: 'filter = Ours' }],
  ['officer', `POST ${agile}/board`, { name: 'Mine', type: 'kanban', filterId: 10004, location: { type: 'project', projectKeyOrId: 'A' } }],
  ['officer', `GET ${agile}/board/filter/10004`], ['admin', `DELETE ${agile}/board/10001`],
  ['admin', 'PUT filter/10004/owner', { accountId: standardUsers.admin.accountId }], ['admin', 'DELETE filter/10004'],
];

/** What was taken in later: boards, links to elsewhere, order and merging of versions, bulk edits and filters. */
export const laterLines: readonly Line[] = [...boards, ...remoteLinks, ...versions, ...bulk, ...filters];

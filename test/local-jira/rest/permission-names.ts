import { globalPermissions } from '../site/permissions';

const names: Readonly<Record<string, string>> = {
  ADMINISTER: 'Administer Jira', SYSTEM_ADMIN: 'Jira System Administrators', USER_PICKER: 'Browse users and groups', BULK_CHANGE: 'Make bulk changes',
  CREATE_SHARED_OBJECTS: 'Share dashboards and filters', MANAGE_GROUP_FILTER_SUBSCRIPTIONS: 'Manage group filter subscriptions',
  BROWSE_PROJECTS: 'Browse Projects', ADMINISTER_PROJECTS: 'Administer Projects', CREATE_ISSUES: 'Create Issues', EDIT_ISSUES: 'Edit Issues',
  TRANSITION_ISSUES: 'Transition Issues', ASSIGN_ISSUES: 'Assign Issues', ASSIGNABLE_USER: 'Assignable User', LINK_ISSUES: 'Link Issues',
  MOVE_ISSUES: 'Move Issues', SCHEDULE_ISSUES: 'Schedule Issues', RESOLVE_ISSUES: 'Resolve Issues', CLOSE_ISSUES: 'Close Issues',
  DELETE_ISSUES: 'Delete Issues', SET_ISSUE_SECURITY: 'Set Issue Security', MODIFY_REPORTER: 'Modify Reporter', ADD_COMMENTS: 'Add Comments',
  EDIT_ALL_COMMENTS: 'Edit All Comments', EDIT_OWN_COMMENTS: 'Edit Own Comments', DELETE_ALL_COMMENTS: 'Delete All Comments',
  DELETE_OWN_COMMENTS: 'Delete Own Comments', WORK_ON_ISSUES: 'Work On Issues', EDIT_ALL_WORKLOGS: 'Edit All Worklogs', EDIT_OWN_WORKLOGS: 'Edit Own Worklogs',
  DELETE_ALL_WORKLOGS: 'Delete All Worklogs', DELETE_OWN_WORKLOGS: 'Delete Own Worklogs', MANAGE_SPRINTS_PERMISSION: 'Manage Sprints',
  VIEW_DEV_TOOLS: 'View Development Tools', VIEW_READONLY_WORKFLOW: 'View Read-Only Workflow', VIEW_VOTERS_AND_WATCHERS: 'View Voters and Watchers',
  MANAGE_WATCHERS: 'Manage Watchers', CREATE_ATTACHMENTS: 'Create Attachments', DELETE_ALL_ATTACHMENTS: 'Delete All Attachments',
  DELETE_OWN_ATTACHMENTS: 'Delete Own Attachments',
};

export type PermissionInfo = { readonly id: string; readonly key: string; readonly name: string; readonly type: 'GLOBAL' | 'PROJECT'; readonly description: string };

/** Every permission the site knows, by key. */
export const permissionInfos: ReadonlyMap<string, PermissionInfo> = new Map(Object.entries(names).map(([key, name], index) => [
  key, { id: String(index), key, name, type: globalPermissions.includes(key) ? 'GLOBAL' : 'PROJECT', description: '' },
]));

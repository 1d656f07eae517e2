import { standardFields } from './standard-fields';
import type { Grant, Group, Holder, IssueType, LinkType, PermissionScheme, ProjectRole, SiteSeed, Status, User } from './types';

const person = (name: string, displayName: string, number: number, more: Partial<User> = {}): User => ({
  accountId: `712020:6f1a0000-0000-4000-8000-00000000000${number}`,
  email: `${name}@example.com`, displayName, active: true, accountType: 'atlassian',
  timeZone: 'Europe/Berlin', admin: false, licensed: true, ...more,
});

/**
 * The five people one can be on the local site. The outsider can sign in, is in no group and role and has no
 * Jira Software access, so that only a holder naming him, or "anyone", lets him see something.
 */
export const standardUsers = {
  admin: person('admin', 'Ada Admin', 1, { admin: true }),
  officer: person('officer', 'Olga Officer', 2),
  lead: person('lead', 'Liam Lead', 3),
  engineer: person('engineer', 'Emeka Engineer', 4),
  outsider: person('outsider', 'Otto Outsider', 5, { licensed: false }),
} as const;

/** The account the app itself acts as. */
export const appAccountId = '712020:6f1a0000-0000-4000-8000-0000000000aa';

export const appUser: User = {
  accountId: appAccountId, email: null, displayName: 'Flagship', active: true, accountType: 'app',
  timeZone: 'Etc/UTC', admin: false, licensed: false,
};

export const groupNames = { admins: 'site-admins', users: 'jira-users', programOffice: 'program-office' } as const;

const { admin, officer, lead, engineer } = standardUsers;

export const standardGroups: readonly Group[] = [
  { groupId: 'a1b20000-0000-4000-8000-000000000001', name: groupNames.admins, members: [admin.accountId] },
  { groupId: 'a1b20000-0000-4000-8000-000000000002', name: groupNames.users, members: [admin, officer, lead, engineer].map((user) => user.accountId) },
  { groupId: 'a1b20000-0000-4000-8000-000000000003', name: groupNames.programOffice, members: [officer.accountId] },
];

/** Project role ids. A security level that the app should see lists `appAccess` among its members. */
export const roleIds = { administrators: 10002, members: 10003, viewers: 10004, appAccess: 10005 } as const;

export const standardRoles: readonly ProjectRole[] = [
  { id: roleIds.administrators, name: 'Administrators' },
  { id: roleIds.members, name: 'Members' },
  { id: roleIds.viewers, name: 'Viewers' },
  { id: roleIds.appAccess, name: 'atlassian-addons-project-access' },
];

/** What a member may do besides browsing. */
export const memberPermissions: readonly string[] = [
  'CREATE_ISSUES', 'EDIT_ISSUES', 'TRANSITION_ISSUES', 'ASSIGN_ISSUES', 'ASSIGNABLE_USER', 'LINK_ISSUES', 'MOVE_ISSUES',
  'SCHEDULE_ISSUES', 'RESOLVE_ISSUES', 'CLOSE_ISSUES', 'DELETE_ISSUES', 'ADD_COMMENTS', 'EDIT_OWN_COMMENTS',
  'DELETE_OWN_COMMENTS', 'WORK_ON_ISSUES', 'EDIT_OWN_WORKLOGS', 'DELETE_OWN_WORKLOGS', 'MANAGE_SPRINTS_PERMISSION',
];

/** What a project's administrator may do besides. */
export const projectAdminPermissions: readonly string[] = [
  'ADMINISTER_PROJECTS', 'SET_ISSUE_SECURITY', 'MODIFY_REPORTER', 'EDIT_ALL_COMMENTS', 'DELETE_ALL_COMMENTS',
  'EDIT_ALL_WORKLOGS', 'DELETE_ALL_WORKLOGS',
];

/**
 * A permission scheme: `browse` holders may browse, `members` (by default the same) may work on issues, and the
 * Administrators role and the site-admins group administer the project. As in Jira, administering is not browsing.
 */
export const permissionScheme = (id: number, name: string, browse: readonly Holder[], members: readonly Holder[] = browse): PermissionScheme => {
  const pairs: [string, Holder][] = [
    ...browse.map((holder): [string, Holder] => ['BROWSE_PROJECTS', holder]),
    ...memberPermissions.flatMap((permission) => members.map((holder): [string, Holder] => [permission, holder])),
    ...projectAdminPermissions.flatMap((permission): [string, Holder][] => [
      [permission, { type: 'projectRole', parameter: String(roleIds.administrators) }],
      [permission, { type: 'group', parameter: groupNames.admins }],
    ]),
  ];
  return { id, name, grants: pairs.map(([permission, holder], index): Grant => ({ id: id * 1000 + index, permission, holder })) };
};

/** Everybody in the users group may browse: all four standard users but the outsider. */
export const defaultScheme = permissionScheme(10000, 'Default software scheme', [{ type: 'group', parameter: groupNames.users }]);

export const issueTypes = {
  epic: { id: '10000', name: 'Epic', hierarchyLevel: 1, subtask: false },
  story: { id: '10001', name: 'Story', hierarchyLevel: 0, subtask: false },
  task: { id: '10002', name: 'Task', hierarchyLevel: 0, subtask: false },
  subtask: { id: '10003', name: 'Sub-task', hierarchyLevel: -1, subtask: true },
  bug: { id: '10004', name: 'Bug', hierarchyLevel: 0, subtask: false },
} as const satisfies Record<string, IssueType>;

export const statuses = {
  todo: { id: '10000', name: 'To Do', category: 'new' },
  doing: { id: '3', name: 'In Progress', category: 'indeterminate' },
  done: { id: '10001', name: 'Done', category: 'done' },
} as const satisfies Record<string, Status>;

export const linkTypes = {
  blocks: { id: '10000', name: 'Blocks', inward: 'is blocked by', outward: 'blocks' },
  cloners: { id: '10001', name: 'Cloners', inward: 'is cloned by', outward: 'clones' },
  duplicate: { id: '10002', name: 'Duplicate', inward: 'is duplicated by', outward: 'duplicates' },
  relates: { id: '10003', name: 'Relates', inward: 'relates to', outward: 'relates to' },
  depends: { id: '10020', name: 'Depends', inward: 'is required by', outward: 'depends on' },
} as const satisfies Record<string, LinkType>;

export const resolutions = {
  done: { id: '10000', name: 'Done' },
  wontDo: { id: '10001', name: "Won't Do" },
  duplicate: { id: '10002', name: 'Duplicate' },
  cannotReproduce: { id: '10003', name: 'Cannot Reproduce' },
} as const;

export const priorities = {
  highest: { id: '1', name: 'Highest' },
  high: { id: '2', name: 'High' },
  medium: { id: '3', name: 'Medium' },
  low: { id: '4', name: 'Low' },
  lowest: { id: '5', name: 'Lowest' },
} as const;

/** A site with people and settings and nothing in it: spread it into a seed and replace what differs. */
export const emptySeed: SiteSeed = {
  cloudId: '0c5d8f3e-1b7a-4e0b-9c54-6a2f5d8e7b10',
  users: [...Object.values(standardUsers), appUser],
  groups: standardGroups,
  roles: standardRoles,
  permissionSchemes: [defaultScheme],
  securitySchemes: [],
  issueTypes: Object.values(issueTypes),
  statuses: Object.values(statuses),
  priorities: Object.values(priorities),
  resolutions: Object.values(resolutions),
  linkTypes: Object.values(linkTypes),
  fields: standardFields,
  projects: [], sprints: [], issues: [], links: [], changes: [], comments: [], worklogs: [], properties: [], dashboards: [], programs: [],
};

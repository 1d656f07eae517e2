/**
 * What the local Jira site holds: plain rows, one table each, in Jira's own terms. A seed (sample program,
 * generator, folder of real issues) is a complete set of these tables; the site keeps them in memory, answers REST
 * from them and writes every changed row to a journal, so that what was changed stays between starts.
 */
export type User = {
  readonly accountId: string;
  readonly email: string | null;
  readonly displayName: string;
  readonly active: boolean;
  readonly accountType: 'atlassian' | 'app' | 'customer';
  readonly timeZone: string;
  /** Site administrator (global ADMINISTER). */
  readonly admin: boolean;
  /** Has access to Jira Software; without it, `applicationRole` holders do not include this user. */
  readonly licensed: boolean;
};

export type Group = { readonly groupId: string; readonly name: string; readonly members: readonly string[] };

export type HolderType =
  | 'anyone' | 'applicationRole' | 'group' | 'projectRole' | 'projectLead' | 'user'
  | 'reporter' | 'assignee' | 'userCustomField' | 'groupCustomField';

/** `parameter`: group name, role id, account id or field id; absent for the others (an applicationRole may have none). */
export type Holder = { readonly type: HolderType; readonly parameter?: string };

export type Grant = { readonly id: number; readonly permission: string; readonly holder: Holder };

export type PermissionScheme = { readonly id: number; readonly name: string; readonly grants: readonly Grant[] };

export type SecurityLevel = { readonly id: string; readonly name: string; readonly members: readonly Holder[] };

export type SecurityScheme = { readonly id: number; readonly name: string; readonly levels: readonly SecurityLevel[] };

export type ProjectRole = { readonly id: number; readonly name: string };

export type Version = {
  readonly id: string; readonly name: string; readonly description?: string;
  readonly archived: boolean; readonly released: boolean;
  readonly startDate?: string; readonly releaseDate?: string;
};

export type Component = { readonly id: string; readonly name: string };

export type Project = {
  readonly id: string;
  readonly key: string;
  readonly name: string;
  readonly style: 'classic' | 'next-gen';
  readonly leadAccountId: string;
  readonly permissionSchemeId: number;
  readonly securitySchemeId: number | null;
  readonly archived: boolean;
  readonly roleActors: readonly { readonly roleId: number; readonly users: readonly string[]; readonly groups: readonly string[] }[];
  readonly issueTypeIds: readonly string[];
  readonly statusIds: readonly string[];
  readonly versions: readonly Version[];
  readonly components: readonly Component[];
  /** Fields that a new issue of this project must have besides its summary, as a field configuration demands. */
  readonly requiredFieldIds?: readonly string[];
  /** Keys this project, or its issues, had before; old issue keys still resolve. */
  readonly formerKeys: readonly string[];
};

export type IssueType = { readonly id: string; readonly name: string; readonly hierarchyLevel: number; readonly subtask: boolean; readonly projectId?: string };

export type Status = { readonly id: string; readonly name: string; readonly category: 'new' | 'indeterminate' | 'done'; readonly projectId?: string };

export type Field = {
  readonly id: string; readonly name: string; readonly custom: boolean; readonly orderable: boolean; readonly navigable: boolean;
  readonly searchable: boolean; readonly clauseNames: readonly string[];
  readonly schema?: { readonly type: string; readonly items?: string; readonly system?: string; readonly custom?: string; readonly customId?: number };
  /** Only in this (team-managed) project. */
  readonly projectId?: string;
};

export type LinkType = { readonly id: string; readonly name: string; readonly inward: string; readonly outward: string };

export type Sprint = {
  readonly id: number; readonly name: string; readonly state: 'future' | 'active' | 'closed'; readonly boardId: number;
  readonly startDate?: string; readonly endDate?: string; readonly completeDate?: string; readonly goal?: string;
};

/**
 * An issue with references instead of copies, so that a rename shows everywhere: ids in `typeId`, `statusId`,
 * ..., and in `custom` the raw values of custom fields by field id (sprint: array of sprint ids; user field: account id;
 * options: `{id, value}`; team: `{id, name}`; number and date as they are).
 * Times are ISO with offset as Jira writes them (`2026-11-20T09:12:33.000+0000`); `duedate` is `YYYY-MM-DD`.
 */
export type Issue = {
  readonly id: string;
  readonly key: string;
  readonly projectId: string;
  readonly typeId: string;
  readonly statusId: string;
  readonly resolutionId: string | null;
  readonly priorityId: string | null;
  readonly summary: string;
  /** Atlassian document or null. */
  readonly description: unknown;
  readonly parentId: string | null;
  readonly assigneeId: string | null;
  readonly reporterId: string | null;
  readonly created: string;
  readonly updated: string;
  readonly resolutiondate: string | null;
  readonly duedate: string | null;
  readonly labels: readonly string[];
  readonly componentIds: readonly string[];
  readonly fixVersionIds: readonly string[];
  readonly securityLevelId: string | null;
  readonly timeoriginalestimate: number | null;
  readonly timeestimate: number | null;
  readonly timespent: number | null;
  readonly custom: Readonly<Record<string, unknown>>;
};

/** The source reads "<outward name> destination": with Blocks, the source blocks the destination. */
export type IssueLink = { readonly id: string; readonly typeId: string; readonly sourceId: string; readonly destinationId: string };

export type ChangeItem = {
  readonly field: string; readonly fieldtype: 'jira' | 'custom'; readonly fieldId?: string;
  readonly from: string | null; readonly fromString: string | null; readonly to: string | null; readonly toString: string | null;
};

export type ChangeGroup = {
  readonly id: string; readonly issueId: string; readonly authorId: string | null; readonly created: string;
  readonly items: readonly ChangeItem[];
};

export type Comment = { readonly id: string; readonly issueId: string; readonly authorId: string; readonly created: string; readonly updated: string; readonly body: unknown; readonly visibility?: { readonly type: 'group' | 'role'; readonly value: string } };

export type Worklog = { readonly id: string; readonly issueId: string; readonly authorId: string; readonly started: string; readonly created: string; readonly updated: string; readonly timeSpentSeconds: number; readonly comment?: unknown; readonly visibility?: { readonly type: 'group' | 'role'; readonly value: string } };

export type EntityProperty = { readonly issueId: string; readonly key: string; readonly value: unknown };

export type Gadget = { readonly id: string; readonly moduleKey: string; readonly column: number; readonly row: number; readonly config: unknown };

/** Who besides its owner sees a dashboard: nobody, everybody who is signed in, or everybody. */
export type DashboardShare = 'private' | 'loggedin' | 'global';

/** Shared with everybody who is signed in unless `share` says otherwise. */
export type Dashboard = { readonly id: string; readonly name: string; readonly ownerId: string; readonly gadgets: readonly Gadget[]; readonly share?: DashboardShare };

/** Everything a seed brings. The site's id (`cloudId`) stays the same between starts. */
export type SiteSeed = {
  readonly cloudId: string;
  readonly users: readonly User[];
  readonly groups: readonly Group[];
  readonly roles: readonly ProjectRole[];
  readonly permissionSchemes: readonly PermissionScheme[];
  readonly securitySchemes: readonly SecurityScheme[];
  readonly issueTypes: readonly IssueType[];
  readonly statuses: readonly Status[];
  readonly priorities: readonly { readonly id: string; readonly name: string }[];
  readonly resolutions: readonly { readonly id: string; readonly name: string }[];
  readonly linkTypes: readonly LinkType[];
  readonly fields: readonly Field[];
  readonly projects: readonly Project[];
  readonly sprints: readonly Sprint[];
  readonly issues: Iterable<Issue>;
  readonly links: Iterable<IssueLink>;
  readonly changes: Iterable<ChangeGroup>;
  readonly comments: readonly Comment[];
  readonly worklogs: readonly Worklog[];
  readonly properties: readonly EntityProperty[];
  readonly dashboards: readonly Dashboard[];
  /** Programs to make through the app itself on first start, as this user. */
  readonly programs: readonly { readonly name: string; readonly projectKeys: readonly string[]; readonly jql: string | null; readonly asEmail: string; readonly settings?: readonly { readonly key: string; readonly value: string | number | readonly string[] | null }[]; readonly publish: boolean }[];
};

/** What these pages read of Jira's REST answers. */
export type PersonJson = { readonly accountId: string; readonly displayName: string };

export type StatusJson = { readonly id: string; readonly name: string; readonly statusCategory: { readonly key: string; readonly name: string } };

export type IssueTypeJson = { readonly id: string; readonly name: string; readonly subtask: boolean };

/** An issue as other issues mention it. */
export type MentionedJson = {
  readonly id: string; readonly key: string;
  readonly fields: { readonly summary: string; readonly status: StatusJson; readonly issuetype: IssueTypeJson };
};

export type LinkTypeJson = { readonly id: string; readonly name: string; readonly inward: string; readonly outward: string };

export type LinkJson = { readonly id: string; readonly type: LinkTypeJson; readonly inwardIssue?: MentionedJson; readonly outwardIssue?: MentionedJson };

export type SprintJson = { readonly id: number; readonly name: string; readonly state: string };

export type ProjectJson = { readonly id: string; readonly key: string; readonly name: string; readonly style?: string; readonly projectTypeKey?: string; readonly lead?: PersonJson };

export type IssueJson = {
  readonly id: string; readonly key: string;
  readonly fields: {
    readonly summary: string; readonly status: StatusJson; readonly issuetype: IssueTypeJson; readonly project: ProjectJson;
    readonly assignee: PersonJson | null; readonly reporter: PersonJson | null; readonly priority: { readonly name: string } | null;
    readonly resolution: { readonly name: string } | null; readonly parent?: MentionedJson; readonly description: unknown;
    readonly created: string; readonly updated: string; readonly duedate: string | null; readonly labels: readonly string[];
    readonly fixVersions: readonly { readonly id: string; readonly name: string }[];
    readonly components: readonly { readonly id: string; readonly name: string }[];
    readonly security?: { readonly name: string } | null;
    readonly issuelinks: readonly LinkJson[];
    readonly timespent?: number | null; readonly timeoriginalestimate?: number | null; readonly timeestimate?: number | null;
    readonly [customField: `customfield_${number}`]: unknown;
  };
};

export type SearchJson = { readonly issues: readonly IssueJson[]; readonly nextPageToken?: string; readonly isLast?: boolean };

export type PageJson<T> = { readonly values: readonly T[]; readonly total?: number };

export type FilterJson = { readonly id: string; readonly name: string; readonly jql: string; readonly owner?: PersonJson; readonly favourite?: boolean };

export type DashboardJson = { readonly id: string; readonly name: string; readonly owner?: PersonJson; readonly isWritable: boolean; readonly sharePermissions: readonly { readonly type: string }[] };

export type GadgetJson = { readonly id: number; readonly moduleKey?: string; readonly title: string; readonly position: { readonly row: number; readonly column: number } };

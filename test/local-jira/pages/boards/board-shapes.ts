import type { IssueTypeJson, PersonJson, StatusJson } from '../rest/shapes';

/** What the board page reads of Jira Software's answers. */
export type BoardJson = { readonly id: number; readonly name: string; readonly type: 'scrum' | 'kanban' | 'simple'; readonly location: { readonly projectKey: string; readonly projectName: string } };

export type ColumnJson = { readonly name: string; readonly statuses: readonly { readonly id: string }[] };

export type ConfigurationJson = { readonly columnConfig: { readonly columns: readonly ColumnJson[] }; readonly estimation?: { readonly field: { readonly fieldId: string } }; readonly filter: { readonly id: string } };

export type BoardSprint = { readonly id: number; readonly name: string; readonly state: string; readonly startDate?: string; readonly endDate?: string; readonly goal?: string; readonly originBoardId: number };

export type CardJson = {
  readonly id: string; readonly key: string;
  readonly fields: {
    readonly summary: string; readonly status: StatusJson; readonly issuetype: IssueTypeJson; readonly assignee: PersonJson | null; readonly flagged?: boolean;
    readonly sprint?: { readonly id: number; readonly state: string } | null; readonly timeoriginalestimate?: number | null;
    readonly [customField: `customfield_${number}`]: unknown;
  };
};

export type CardList = { readonly issues: readonly CardJson[]; readonly total: number };

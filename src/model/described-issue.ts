import type { JiraIssue } from './jira-issue';

/** An issue with its summary, which is kept apart from the facts that figures are computed from. */
export type DescribedIssue = { readonly issue: JiraIssue; readonly summary: string };

import { grantedTo } from '../permissions';

/** What Jira lets a user do with an issue, beyond seeing it. */
export type Right = 'LINK_ISSUES' | 'EDIT_ISSUES' | 'ADD_COMMENTS';

/** What Jira calls these permissions where people look for them. */
export const rightNames: Readonly<Record<Right | 'CREATE_ISSUES', string>> = {
  LINK_ISSUES: 'Link issues', EDIT_ISSUES: 'Edit issues', ADD_COMMENTS: 'Add comments', CREATE_ISSUES: 'Create issues',
};

export type IssueRights = {
  /** Whether the user may see the issue at all, and do this with it. */
  readonly may: (issueId: number, right: Right) => boolean;
  readonly sees: (issueId: number) => boolean;
};

/** What the user may do with each of these issues, asked of Jira now, for all of them in one call. */
export const issueRights = async (issueIds: readonly number[]): Promise<IssueRights> => {
  const granted = await grantedTo(['BROWSE_PROJECTS', 'LINK_ISSUES', 'EDIT_ISSUES', 'ADD_COMMENTS'], { projectIds: [], issueIds: [...new Set(issueIds)] });
  const sees = (issueId: number): boolean => granted('BROWSE_PROJECTS').issues.has(issueId);
  return { sees, may: (issueId, right) => sees(issueId) && granted(right).issues.has(issueId) };
};

type ProjectRight = 'CREATE_ISSUES' | 'LINK_ISSUES';

export type ProjectRights = { readonly may: (projectId: number, right: ProjectRight) => boolean };

/** What the user may do in each of these projects, whatever the issue. */
export const projectRights = async (projectIds: readonly number[]): Promise<ProjectRights> => {
  const granted = await grantedTo(['CREATE_ISSUES', 'LINK_ISSUES'], { projectIds: [...new Set(projectIds)], issueIds: [] });
  return { may: (projectId, right) => granted(right).projects.has(projectId) };
};

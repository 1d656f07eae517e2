import type { MouseEvent, ReactElement } from 'react';
import { openInJira } from '../bridge';
import { useViewer } from './viewer';

/**
 * A key that leads to its issue. A real link, so that it can be copied and read as one; the frame itself may not
 * leave its place, so Jira is asked to open it.
 */
export const IssueKey = ({ issueKey }: { readonly issueKey: string }): ReactElement => {
  const { siteUrl } = useViewer();
  const path = `/browse/${encodeURIComponent(issueKey)}`;
  const open = (event: MouseEvent): void => {
    event.preventDefault();
    openInJira(path);
  };
  return <a className="issue-key" href={`${siteUrl}${path}`} onClick={open} target="_blank" rel="noreferrer">{issueKey}</a>;
};

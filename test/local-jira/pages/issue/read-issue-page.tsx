import { useCallback, type ReactElement } from 'react';
import { AppSurface } from '../app/app-surface';
import { get } from '../rest/rest';
import type { IssueJson } from '../rest/shapes';
import { useLoaded } from '../rest/use-loaded';
import { WhenLoaded } from '../shell/messages';
import { StatusLozenge } from '../shell/status-lozenge';
import { issuePath } from './load-issue';

type ReadIssuePageProps = { readonly issueKey: string; /** Address of the site that is read. */ readonly site: string };

/** An issue of another site: no more than its name, the way to it, and the app's panel. */
export const ReadIssuePage = ({ issueKey, site }: ReadIssuePageProps): ReactElement => {
  const { loaded } = useLoaded(useCallback(() => get<IssueJson>(`${issuePath(issueKey)}?fields=summary,status`), [issueKey]));
  return (
    <main className="page">
      <WhenLoaded loaded={loaded} failed="This issue could not be shown.">
        {({ key, fields: { summary, status } }) => (
          <>
            <p><a href={`${site}/browse/${encodeURIComponent(key)}`} target="_blank" rel="noopener noreferrer">{key} in Jira</a></p>
            <div className="page-head"><h1 dir="auto">{summary}</h1><StatusLozenge status={status} /></div>
            <section className="read-issue-panel" aria-label="Flagship">
              <AppSurface moduleKey="flagship-issue" title="Flagship" height="content" place={{ issueKey: key }} />
            </section>
          </>
        )}
      </WhenLoaded>
    </main>
  );
};

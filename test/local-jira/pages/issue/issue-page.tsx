import { useCallback, useState, type ReactElement } from 'react';
import { AppSurface } from '../app/app-surface';
import { post, put, remove } from '../rest/rest';
import { messagesIn, useLoaded } from '../rest/use-loaded';
import { IssueTable } from './issue-table';
import { Link } from '../shell/link';
import { Messages, WhenLoaded } from '../shell/messages';
import { CommentList, documentOf } from './comment-list';
import { Description } from './description';
import { Details } from './details';
import { IssueActions } from './issue-actions';
import { LongTextEdit } from './edit-field';
import { issuePath, loadIssue, type ShownIssue } from './load-issue';
import { LinkList, type NewLink } from './link-list';
import { RemoteLinks } from './remote-links';
import { StatusMenu } from './status-menu';
import { WorklogList } from './worklog-list';

type Change = (work: Promise<unknown>) => void;

/** In a request Jira's "inward issue" is the one the outward sentence begins with. */
const addLink = (key: string, { type, side, otherKey }: NewLink): Promise<unknown> => {
  const [first, second] = side === 'outward' ? [key, otherKey] : [otherKey, key];
  return post('/rest/api/3/issueLink', { type: { name: type }, inwardIssue: { key: first }, outwardIssue: { key: second } });
};

const Head = ({ shown: { issue } }: { readonly shown: ShownIssue }): ReactElement => (
  <nav className="crumbs" aria-label="Breadcrumbs">
    <Link href="/projects">Projects</Link><span aria-hidden="true">/</span>
    <Link href={`/issues/?jql=${encodeURIComponent(`project = "${issue.fields.project.key}" ORDER BY updated DESC`)}`}>{issue.fields.project.name}</Link><span aria-hidden="true">/</span>
    {issue.fields.parent !== undefined && <><Link href={`/browse/${issue.fields.parent.key}`}>{issue.fields.parent.key}</Link><span aria-hidden="true">/</span></>}
    <span>{issue.fields.issuetype.name} {issue.key}</span>
  </nav>
);

const Main = ({ shown, change }: { readonly shown: ShownIssue; readonly change: Change }): ReactElement => {
  const { issue, children, comments, linkTypes, worklogs } = shown;
  const path = issuePath(issue.key);
  return (
    <div className="issue-main">
      <h1 className="issue-title"><LongTextEdit label="Summary" value={issue.fields.summary} onSave={(summary) => change(put(path, { fields: { summary } }))} /></h1>
      <Description body={issue.fields.description} />
      {children.length > 0 && <section className="block" aria-label="Child issues"><h2>Child issues</h2><IssueTable issues={children} /></section>}
      <LinkList
        issueKey={issue.key} links={issue.fields.issuelinks} types={linkTypes}
        onAdd={(link) => change(addLink(issue.key, link))} onRemove={(id) => change(remove(`/rest/api/3/issueLink/${id}`))}
      />
      <RemoteLinks
        links={shown.remoteLinks} onAdd={(url, title) => change(post(`${path}/remotelink`, { object: { url, title } }))} onRemove={(id) => change(remove(`${path}/remotelink/${id}`))}
      />
      <WorklogList worklogs={worklogs} onLog={(timeSpent) => change(post(`${path}/worklog`, { timeSpent }))} />
      <CommentList comments={comments} onAdd={(text) => change(post(`${path}/comment`, { body: documentOf(text) }))} />
    </div>
  );
};

type SideProps = { readonly shown: ShownIssue; readonly change: Change; readonly changes: number; readonly onChanged: () => void };

const Side = ({ shown, change, changes, onChanged }: SideProps): ReactElement => {
  const { key } = shown.issue;
  return (
    <aside className="issue-side" aria-label="Details">
      <div className="issue-head">
        <StatusMenu shown={shown} onMove={(id) => change(post(`${issuePath(key)}/transitions`, { transition: { id } }))} />
        <IssueActions issueKey={key} onClosed={onChanged} />
      </div>
      <details className="side-section" open><summary>Details</summary><Details shown={shown} onEdit={(edited) => change(put(issuePath(key), { fields: edited }))} /></details>
      <details className="side-section" open>
        <summary>Flagship</summary>
        <AppSurface moduleKey="flagship-issue" title="Flagship" height="content" place={{ issueKey: key }} tell={{ event: 'JIRA_ISSUE_CHANGED', count: changes }} />
      </details>
    </aside>
  );
};

/** An issue: what it is, its links, its fields, and the app's context beside them. What is changed is saved at once. */
export const IssuePage = ({ issueKey }: { readonly issueKey: string }): ReactElement => {
  const { loaded, again } = useLoaded(useCallback(() => loadIssue(issueKey), [issueKey]));
  const [messages, setMessages] = useState<readonly string[]>([]);
  const [changes, setChanges] = useState(0);
  const changed = (): void => { setChanges((count) => count + 1); again(); };
  const change: Change = (work) => {
    work.then(
      () => { setMessages([]); changed(); },
      (error: unknown) => { setMessages(messagesIn(error)); again(); },
    );
  };
  return (
    <main className="page">
      <WhenLoaded loaded={loaded} failed="This issue could not be shown.">
        {(shown) => (
          <>
            <Head shown={shown} />
            <Messages messages={messages} title="That was not saved." />
            <div className="issue"><Main shown={shown} change={change} /><Side shown={shown} change={change} changes={changes} onChanged={changed} /></div>
          </>
        )}
      </WhenLoaded>
    </main>
  );
};

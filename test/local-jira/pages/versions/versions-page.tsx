import { useCallback, useState, type FormEvent, type ReactElement } from 'react';
import { get, post } from '../rest/rest';
import type { ProjectJson } from '../rest/shapes';
import { messagesIn, useLoaded } from '../rest/use-loaded';
import { Link } from '../shell/link';
import { Messages, WhenLoaded } from '../shell/messages';
import { VersionTable, type Change, type ShownVersion, type VersionJson } from './version-table';

type Shown = { readonly mayChange: boolean; readonly project: ProjectJson; readonly versions: readonly ShownVersion[] };

const counted = (version: VersionJson): ShownVersion => {
  const { unmapped = 0, toDo = 0, inProgress = 0, done = 0 } = version.issuesStatusForFixVersion ?? {};
  const open = unmapped + toDo + inProgress;
  return { ...version, all: open + done, open };
};

const load = async (key: string): Promise<Shown> => {
  const path = `/rest/api/3/project/${encodeURIComponent(key)}`;
  const [project, versions] = await Promise.all([get<ProjectJson>(path), get<readonly VersionJson[]>(`${path}/versions?expand=issuesstatus`)]);
  const { permissions } = await get<{ readonly permissions: Readonly<Record<string, { readonly havePermission: boolean }>> }>(`/rest/api/3/mypermissions?permissions=ADMINISTER,ADMINISTER_PROJECTS&projectKey=${encodeURIComponent(key)}`);
  const mayChange = Object.values(permissions).some(({ havePermission }) => havePermission);
  return { mayChange, project, versions: versions.map(counted) };
};

const NewVersion = ({ projectId, change }: { readonly projectId: string; readonly change: Change }): ReactElement => {
  const [name, setName] = useState('');
  const [day, setDay] = useState('');
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    change(post('/rest/api/3/version', { projectId: Number(projectId), name, ...(day === '' ? {} : { releaseDate: day }) }));
    setName('');
  };
  return (
    <form className="inline-form" onSubmit={submit}>
      <label className="field field-short">New version<input required maxLength={255} placeholder="Name" value={name} onChange={(event) => setName(event.target.value)} /></label>
      <label className="field field-short">Release date<input type="date" value={day} onChange={(event) => setDay(event.target.value)} /></label>
      <button type="submit" className="button button-primary">Create version</button>
    </form>
  );
};

/** The versions of a project: when they come out, how much of them is open, and what becomes of them. */
export const VersionsPage = ({ projectKey }: { readonly projectKey: string }): ReactElement => {
  const { loaded, again } = useLoaded(useCallback(() => load(projectKey), [projectKey]));
  const [messages, setMessages] = useState<readonly string[]>([]);
  const change: Change = (work) => {
    work.then(() => { setMessages([]); again(); }, (error: unknown) => { setMessages(messagesIn(error)); again(); });
  };
  return (
    <main className="page">
      <WhenLoaded loaded={loaded} failed="The versions could not be loaded.">
        {({ mayChange, project, versions }) => (
          <>
            <nav className="crumbs" aria-label="Breadcrumbs"><Link href="/projects">Projects</Link><span aria-hidden="true">/</span><span><bdi>{project.name}</bdi></span></nav>
            <h1>Releases</h1>
            <Messages messages={messages} title="That was not saved." />
            {versions.length === 0 ? <p className="quiet">This project has no version yet.</p> : <VersionTable versions={versions} change={mayChange ? change : null} />}
            {mayChange ? <NewVersion projectId={project.id} change={change} /> : <p className="quiet">Administrators of the project change its versions.</p>}
          </>
        )}
      </WhenLoaded>
    </main>
  );
};

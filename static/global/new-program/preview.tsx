import type { ReactElement } from 'react';
import type { ProgramPreview, ProjectChoice } from '../../../src/contract/program';
import { CountValue } from '../../parts/figure';
import { countText } from '../../parts/number-text';
import { Bar, Loading } from '../../parts/skeleton';
import { useViewer } from '../../parts/viewer';

const shownProjects = 20;

const ProjectLine = ({ project }: { readonly project: ProjectChoice }): ReactElement => {
  const { locale } = useViewer();
  return (
    <div>
      <dt title={project.name}><span className="project-key">{project.key}</span> <bdi>{project.name}</bdi></dt>
      <dd>{project.issues === null ? 'counting' : <CountValue measure={`preview:${project.key}`} value={project.issues} text={countText(project.issues, 'issues', locale)} />}</dd>
    </div>
  );
};

const Found = ({ preview }: { readonly preview: ProgramPreview }): ReactElement => {
  const { locale } = useViewer();
  const { projects, missing, notes } = preview;
  return (
    <>
      <p className="preview-count">
        <CountValue measure="preview" value={preview.issues} text={countText(preview.issues, 'issues', locale)} /> in {countText(projects.length, 'projects', locale)}
      </p>
      {preview.issues === 0 && <p className="quiet">Nothing you may see is in it. A program may begin empty, but it will have nothing to show.</p>}
      {missing.length > 0 && <p className="field-wrong">Not there, or not visible to you: {missing.join(', ')}</p>}
      <dl className="pairs">{projects.slice(0, shownProjects).map((project) => <ProjectLine key={project.key} project={project} />)}</dl>
      {projects.length > shownProjects && <p className="small quiet">and {countText(projects.length - shownProjects, 'projects', locale)} more</p>}
      {notes.map((note) => <p key={note} className="small quiet" dir="auto">{note}</p>)}
    </>
  );
};

type PreviewProps = { readonly empty: boolean; readonly loading: boolean; readonly failed: boolean; readonly preview: ProgramPreview | null };

/** What would belong to the program, counted live before anything is saved. */
export const Preview = ({ empty, loading, failed, preview }: PreviewProps): ReactElement => (
  <section className="card preview" aria-live="polite">
    <h2>What belongs to it</h2>
    {empty && <p className="quiet">Choose projects, or write a query. What they bring in is counted here before anything is saved.</p>}
    {!empty && failed && <p className="quiet">It cannot be counted yet.</p>}
    {!empty && !failed && preview !== null && !loading && <Found preview={preview} />}
    {!empty && !failed && (preview === null || loading) && <Loading what="the counts"><Bar width="60%" height="title" /><Bar width="100%" /><Bar width="100%" /></Loading>}
  </section>
);

import Button from '@atlaskit/button/new';
import { useState, type ReactElement } from 'react';
import type { ProjectProgress } from '../../../src/contract/overview';
import { dayText } from '../../parts/date-text';
import { DownloadCsv } from '../../parts/download-csv';
import { CountValue, FigureValue } from '../../parts/figure';
import { countText, numberText } from '../../parts/number-text';
import { useViewer } from '../../parts/viewer';
import { Facts } from '../../parts/waiting-list';
import { progressTable } from './progress-csv';
import { partsOfProject, type ProgressPart } from './progress-parts';

const shownAtFirst = 8;

const ProgressBar = ({ parts }: { readonly parts: readonly ProgressPart[] }): ReactElement => (
  <div className="bar" aria-hidden="true">
    {parts.filter(({ inBar, count }) => inBar && count > 0).map(({ part, count }) => <span key={part} className={`bar-${part}`} style={{ flexGrow: count }} />)}
  </div>
);

const Due = ({ project }: { readonly project: ProjectProgress }): ReactElement | null => {
  const { locale } = useViewer();
  if (project.due === null) return null;
  const late = project.lateByWorkingDays !== null && project.lateByWorkingDays > 0 ? project.lateByWorkingDays : null;
  return (
    <span className={late === null ? '' : 'late'}>
      due {dayText(project.due, locale)}{late !== null && `, late by ${countText(late, 'working-days', locale)}`}
    </span>
  );
};

const ProjectItem = ({ project }: { readonly project: ProjectProgress }): ReactElement => {
  const { locale } = useViewer();
  const parts = partsOfProject(project);
  const figure = { measure: `progress:${project.key}`, value: project.percent, unit: 'percent', reason: project.reason } as const;
  return (
    <li className="project">
      <div className="project-head">
        <span className="project-name"><span className="project-key">{project.key}</span> <bdi title={project.name}>{project.name}</bdi></span>
        <FigureValue figure={figure} />
      </div>
      <ProgressBar parts={parts} />
      <Facts facts={[
        ...parts.map(({ part, count, words }) => count === 0 ? null : <CountValue measure={`${part}:${project.key}`} value={count} text={`${numberText(count, locale)} ${words}`} />),
        project.due === null ? null : <Due project={project} />,
      ]} />
      {project.percent === null && project.reason !== null && <p className="small quiet">{project.reason}</p>}
    </li>
  );
};

/** How far each project is, in issues; dropped work is stated and in no bar. */
export const ProjectList = ({ progress }: { readonly progress: readonly ProjectProgress[] }): ReactElement | null => {
  const { locale } = useViewer();
  const [all, setAll] = useState(false);
  if (progress.length === 0) return null;
  return (
    <section className="card">
      <div className="card-head"><h2>Progress by project</h2><DownloadCsv name="progress" table={() => progressTable(progress)} /></div>
      <ul role="list" className="projects">
        {(all ? progress : progress.slice(0, shownAtFirst)).map((project) => <ProjectItem key={project.key} project={project} />)}
      </ul>
      {!all && progress.length > shownAtFirst && (
        <p className="card-foot"><Button spacing="compact" onClick={() => setAll(true)}>All {countText(progress.length, 'projects', locale)}</Button></p>
      )}
    </section>
  );
};

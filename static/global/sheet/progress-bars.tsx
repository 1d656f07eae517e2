import type { ReactElement } from 'react';
import type { ProjectProgress } from '../../../src/contract/overview';
import { dayText } from '../../parts/date-text';
import { FigureValue } from '../../parts/figure';
import { countText, numberText } from '../../parts/number-text';
import { useViewer } from '../../parts/viewer';
import { partsOfProject } from '../overview/progress-parts';

const SHOWN = 8;

const Due = ({ project }: { readonly project: ProjectProgress }): ReactElement | null => {
  const { locale } = useViewer();
  if (project.due === null) return <span className="bar-due quiet">no date</span>;
  const late = project.lateByWorkingDays;
  if (late !== null && late > 0) return <span className="bar-due late">late by {countText(late, 'working-days', locale)}</span>;
  return <span className="bar-due quiet">due {dayText(project.due, locale)}</span>;
};

const Project = ({ project }: { readonly project: ProjectProgress }): ReactElement => {
  const parts = partsOfProject(project).filter(({ inBar, count }) => inBar && count > 0);
  const figure = { measure: `progress:${project.key}`, value: project.percent, unit: 'percent', reason: project.reason } as const;
  return (
    <li className="bar-row">
      <span className="bar-name"><bdi title={project.name}>{project.name}</bdi></span>
      <FigureValue figure={figure} />
      <div className="bar" aria-hidden="true">{parts.map(({ part, count }) => <span key={part} className={`bar-${part}`} style={{ flexGrow: count }} />)}</div>
      <Due project={project} />
    </li>
  );
};

/** How far each project is; of many, those that are behind first. */
export const ProgressBars = ({ progress }: { readonly progress: readonly ProjectProgress[] }): ReactElement | null => {
  const { locale } = useViewer();
  if (progress.length === 0) return null;
  const byNeed = [...progress].sort((a, b) => (b.lateByWorkingDays ?? 0) - (a.lateByWorkingDays ?? 0));
  const shown = progress.length > SHOWN ? byNeed.slice(0, SHOWN) : progress;
  return (
    <section className="part">
      <h2>Progress</h2>
      <ul className="bars" role="list">{shown.map((project) => <Project key={project.key} project={project} />)}</ul>
      {progress.length > shown.length && <p className="small quiet">and {numberText(progress.length - shown.length, locale)} more projects</p>}
    </section>
  );
};

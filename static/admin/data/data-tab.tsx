import type { ReactElement } from 'react';
import type { AdminView } from '../../../src/contract/admin';
import { DownloadCsv } from '../../parts/download-csv';
import { numberText } from '../../parts/number-text';
import { useViewer } from '../../parts/viewer';
import { DriftCard } from '../health/drift-card';
import { FailuresCard } from '../health/failures-card';
import { WorkCard } from '../health/work-card';
import { coverageCsv } from './coverage-csv';
import { CoverageTable } from './coverage-table';

/** Whether what the app shows is whole and fresh, and how its own work fares. */
export const DataTab = ({ view, changed }: { readonly view: AdminView; readonly changed: () => void }): ReactElement => {
  const { locale } = useViewer();
  const { coverage, hiddenProjects, health } = view;
  return (
    <>
      <WorkCard view={view} changed={changed} />
      <FailuresCard health={health} changed={changed} />
      <section className="card" aria-label="Projects that are read">
        <div className="card-head"><h2>What the app sees of each project</h2>{coverage.length > 0 && <DownloadCsv name="coverage" table={() => coverageCsv(coverage)} />}</div>
        <p className="small quiet">Figures are made of the issues that the app has. Where you see more than it does, a security level or a role keeps some from it: give the app that role, or the figures stay partial.</p>
        {coverage.length === 0 ? <p>No project is read yet. The first program brings its projects.</p> : <CoverageTable coverage={coverage} changed={changed} />}
        {hiddenProjects > 0 && <p className="small quiet">{numberText(hiddenProjects, locale)} more {hiddenProjects === 1 ? 'project is' : 'projects are'} not visible to you, or gone, and only counted.</p>}
      </section>
      <DriftCard health={health} />
    </>
  );
};

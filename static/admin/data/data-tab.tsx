import type { ReactElement } from 'react';
import type { AdminView } from '../../../src/contract/admin';
import { countText, numberText } from '../../parts/number-text';
import { StateIcon } from '../../parts/state-mark';
import { useViewer } from '../../parts/viewer';
import { CoverageTable } from './coverage-table';

type Line = { readonly state: 'good' | 'watch' | 'bad'; readonly text: string };

const HealthLine = ({ title, line }: { readonly title: string; readonly line: Line }): ReactElement => (
  <div><dt>{title}</dt><dd className="health"><StateIcon state={line.state} /><span>{line.text}</span></dd></div>
);

const flagLine = ({ written, failing, message }: AdminView['flags'], locale: string): Line => {
  const flagged = `${countText(written, 'issues', locale)} in Jira carry the flag of waiting for another team`;
  if (failing === 0 && message === null) return { state: 'good', text: written === 0 ? 'No issue carries the flag of waiting for another team' : flagged };
  return { state: failing > 0 ? 'bad' : 'watch', text: `${flagged}. ${message ?? `${countText(failing, 'issues', locale)} could not be flagged.`}` };
};

/** Whether what the app shows is whole and fresh, project by project. */
export const DataTab = ({ view, changed }: { readonly view: AdminView; readonly changed: () => void }): ReactElement => {
  const { locale } = useViewer();
  const { coverage, hiddenProjects, following, flags } = view;
  return (
    <>
      <section className="card" aria-label="Following Jira">
        <h2>Following Jira</h2>
        <dl className="health-lines">
          <HealthLine title="Changes" line={following} />
          <HealthLine title="Flags" line={flagLine(flags, locale)} />
        </dl>
      </section>
      <section className="card" aria-label="Projects that are read">
        <h2>What the app sees of each project</h2>
        <p className="small quiet">Figures are made of the issues that the app has. Where you see more than it does, a security level or a role keeps some from it: give the app that role, or the figures stay partial.</p>
        {coverage.length === 0 ? <p>No project is read yet. The first program brings its projects.</p> : <CoverageTable coverage={coverage} changed={changed} />}
        {hiddenProjects > 0 && <p className="small quiet">{numberText(hiddenProjects, locale)} more {hiddenProjects === 1 ? 'project is' : 'projects are'} not visible to you, or gone, and only counted.</p>}
      </section>
    </>
  );
};

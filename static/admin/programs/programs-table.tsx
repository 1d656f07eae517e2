import type { ReactElement } from 'react';
import type { ProgramRow } from '../../../src/contract/admin';
import { openGlobalPage } from '../../bridge';
import { VisibilityMark } from '../../global/visibility-mark';
import { PlainButton } from '../../parts/button';
import { numberText } from '../../parts/number-text';
import { StateIcon } from '../../parts/state-mark';
import { useViewer } from '../../parts/viewer';

export type Asked = { readonly what: 'archive' | 'owner'; readonly programId: string };

type RowProps = { readonly program: ProgramRow; readonly ask: (asked: Asked) => void };

const healthWord = { good: 'Good', watch: 'Watch', bad: 'Trouble' } as const;

const Actions = ({ program: { id, name, archived }, ask }: RowProps): ReactElement => (
  <span className="row-actions">
    <PlainButton look="link" onClick={() => openGlobalPage(`/program/${encodeURIComponent(id)}/settings`)}>Settings<span className="only-heard"> of {name}</span></PlainButton>
    <PlainButton look="link" onClick={() => ask({ what: 'owner', programId: id })}>Change owner<span className="only-heard"> of {name}</span></PlainButton>
    <PlainButton look="link" onClick={() => ask({ what: 'archive', programId: id })}>{archived ? 'Restore' : 'Archive'}<span className="only-heard"> {name}</span></PlainButton>
  </span>
);

const Row = ({ program, ask }: RowProps): ReactElement => {
  const { locale } = useViewer();
  const { name, owner, managers, visibility, archived, projects, issues, issuesNote, health } = program;
  return (
    <tr role="row">
      <th role="rowheader" scope="row">
        <span className="program-name" dir="auto">{name}</span>{' '}
        {archived ? <span className="mark">Archived</span> : <VisibilityMark visibility={visibility} />}
      </th>
      <td role="cell" data-label="Owner">{owner === null ? <span className="state-watch">Somebody who left</span> : <bdi>{owner}</bdi>}</td>
      <td role="cell" data-label="Managers">{managers.length === 0 ? <span className="quiet">only the owner</span> : <bdi>{managers.join(', ')}</bdi>}</td>
      <td role="cell" data-label="Projects" className="number">{numberText(projects, locale)}</td>
      <td role="cell" data-label="Issues" className="number">{issues === null ? <span className="quiet small" title={issuesNote ?? undefined}>{issuesNote}</span> : numberText(issues, locale)}</td>
      <td role="cell" data-label="Data">
        <span className="health"><StateIcon state={health.state} /><span><span className="only-heard">{healthWord[health.state]}: </span>{health.text}</span></span>
      </td>
      <td role="cell" data-label="Actions"><Actions program={program} ask={ask} /></td>
    </tr>
  );
};

const columns = ['Program', 'Owner', 'Managers', 'Projects', 'Issues', 'Data', 'Actions'] as const;

/** Programs as rows; where it is narrow, each a block of its own. The roles keep it a table all the same. */
export const ProgramsTable = ({ programs, ask }: { readonly programs: readonly ProgramRow[]; readonly ask: (asked: Asked) => void }): ReactElement => (
  <table role="table" className="stacking programs-table">
    <thead role="rowgroup">
      <tr role="row">{columns.map((name) => <th key={name} role="columnheader" scope="col" className={name === 'Projects' || name === 'Issues' ? 'number' : ''}>{name}</th>)}</tr>
    </thead>
    <tbody role="rowgroup">{programs.map((program) => <Row key={program.id} program={program} ask={ask} />)}</tbody>
  </table>
);
